import { gradeOf, nutrientsOf, type ProductRow } from '../catalogue/product-row.ts';
import type { Database, Queryable, Transaction } from '../database/database.ts';
import { shelve } from '../food/shelf-entry.ts';
import { SHELF_RULES } from '../food/shelf-rules.ts';
import { markCatalogueChanged } from './catalogue-change-store.ts';
import { lockProducts } from './product-lock-store.ts';
import { shelfRow } from './shelf-row.ts';

/** A product under its number, with its `shelfRow`; an empty one for what stands on no shelf. */
export interface ShelfRow {
  readonly id: number;
  readonly row: string | Uint8Array;
}

/** Puts products on the shelves where swaps are chosen. The lock of the writers of products is held. */
export async function writeShelfRows(transaction: Transaction, rows: readonly ShelfRow[]): Promise<void> {
  const shelved = rows.filter(({ row }) => row.length > 0);
  if (shelved.length === 0) return;
  const [drawn] = await transaction.query<{ changed: number }>(`select nextval('shelf_change')::int as changed`);
  const start = `${SHELF_RULES}\t${drawn?.changed ?? 0}\t`;
  await transaction.copyIn(
    'shelf_food',
    ['rules', 'changed', 'product_id', 'shelf', 'entry'],
    startEach(shelved, start),
  );
}

function* startEach(rows: readonly ShelfRow[], start: string): Generator<string | Uint8Array> {
  for (const { id, row } of rows) {
    yield `${start}${id}\t`;
    yield row;
  }
}

export async function takeOffShelves(transaction: Queryable, productIds: readonly number[]): Promise<void> {
  await transaction.query('delete from shelf_food where product_id = any ($1::int[]) and rules = $2', [
    productIds,
    SHELF_RULES,
  ]);
}

const BATCH = 5_000;

/**
 * Makes the entries that are missing: after the rules have changed, or where an older version of the program has
 * written. Interrupted, it goes on the next time. Gives how many were made.
 */
export async function indexShelves(database: Database): Promise<number> {
  const [last] = await database.query<{ id: number }>('select coalesce(max(id), 0) as id from product');
  let made = 0;
  for (let from = 0; from < (last?.id ?? 0); from += BATCH) {
    made += await database.transaction((transaction) => indexBetween(transaction, from, from + BATCH));
  }
  await database.query('insert into shelf_index (rules) values ($1) on conflict do nothing', [SHELF_RULES]);
  return made;
}

/** Does so unless it was done with the rules of this version: as a new version of the program must before it serves. */
export async function prepareShelves(database: Database): Promise<number> {
  const done = await database.query('select from shelf_index where rules = $1', [SHELF_RULES]);
  return done.length > 0 ? 0 : indexShelves(database);
}

/** Entries of rules that were in force before those of this version are of no use to anybody. */
export async function dropOldShelves(transaction: Queryable): Promise<void> {
  const old = await transaction.query<{ rules: number }>(
    `delete from shelf_index
     where completed_at < (select completed_at from shelf_index where rules = $1) returning rules`,
    [SHELF_RULES],
  );
  if (old.length === 0) return;
  await transaction.query('delete from shelf_food where rules = any ($1::int[])', [old.map(({ rules }) => rules)]);
}

type UnshelvedRow = Pick<
  ProductRow,
  'id' | 'name' | 'brand' | 'category_tags' | 'nova_group' | 'image_url' | 'popularity' | 'allergen_tags' | 'stores'
> &
  Parameters<typeof gradeOf>[0] &
  Parameters<typeof nutrientsOf>[0];

async function indexBetween(transaction: Transaction, after: number, upTo: number): Promise<number> {
  await lockProducts(transaction);
  const rows = await transaction.query<UnshelvedRow>(
    `select id, name, brand, category_tags, grade, score, ungraded_reason, nova_group, image_url, popularity,
       allergen_tags, stores,
       energy_kj, fat_g, saturated_fat_g, carbohydrates_g, sugars_g, fibre_g, proteins_g, salt_g, fruit_percent
     from product
     where id > $1 and id <= $2 and grade is not null and withdrawn_at is null
       and not exists (select from shelf_food where product_id = product.id and rules = $3)`,
    [after, upTo, SHELF_RULES],
  );
  const shelved = rows.map((row) => ({ id: row.id, row: shelfRow(shelve(toShelvable(row))) }));
  await writeShelfRows(transaction, shelved);
  const made = shelved.filter(({ row }) => row !== '').length;
  if (made > 0) await markCatalogueChanged(transaction);
  return made;
}

function toShelvable(row: UnshelvedRow) {
  return {
    name: row.name,
    brand: row.brand,
    categories: row.category_tags,
    nutrients: nutrientsOf(row),
    grade: gradeOf(row),
    novaGroup: row.nova_group,
    imageUrl: row.image_url,
    popularity: row.popularity,
    allergens: row.allergen_tags,
    stores: row.stores,
  };
}
