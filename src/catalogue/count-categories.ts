import { isWide } from '../food/wide-categories.ts';
import { listTags } from './category-list.ts';
import type { FoundProduct } from './search-store.ts';

const MOST_CATEGORIES = 8;

export interface CategoryCount {
  readonly tag: string;
  readonly count: number;
}

/**
 * The categories that would narrow a list of products, the most met first: neither wide ones, nor those that hold all
 * of it, nor the one that was chosen.
 */
export function countTellingCategories(
  products: readonly Pick<FoundProduct, 'categories'>[],
  chosen: string | null,
): CategoryCount[] {
  const lists = new Map<string, number>();
  for (const { categories } of products) lists.set(categories, (lists.get(categories) ?? 0) + 1);
  const counts = new Map<string, number>();
  for (const [categories, alike] of lists) {
    for (const tag of new Set(listTags(categories))) counts.set(tag, (counts.get(tag) ?? 0) + alike);
  }
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .filter(({ tag, count }) => count > 1 && count < products.length && tag !== chosen && !isWide(tag))
    .sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1))
    .slice(0, MOST_CATEGORIES);
}
