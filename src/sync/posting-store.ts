import type { Transaction } from '../database/database.ts';
import type { ProductLine } from './product-line.ts';

/** A product under its number in the table. */
export interface PostingOwner {
  readonly id: number;
  readonly line: ProductLine;
}

/** Enters products in the lists of their categories, where substitutes are looked for. */
export async function writePostings(
  transaction: Transaction,
  inserted: readonly PostingOwner[],
  updated: readonly PostingOwner[],
): Promise<void> {
  if (updated.length > 0) {
    await transaction.query('delete from product_category where product_id = any ($1::int[])', [
      updated.map(({ id }) => id),
    ]);
  }
  const owners = [...inserted, ...updated];
  const categoryIds = await requireCategories(transaction, [...new Set(owners.flatMap(({ line }) => line.categories))]);
  await transaction.copyIn(
    'product_category',
    ['category_id', 'product_id', 'grade', 'popularity'],
    listPostings(owners, categoryIds),
  );
}

/** In the order of the index that finds the best of a category: neighbours are entered together. */
function listPostings(owners: readonly PostingOwner[], categoryIds: ReadonlyMap<string, number>): string[] {
  const postings = owners.flatMap(({ id, line }) => {
    const rest = `${id}\t${line.grade ?? '\\N'}\t${line.popularity}\n`;
    return [...new Set(line.categories)].map((tag) => ({
      categoryId: requireCategoryId(categoryIds, tag),
      rest,
    }));
  });
  return postings.sort((a, b) => a.categoryId - b.categoryId).map(({ categoryId, rest }) => `${categoryId}\t${rest}`);
}

function requireCategoryId(categoryIds: ReadonlyMap<string, number>, tag: string): number {
  const id = categoryIds.get(tag);
  if (id === undefined) throw new Error(`The category ${tag} was not entered.`);
  return id;
}

/** Numbers of these categories; those that no taxonomy knows yet are entered by their tag alone. */
async function requireCategories(
  transaction: Transaction,
  tags: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const known = await findCategories(transaction, tags);
  const unknown = tags.filter((tag) => !known.has(tag)).sort();
  if (unknown.length === 0) return known;
  await transaction.query('insert into category (tag) select unnest($1::text[]) on conflict do nothing', [unknown]);
  return new Map([...known, ...(await findCategories(transaction, unknown))]);
}

async function findCategories(transaction: Transaction, tags: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await transaction.query<{ id: number; tag: string }>(
    'select id, tag from category where tag = any ($1::text[])',
    [tags],
  );
  return new Map(rows.map(({ id, tag }) => [tag, id]));
}
