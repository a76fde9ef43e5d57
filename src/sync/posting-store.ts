import type { Transaction } from '../database/database.ts';
import type { ProductLine } from './product-line.ts';
import { takeOffShelves, writeShelfRows } from './shelf-store.ts';

/** A product under its number in the table. */
export interface PostingOwner {
  readonly id: number;
  readonly line: ProductLine;
}

/** Enters products in the lists of their categories and on the shelves where substitutes are looked for. */
export async function writePostings(
  transaction: Transaction,
  inserted: readonly PostingOwner[],
  updated: readonly PostingOwner[],
): Promise<void> {
  if (updated.length > 0) {
    const ids = updated.map(({ id }) => id);
    await transaction.query('delete from product_category where product_id = any ($1::int[])', [ids]);
    await takeOffShelves(transaction, ids);
  }
  const owners = [...inserted, ...updated];
  const categoryIds = await requireCategories(transaction, [...new Set(owners.flatMap(({ line }) => line.categories))]);
  await transaction.copyIn(
    'product_category',
    ['category_id', 'product_id', 'grade', 'popularity'],
    listPostings(owners, categoryIds),
  );
  await writeShelfRows(
    transaction,
    owners.map(({ id, line }) => ({ id, row: line.shelfRow })),
  );
}

/** Category by category, in the order of the index that finds the best of one: neighbours are entered together. */
function* listPostings(owners: readonly PostingOwner[], categoryIds: ReadonlyMap<string, number>): Generator<string> {
  const members = new Map<string, string[]>();
  for (const { id, line } of owners) {
    const rest = `\t${id}\t${line.grade ?? '\\N'}\t${line.popularity}\n`;
    for (const tag of new Set(line.categories)) {
      const rests = members.get(tag);
      if (rests) rests.push(rest);
      else members.set(tag, [rest]);
    }
  }
  const lists = [...members].map(([tag, rests]) => ({ id: requireCategoryId(categoryIds, tag), rests }));
  for (const { id, rests } of lists.sort((a, b) => a.id - b.id)) {
    for (const rest of rests) yield `${id}${rest}`;
  }
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
