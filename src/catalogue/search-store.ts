import type { Queryable } from '../database/database.ts';
import type { CategoryTag } from '../food/product.ts';
import { isWide } from '../food/wide-categories.ts';
import type { InEachLanguage } from '../web/language.ts';
import { listTags } from './category-list.ts';
import { localName } from './local-name.ts';
import { CARD_COLUMNS, type CardRow } from './product-row.ts';

/** A product that bears the words, with what ranking needs. */
export interface FoundProduct extends CardRow {
  readonly popularity: number;
  /** Tags of its categories, with a space between them. */
  readonly categories: string;
}

/** How many products one search ranks; a query that finds more is too wide to be read to its end. */
export const MOST_FOUND = 1_000;
/** So many that people scan are enough: ten pages of what the words most likely mean. */
export const ENOUGH_POPULAR = 240;
/** With less than a page of them, what is meant may be something that nobody has scanned: all is ranked that can be. */
const FEW_POPULAR = 24;

export interface Found {
  readonly products: readonly FoundProduct[];
  /** There are others. */
  readonly more: boolean;
}

export const NOTHING_FOUND: Found = { products: [], more: false };

/** Products that match a text-search query, in any category or in one: the most popular first, of the others any. */
export async function listMatches(
  database: Queryable,
  textQuery: string,
  category: CategoryTag | null,
): Promise<Found> {
  const matching = `withdrawn_at is null and words @@ $1::tsquery${category === null ? '' : ` and product.id in (${inCategory('$2')})`}`;
  const values = category === null ? [textQuery] : [textQuery, category];
  const matchingIn = (popularity: string, order: string, most: number) =>
    `(${SELECT_FOUND} where ${matching} and ${popularity} ${order} limit ${most})`;
  // One tier after the other until there are enough. The limit in each keeps PostgreSQL from reading several at once.
  const tiers = TIERS.map((tier) => matchingIn(tier, MOST_POPULAR_FIRST, ENOUGH_POPULAR + 1)).join(' union all ');
  const popular = await database.query<FoundProduct>(`${tiers} limit ${ENOUGH_POPULAR + 1}`, values);
  if (popular.length > ENOUGH_POPULAR) return atMost(ENOUGH_POPULAR, popular);
  // Most of the catalogue was never scanned by anybody. To put that in order would be to read it all.
  const most = popular.length < FEW_POPULAR ? MOST_FOUND : ENOUGH_POPULAR;
  const others = await database.query<FoundProduct>(
    matchingIn('popularity = 0', '', most + 1 - popular.length),
    values,
  );
  return atMost(most, [...popular, ...others]);
}

export async function listInCategory(database: Queryable, category: CategoryTag): Promise<Found> {
  // Its list tells how popular each is: of the many that stand in a wide one, only the first are looked up.
  const first = `${inCategory('$1')} order by popularity desc, product_id limit ${MOST_FOUND + 1}`;
  const found = await database.query<FoundProduct>(
    `${SELECT_FOUND} where product.id in (${first}) ${MOST_POPULAR_FIRST}`,
    [category],
  );
  return atMost(MOST_FOUND, found);
}

/** What one product more than is ranked tells. */
function atMost(most: number, products: readonly FoundProduct[]): Found {
  return { products: products.slice(0, most), more: products.length > most };
}

/** Each has an index of its words (migration 0027), and holds about five times as many products as the one before. */
const TIERS = [
  'popularity >= 100',
  'popularity >= 20 and popularity < 100',
  'popularity >= 4 and popularity < 20',
  'popularity >= 1 and popularity < 4',
];

// As one text: a driver takes longer to read a thousand lists than to count what is in them.
const SELECT_FOUND = `select ${CARD_COLUMNS}, popularity, array_to_string(category_tags, ' ') as categories from product`;

const inCategory = (tag: string) => `
  select product_id
  from product_category join category on category.id = product_category.category_id
  where category.tag = ${tag}`;

const MOST_POPULAR_FIRST = 'order by popularity desc, product.id';

/**
 * What the taxonomy calls the categories that tell these products apart: without the wide ones and those that nobody
 * has named; none where all stand in the same.
 */
export async function listTellingNames(
  database: Queryable,
  products: readonly Pick<FoundProduct, 'categories'>[],
): Promise<ReadonlyMap<string, InEachLanguage<string>>> {
  const lists = new Set(products.map(({ categories }) => categories));
  if (lists.size < 2) return new Map();
  const tags = new Set<string>();
  for (const categories of lists) for (const tag of listTags(categories)) if (!isWide(tag)) tags.add(tag);
  // Asked and answered as one text, too.
  const [row] = await database.query<{ named: readonly (readonly [string, string | null, string | null])[] | null }>(
    `select json_agg(json_build_array(tag, name_fr, name_en)) as named from category
     where tag = any (string_to_array($1, ' ')) and (name_fr is not null or name_en is not null)`,
    [[...tags].join(' ')],
  );
  return new Map((row?.named ?? []).map(([tag, name_fr, name_en]) => [tag, localName(tag, { name_fr, name_en })]));
}

/** Which of these words the catalogue holds, and in how many products. */
export async function countWords(database: Queryable, words: readonly string[]): Promise<Map<string, number>> {
  const rows = await database.query<{ word: string; product_count: number }>(
    'select word, product_count from catalogue_word where word = any ($1::text[])',
    [words],
  );
  return new Map(rows.map(({ word, product_count }) => [word, product_count]));
}

/** For each of these words, those of the catalogue that look like it, the likest first. */
export async function listSimilarWords(
  database: Queryable,
  words: readonly string[],
): Promise<Map<string, { word: string; productCount: number }[]>> {
  const rows = await database.query<{ typed: string; word: string; product_count: number }>(
    'select typed, word, product_count from similar_words($1::text[])',
    [words],
  );
  const similar = new Map<string, { word: string; productCount: number }[]>();
  for (const { typed, word, product_count } of rows) {
    const near = similar.get(typed) ?? [];
    near.push({ word, productCount: product_count });
    similar.set(typed, near);
  }
  return similar;
}
