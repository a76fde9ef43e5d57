import type { Transaction } from '../database/database.ts';
import { markCatalogueChanged } from './catalogue-change-store.ts';
import type { PostingOwner } from './posting-rows.ts';
import { type CategoryNumbers, writePostings } from './posting-store.ts';
import { BatchBuilder, digestAt, type ProductBatch } from './product-batch.ts';
import { type IndexedProduct, PRODUCT_COLUMNS, productLine } from './product-line.ts';
import { lockProducts } from './product-lock-store.ts';
import { rowAt } from './row-bytes.ts';

export type { IndexedProduct } from './product-line.ts';
export { refreshStatistics } from './statistics-store.ts';

/** What became of the products of a batch. */
export interface MergeCounts {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Left out: the catalogue holds a newer document of the same product, or a fuller one of the same date. */
  readonly older: number;
  /** Left out: the batch itself holds a newer document of the same product. */
  readonly duplicate: number;
}

/** Writes these products as one batch. */
export function mergeProducts(transaction: Transaction, products: readonly IndexedProduct[]): Promise<MergeCounts> {
  const batch = new BatchBuilder(products.length);
  for (const product of products) batch.add(productLine(product));
  return mergeBatch(transaction, batch.take());
}

/**
 * Writes a batch of products, all or nothing. A document never replaces a newer one of the same
 * product; one of the same date but other content does, since its reader may have changed, unless it
 * knows fewer figures: rows of the tab-separated export bear the date of the dump, often without nutrients.
 *
 * New products go straight into the table, changed ones over a staging table, the others nowhere. Numbers of
 * categories that are met are added to `categoryNumbers`: not to be used on when the transaction is undone.
 */
export async function mergeBatch(
  transaction: Transaction,
  batch: ProductBatch,
  categoryNumbers: CategoryNumbers = new Map(),
): Promise<MergeCounts> {
  await lockProducts(transaction);
  const { fresh, changed, unchanged, older } = sort(batch, await findStored(transaction, batch));
  const inserted = await insertProducts(transaction, batch, fresh);
  await updateProducts(transaction, batch, changed);
  await writePostings(transaction, batch, { inserted, updated: changed }, categoryNumbers);
  if (fresh.length + changed.length > 0) await markCatalogueChanged(transaction);
  return { new: fresh.length, changed: changed.length, unchanged, older, duplicate: batch.duplicates };
}

interface StoredProduct {
  readonly id: number;
  readonly code: string;
  readonly digest: string | null;
  readonly modifiedAt: Date;
  readonly figures: number;
  readonly withdrawnAt: Date | null;
}

async function findStored(
  transaction: Transaction,
  { codes }: ProductBatch,
): Promise<ReadonlyMap<string, StoredProduct>> {
  const rows = await transaction.query<StoredProduct>(
    `select id, code, replace(digest::text, '-', '') as digest, modified_at as "modifiedAt",
       num_nonnulls(energy_kj, fat_g, saturated_fat_g, carbohydrates_g, sugars_g, fibre_g, proteins_g, salt_g,
         fruit_percent) as figures,
       withdrawn_at as "withdrawnAt"
     from product where code = any ($1::text[])`,
    [codes],
  );
  return new Map(rows.map((row) => [row.code, row]));
}

/** Places in the batch. */
function sort(batch: ProductBatch, stored: ReadonlyMap<string, StoredProduct>) {
  const fresh: number[] = [];
  const changed: PostingOwner[] = [];
  let unchanged = 0;
  let older = 0;
  for (const [place, code] of batch.codes.entries()) {
    const known = stored.get(code);
    if (!known) fresh.push(place);
    else if (known.digest === digestAt(batch, place)) unchanged++;
    else if (mayReplace(known, batch, place)) changed.push({ place, id: known.id });
    else older++;
  }
  return { fresh, changed, unchanged, older };
}

function mayReplace(known: StoredProduct, { modifiedAt, figures }: ProductBatch, place: number): boolean {
  const at = modifiedAt[place] ?? 0;
  const lead = known.modifiedAt.getTime() - at;
  if (lead > 0 || (lead === 0 && known.figures > (figures[place] ?? 0))) return false;
  // Only a document that is newer than the withdrawal says that the product is back.
  return known.withdrawnAt === null || known.withdrawnAt.getTime() < at;
}

async function insertProducts(
  transaction: Transaction,
  batch: ProductBatch,
  places: readonly number[],
): Promise<PostingOwner[]> {
  const [first] = places;
  if (first === undefined) return [];
  const isWhole = places.length === batch.codes.length;
  const rows = isWhole ? [batch.rows.bytes] : places.map((place) => rowAt(batch.rows, place));
  await transaction.copyIn('product', PRODUCT_COLUMNS, rows);
  const firstId = await requireFirstId(transaction, batch, places);
  return places.map((place, at) => ({ place, id: firstId + at }));
}

/** Rows get their numbers in the order in which they are written, and nobody else writes any meanwhile. */
async function requireFirstId(
  transaction: Transaction,
  { codes }: ProductBatch,
  places: readonly number[],
): Promise<number> {
  const [first, last] = await transaction.query<{ id: number }>(
    'select min(id) as id from product where code = $1 union all select max(id) from product where code = $2',
    [codes[places[0] ?? 0] ?? '', codes[places.at(-1) ?? 0] ?? ''],
  );
  if (!first || !last || last.id - first.id !== places.length - 1) {
    throw new Error('Somebody else has written products without taking the lock.');
  }
  return first.id;
}

async function updateProducts(
  transaction: Transaction,
  batch: ProductBatch,
  changed: readonly PostingOwner[],
): Promise<void> {
  if (changed.length === 0) return;
  await transaction.runScript('create temp table staged_product (like product) on commit drop');
  await transaction.copyIn(
    'staged_product',
    ['id', ...PRODUCT_COLUMNS],
    changed.flatMap(({ place, id }) => [`${id}\t`, rowAt(batch.rows, place)]),
  );
  const columns = PRODUCT_COLUMNS.filter((column) => column !== 'code');
  await transaction.runScript(
    `update product set withdrawn_at = null,
       ${columns.map((column) => `${column} = staged_product.${column}`).join(', ')}
     from staged_product where product.id = staged_product.id;
     drop table staged_product;`,
  );
}
