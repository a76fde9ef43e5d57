import type { Transaction } from '../database/database.ts';
import type { Product } from '../food/product.ts';

/** A product under its number in the table. */
export interface PostingOwner {
  readonly id: number;
  readonly product: Product;
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
  const categoryIds = await requireCategories(transaction, [
    ...new Set(owners.flatMap(({ product }) => product.categories)),
  ]);
  await transaction.copyIn(
    'product_category',
    ['category_id', 'product_id', 'grade', 'popularity'],
    listPostings(owners, categoryIds),
  );
}

function* listPostings(owners: readonly PostingOwner[], categoryIds: ReadonlyMap<string, number>): Generator<string> {
  for (const { id, product } of owners) {
    const grade = product.grade.kind === 'graded' ? product.grade.grade : '\\N';
    for (const tag of new Set(product.categories)) {
      yield `${categoryIds.get(tag)}\t${id}\t${grade}\t${product.popularity}\n`;
    }
  }
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
