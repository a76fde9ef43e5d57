import type { CategoryTag } from './product.ts';
import { isWide } from './wide-categories.ts';

/** In how many products of the catalogue each category stands: few means precise. */
export type CategoryBreadths = ReadonlyMap<CategoryTag, number>;

/** A category that holds fewer products is too thin to be anybody's shelf in the shop. */
const THINNEST_KIND = 6;

/**
 * The categories by which a food is compared, the most precise first: wide ones say nothing of what
 * one would swap it for. Of two that hold as many products, the one named last: ancestors are named first.
 */
export function listTellingCategories(categories: readonly CategoryTag[], breadths: CategoryBreadths): CategoryTag[] {
  return categories
    .filter((tag) => !isWide(tag) && breadths.has(tag))
    .reverse()
    .sort((a, b) => (breadths.get(a) ?? 0) - (breadths.get(b) ?? 0));
}

/** The kind of food it is: its most precise category that is wide enough to hold a choice. */
export function findKind(telling: readonly CategoryTag[], breadths: CategoryBreadths): CategoryTag | undefined {
  return telling.find((tag) => (breadths.get(tag) ?? 0) >= THINNEST_KIND) ?? telling[0];
}

/**
 * How alike two foods are by their categories, 0 to 1: the share of the first food's categories that
 * the second has too, each weighing as much as it is rare (inverse document frequency).
 */
export function categoryLikeness(
  telling: readonly CategoryTag[],
  others: ReadonlySet<CategoryTag>,
  breadths: CategoryBreadths,
  productCount: number,
): number {
  let shared = 0;
  let all = 0;
  for (const tag of telling) {
    const weight = Math.log((productCount + 1) / (breadths.get(tag) ?? 1));
    all += weight;
    if (others.has(tag)) shared += weight;
  }
  return all === 0 ? 0 : shared / all;
}
