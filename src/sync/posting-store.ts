import type { Transaction } from '../database/database.ts';
import { type PostingOwner, postingRows } from './posting-rows.ts';
import { type ProductBatch, tagsAt } from './product-batch.ts';
import { rowAt } from './row-bytes.ts';
import { takeOffShelves, writeShelfRows } from './shelf-store.ts';

/** Enters products in the lists of their categories and on the shelves where substitutes are looked for. */
export async function writePostings(
  transaction: Transaction,
  batch: ProductBatch,
  inserted: readonly PostingOwner[],
  updated: readonly PostingOwner[],
): Promise<void> {
  if (updated.length > 0) {
    const ids = updated.map(({ id }) => id);
    await transaction.query('delete from product_category where product_id = any ($1::int[])', [ids]);
    await takeOffShelves(transaction, ids);
  }
  const owners = [...inserted, ...updated];
  const categoryIds = await requireCategories(transaction, listTags(batch, owners));
  await transaction.copyIn(
    'product_category',
    ['category_id', 'product_id', 'grade', 'popularity'],
    [postingRows(batch, owners, categoryIds)],
  );
  await writeShelfRows(
    transaction,
    owners.map(({ place, id }) => ({ id, row: rowAt(batch.shelfRows, place) })),
  );
}

/** The categories of these products; of a batch that is written whole, all. */
function listTags(batch: ProductBatch, owners: readonly PostingOwner[]): readonly string[] {
  if (owners.length === batch.codes.length) return batch.tags;
  const met = new Set(owners.flatMap(({ place }) => [...tagsAt(batch, place)]));
  return batch.tags.filter((_, tag) => met.has(tag));
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
