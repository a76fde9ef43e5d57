import { type RawDocument, readTags } from './raw-values.ts';

/** What a programme wrote where a category was missing. */
const NO_CATEGORIES: ReadonlySet<string> = new Set(['en:null', 'en:undefined', 'fr:null', 'fr:undefined']);

/** Everything below "en:incorrect-product-type" in the taxonomy of categories: pet food, cosmetics, tools. */
const NOT_FOOD: ReadonlySet<string> = new Set([
  'en:incorrect-product-type',
  'en:non-food-products',
  'en:open-beauty-facts',
  'en:open-pet-food-facts',
  'en:open-products-facts',
]);

/**
 * The tags of a field: `labels_tags`, or the older `labels_hierarchy`, or the text `labels` where it is
 * tags already (as `allergens` is in the CSV export). A text of mere words is not guessed at.
 */
export function readTagField(document: RawDocument, field: 'categories' | 'labels' | 'allergens'): string[] {
  const tags = readTags(document[`${field}_tags`]);
  if (tags.length > 0) return tags;
  const hierarchy = readTags(document[`${field}_hierarchy`]);
  return hierarchy.length > 0 ? hierarchy : readTagText(document[field]);
}

export function readCategories(document: RawDocument): string[] {
  const tags = readTagField(document, 'categories');
  return tags.some((tag) => NO_CATEGORIES.has(tag)) ? tags.filter((tag) => !NO_CATEGORIES.has(tag)) : tags;
}

/** Said by its type since 2024, by a category before. */
export function isNotFood(document: RawDocument, categories: readonly string[]): boolean {
  const type = document.product_type;
  if (typeof type === 'string' && type !== '' && type !== 'food') return true;
  return categories.some((tag) => NOT_FOOD.has(tag));
}

/** All items are tags, or none is believed: "en:Dairy substitutes" beside "Bebidas" is what somebody typed. */
function readTagText(value: unknown): string[] {
  if (typeof value !== 'string' || !value.includes(':') || value.length > 5_000) return [];
  const items = value.split(',').map((item) => item.trim());
  return items.every((item) => /^[a-z]{2,3}:\S+$/.test(item)) ? readTags(items) : [];
}
