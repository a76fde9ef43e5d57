import type { Transaction } from '../database/database.ts';
import { type PostingOwner, postingRows } from './posting-rows.ts';
import { type ProductBatch, tagsAt } from './product-batch.ts';
import { rowAt } from './row-bytes.ts';
import { takeOffShelves, writeShelfRows } from './shelf-store.ts';

/** Numbers of categories by their tags. They never change, so whoever writes many batches looks each up once. */
export type CategoryNumbers = Map<string, number>;

/** Enters products in the lists of their categories and on the shelves where substitutes are looked for. */
export async function writePostings(
  transaction: Transaction,
  batch: ProductBatch,
  { inserted, updated }: Record<'inserted' | 'updated', readonly PostingOwner[]>,
  numbers: CategoryNumbers,
): Promise<void> {
  if (updated.length > 0) {
    const ids = updated.map(({ id }) => id);
    await transaction.query('delete from product_category where product_id = any ($1::int[])', [ids]);
    await takeOffShelves(transaction, ids);
  }
  const owners = [...inserted, ...updated];
  await requireCategories(transaction, listTags(batch, owners), numbers);
  await transaction.copyIn(
    'product_category',
    ['category_id', 'product_id', 'grade', 'popularity'],
    postingRows(batch, owners, numbers),
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

/** Adds the numbers of these categories; those that no taxonomy knows yet are entered by their tag alone. */
async function requireCategories(
  transaction: Transaction,
  tags: readonly string[],
  numbers: CategoryNumbers,
): Promise<void> {
  const listMissing = () => tags.filter((tag) => !numbers.has(tag));
  await findCategories(transaction, listMissing(), numbers);
  const unknown = listMissing().sort();
  if (unknown.length === 0) return;
  await transaction.query('insert into category (tag) select unnest($1::text[]) on conflict do nothing', [unknown]);
  await findCategories(transaction, unknown, numbers);
}

async function findCategories(
  transaction: Transaction,
  tags: readonly string[],
  numbers: CategoryNumbers,
): Promise<void> {
  if (tags.length === 0) return;
  const rows = await transaction.query<{ id: number; tag: string }>(
    'select id, tag from category where tag = any ($1::text[])',
    [tags],
  );
  for (const { id, tag } of rows) numbers.set(tag, id);
}
