import type { Transaction } from '../database/database.ts';
import type { ProductBatch } from './product-batch.ts';
import { rowAt } from './row-bytes.ts';
import { takeOffShelves, writeShelfRows } from './shelf-store.ts';

/** A product of a batch, by its place there and its number in the table. */
export interface PostingOwner {
  readonly place: number;
  readonly id: number;
}

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
  const postings = listPostings(batch, owners);
  const categoryIds = await requireCategories(transaction, [...postings.keys()]);
  await transaction.copyIn(
    'product_category',
    ['category_id', 'product_id', 'grade', 'popularity'],
    writeLists(postings, categoryIds),
  );
  await writeShelfRows(
    transaction,
    owners.map(({ place, id }) => ({ id, row: rowAt(batch.shelfRows, place) })),
  );
}

/** For each category what COPY writes of its members, but for the number of the category. */
function listPostings(batch: ProductBatch, owners: readonly PostingOwner[]): Map<string, string[]> {
  const { grades, popularity, lists, listOf } = batch;
  const postings = new Map<string, string[]>();
  // Each list of categories leads to those of its categories.
  const targets = lists.map((tags) => [...new Set(tags)].map((tag) => entryOf(postings, tag)));
  for (const { place, id } of owners) {
    const member = `\t${id}\t${grades[place] ?? '\\N'}\t${popularity[place]}\n`;
    for (const members of targets[listOf[place] ?? 0] ?? []) members.push(member);
  }
  for (const [tag, members] of postings) if (members.length === 0) postings.delete(tag);
  return postings;
}

function entryOf(postings: Map<string, string[]>, tag: string): string[] {
  const known = postings.get(tag);
  if (known) return known;
  const members: string[] = [];
  postings.set(tag, members);
  return members;
}

/** Category by category, in the order of the index that finds the best of one: neighbours are entered together. */
function* writeLists(
  postings: ReadonlyMap<string, readonly string[]>,
  categoryIds: ReadonlyMap<string, number>,
): Generator<string> {
  const lists = [...postings].map(([tag, members]) => ({ id: requireCategoryId(categoryIds, tag), members }));
  for (const { id, members } of lists.sort((a, b) => a.id - b.id)) yield `${id}${members.join(String(id))}`;
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
