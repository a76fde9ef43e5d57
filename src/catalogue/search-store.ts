import type { Queryable } from '../database/database.ts';
import type { CategoryTag } from '../food/product.ts';
import { localName, type TaxonomyNames } from './local-name.ts';
import type { CategoryName } from './product-card.ts';
import { CARD_COLUMNS, type CardRow } from './product-row.ts';

/** A product that bears the words, with what ranking needs. */
export interface FoundProduct extends CardRow {
  readonly popularity: number;
}

/** How many products one search ranks; a query that finds more is too wide to be read to its end. */
export const MOST_FOUND = 1_000;

/** Products that match a text-search query, in any category or in one. */
export function listMatches(
  database: Queryable,
  textQuery: string,
  category: CategoryTag | null,
): Promise<FoundProduct[]> {
  return category === null
    ? database.query<FoundProduct>(
        `${SELECT_FOUND} where withdrawn_at is null and words @@ $1::tsquery ${MOST_POPULAR_FIRST}`,
        [textQuery],
      )
    : database.query<FoundProduct>(
        `${SELECT_FOUND} where withdrawn_at is null and words @@ $1::tsquery and product.id in (${inCategory('$2')}) ${MOST_POPULAR_FIRST}`,
        [textQuery, category],
      );
}

export function listInCategory(database: Queryable, category: CategoryTag): Promise<FoundProduct[]> {
  return database.query<FoundProduct>(
    `${SELECT_FOUND} where product.id in (${inCategory('$1')}) ${MOST_POPULAR_FIRST}`,
    [category],
  );
}

const SELECT_FOUND = `select ${CARD_COLUMNS}, popularity from product`;

const inCategory = (tag: string) => `
  select product_id
  from product_category join category on category.id = product_category.category_id
  where category.tag = ${tag}`;

/** The bound drops what fewest people look for. */
const MOST_POPULAR_FIRST = `order by popularity desc, product.id limit ${MOST_FOUND + 1}`;

/** The categories most met among these products, the widest excluded by the caller. */
export async function countCategories(
  database: Queryable,
  productIds: readonly number[],
  limit: number,
): Promise<(CategoryName & { count: number })[]> {
  const rows = await database.query<TaxonomyNames & { tag: string; count: number }>(
    `select category.tag, name_fr, name_en, count(*)::int as count
     from product_category join category on category.id = product_category.category_id
     where product_category.product_id = any ($1::int[])
     group by category.id
     order by count(*) desc, category.tag
     limit ${Math.trunc(limit)}`,
    [productIds],
  );
  return rows.map(({ tag, count, ...names }) => ({ tag, name: localName(tag, names), count }));
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
