import { perCategoryList } from '../food/per-category-list.ts';
import type { KnownDocument } from './known-fields.ts';
import { readTags } from './raw-values.ts';

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
export function readTagField(document: KnownDocument, field: keyof typeof TAG_FIELDS): string[] {
  const [tagsField, hierarchyField] = TAG_FIELDS[field];
  const tags = readTags(document[tagsField]);
  if (tags.length > 0) return tags;
  const hierarchy = readTags(document[hierarchyField]);
  return hierarchy.length > 0 ? hierarchy : readTagText(document[field]);
}

/** Written out, since a name that is put together for every document takes longer than the field. */
const TAG_FIELDS = {
  categories: ['categories_tags', 'categories_hierarchy'],
  labels: ['labels_tags', 'labels_hierarchy'],
  allergens: ['allergens_tags', 'allergens_hierarchy'],
  traces: ['traces_tags', 'traces_hierarchy'],
} as const;

/**
 * The categories of a document; equal lists are one and the same array (see `perCategoryList`), and one that is written
 * like an earlier one is not read again.
 */
export function readCategories(document: KnownDocument): readonly string[] {
  const written = document.categories_tags;
  if (!Array.isArray(written) || !written.every((tag) => typeof tag === 'string')) return readAnew(document);
  const key = written.join(' ');
  const known = listsAsWritten.get(key);
  // No tag holds a space. What is written in place of one may; then there are fewer of them for one key.
  if (known?.length === written.length) return known;
  const list = readAnew(document);
  if (list.length > 0 && list.length === written.length) remember(listsAsWritten, key, list);
  return list;
}

function readAnew(document: KnownDocument): readonly string[] {
  return withoutMissing(oneOfEqual(readTagField(document, 'categories')));
}

/** Many more than a dump has at a time; what is let go is only worked out again. */
const MOST_LISTS = 20_000;
const lists = new Map<string, readonly string[]>();
const listsAsWritten = new Map<string, readonly string[]>();

function remember(known: Map<string, readonly string[]>, key: string, list: readonly string[]): void {
  if (known.size >= MOST_LISTS) known.clear();
  known.set(key, list);
}

function oneOfEqual(tags: readonly string[]): readonly string[] {
  // No tag holds a space.
  const key = tags.join(' ');
  const known = lists.get(key);
  if (known) return known;
  remember(lists, key, tags);
  return tags;
}

const withoutMissing = perCategoryList((tags) => tags.filter((tag) => !NO_CATEGORIES.has(tag)));

/** Said by its type since 2024, by a category before. */
export function isNotFood(document: KnownDocument, categories: readonly string[]): boolean {
  const type = document.product_type;
  if (typeof type === 'string' && type !== '' && type !== 'food') return true;
  return isFiledAsNoFood(categories);
}

const isFiledAsNoFood = perCategoryList((categories) => categories.some((tag) => NOT_FOOD.has(tag)));

/** All items are tags, or none is believed: "en:Dairy substitutes" beside "Bebidas" is what somebody typed. */
function readTagText(value: unknown): string[] {
  if (typeof value !== 'string' || !value.includes(':') || value.length > 5_000) return [];
  const items = value.split(',').map((item) => item.trim());
  return items.every((item) => /^[a-z]{2,3}:\S+$/.test(item)) ? readTags(items) : [];
}
