import type { Queryable } from '../database/database.ts';
import type { CategoryTag } from '../food/product.ts';
import type { InEachLanguage } from '../web/language.ts';
import { localName, type TaxonomyNames } from './local-name.ts';
import { CARD_COLUMNS, type CardRow } from './product-row.ts';

/** A product that bears the words, with what ranking needs. */
export interface FoundProduct extends CardRow {
  readonly popularity: number;
  /** Tags of its categories, with a space between them. */
  readonly categories: string;
}

/** How many products one search ranks; a query that finds more is too wide to be read to its end. */
export const MOST_FOUND = 1_000;

/** Products that match a text-search query, in any category or in one: the most popular first, of the others any. */
export async function listMatches(
  database: Queryable,
  textQuery: string,
  category: CategoryTag | null,
): Promise<FoundProduct[]> {
  const matching = `withdrawn_at is null and words @@ $1::tsquery${category === null ? '' : ` and product.id in (${inCategory('$2')})`}`;
  const values = category === null ? [textQuery] : [textQuery, category];
  const popular = await database.query<FoundProduct>(
    `${SELECT_FOUND} where ${matching} and popularity > 0 ${MOST_POPULAR_FIRST} limit ${MOST_READ}`,
    values,
  );
  if (popular.length === MOST_READ) return popular;
  // Most of the catalogue was never scanned by anybody. To put that in order would be to read it all.
  const others = await database.query<FoundProduct>(
    `${SELECT_FOUND} where ${matching} and popularity = 0 limit ${MOST_READ - popular.length}`,
    values,
  );
  return [...popular, ...others];
}

export function listInCategory(database: Queryable, category: CategoryTag): Promise<FoundProduct[]> {
  // Its list tells how popular each is: of the many that stand in a wide one, only the first are looked up.
  const first = `${inCategory('$1')} order by popularity desc, product_id limit ${MOST_READ}`;
  return database.query<FoundProduct>(`${SELECT_FOUND} where product.id in (${first}) ${MOST_POPULAR_FIRST}`, [
    category,
  ]);
}

// As one text: a driver takes longer to read a thousand lists than to count what is in them.
const SELECT_FOUND = `select ${CARD_COLUMNS}, popularity, array_to_string(category_tags, ' ') as categories from product`;

const inCategory = (tag: string) => `
  select product_id
  from product_category join category on category.id = product_category.category_id
  where category.tag = ${tag}`;

const MOST_POPULAR_FIRST = 'order by popularity desc, product.id';

/** One more than are ranked, to see that there are more. */
const MOST_READ = MOST_FOUND + 1;

/** The names of these categories; those that the catalogue does not know are left out. */
export async function listCategoryNames(
  database: Queryable,
  tags: readonly string[],
): Promise<ReadonlyMap<string, InEachLanguage<string>>> {
  const rows = await database.query<TaxonomyNames & { tag: string }>(
    'select tag, name_fr, name_en from category where tag = any ($1::text[])',
    [tags],
  );
  return new Map(rows.map(({ tag, ...names }) => [tag, localName(tag, names)]));
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
