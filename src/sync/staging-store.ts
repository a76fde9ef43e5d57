import type { Transaction } from '../database/database.ts';
import { markCatalogueChanged } from './catalogue-change-store.ts';
import { type PostingOwner, writePostings } from './posting-store.ts';
import { type IndexedProduct, PRODUCT_COLUMNS, type ProductLine, productLine } from './product-line.ts';
import { lockProducts } from './product-lock-store.ts';

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

/** Writes a batch of products. */
export function mergeProducts(transaction: Transaction, products: readonly IndexedProduct[]): Promise<MergeCounts> {
  return mergeLines(transaction, products.map(productLine));
}

/**
 * Writes a batch of products, all or nothing. A document never replaces a newer one of the same
 * product; one of the same date but other content does, since its reader may have changed, unless it
 * knows fewer figures: rows of the tab-separated export bear the date of the dump, often without nutrients.
 *
 * New products go straight into the table, changed ones over a staging table, the others nowhere.
 */
export async function mergeLines(transaction: Transaction, batch: readonly ProductLine[]): Promise<MergeCounts> {
  const lines = listNewest(batch);
  await lockProducts(transaction);
  const { fresh, changed, unchanged, older } = sort(lines, await findStored(transaction, lines));
  const inserted = await insertProducts(transaction, fresh);
  const updated = await updateProducts(transaction, changed);
  await writePostings(transaction, inserted, updated);
  if (fresh.length + changed.length > 0) await markCatalogueChanged(transaction);
  return {
    new: fresh.length,
    changed: changed.length,
    unchanged,
    older,
    duplicate: batch.length - lines.length,
  };
}

/** Each product once, by its newest document (the later one of equals), in the order of the codes. */
function listNewest(batch: readonly ProductLine[]): ProductLine[] {
  const newest = new Map<string, ProductLine>();
  for (const line of batch) {
    const known = newest.get(line.code);
    if (!known || known.modifiedAt <= line.modifiedAt) newest.set(line.code, line);
  }
  return [...newest.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
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
  lines: readonly ProductLine[],
): Promise<ReadonlyMap<string, StoredProduct>> {
  const rows = await transaction.query<StoredProduct>(
    `select id, code, replace(digest::text, '-', '') as digest, modified_at as "modifiedAt",
       num_nonnulls(energy_kj, fat_g, saturated_fat_g, carbohydrates_g, sugars_g, fibre_g, proteins_g, salt_g,
         fruit_percent) as figures,
       withdrawn_at as "withdrawnAt"
     from product where code = any ($1::text[])`,
    [lines.map(({ code }) => code)],
  );
  return new Map(rows.map((row) => [row.code, row]));
}

function sort(lines: readonly ProductLine[], stored: ReadonlyMap<string, StoredProduct>) {
  const fresh: ProductLine[] = [];
  const changed: PostingOwner[] = [];
  let unchanged = 0;
  let older = 0;
  for (const line of lines) {
    const known = stored.get(line.code);
    if (!known) fresh.push(line);
    else if (known.digest === line.digest) unchanged++;
    else if (isNewerOrFuller(known, line) || isStillWithdrawn(known, line)) older++;
    else changed.push({ id: known.id, line });
  }
  return { fresh, changed, unchanged, older };
}

function isNewerOrFuller(known: StoredProduct, line: ProductLine): boolean {
  const lead = known.modifiedAt.getTime() - line.modifiedAt;
  return lead > 0 || (lead === 0 && known.figures > line.figures);
}

/** Only a document that is newer than the withdrawal says that the product is back. */
function isStillWithdrawn({ withdrawnAt }: StoredProduct, { modifiedAt }: ProductLine): boolean {
  return withdrawnAt !== null && withdrawnAt.getTime() >= modifiedAt;
}

async function insertProducts(transaction: Transaction, lines: readonly ProductLine[]): Promise<PostingOwner[]> {
  if (lines.length === 0) return [];
  const ids = await transaction.query<{ id: number }>(
    `select nextval(pg_get_serial_sequence('product', 'id'))::int as id from generate_series(1, $1::int)`,
    [lines.length],
  );
  const owners = lines.map((line, place) => ({ id: requireId(ids[place]), line }));
  await transaction.copyIn(
    'product',
    ['id', ...PRODUCT_COLUMNS],
    owners.flatMap(({ id, line }) => [`${id}\t`, line.row]),
  );
  return owners;
}

function requireId(row: { id: number } | undefined): number {
  if (!row) throw new Error('The database gave fewer numbers than it was asked for.');
  return row.id;
}

async function updateProducts(
  transaction: Transaction,
  lines: readonly PostingOwner[],
): Promise<readonly PostingOwner[]> {
  if (lines.length === 0) return [];
  await transaction.runScript('create temp table staged_product (like product) on commit drop');
  await transaction.copyIn(
    'staged_product',
    ['id', ...PRODUCT_COLUMNS],
    lines.flatMap(({ id, line }) => [`${id}\t`, line.row]),
  );
  const columns = PRODUCT_COLUMNS.filter((column) => column !== 'code');
  await transaction.runScript(
    `update product set withdrawn_at = null,
       ${columns.map((column) => `${column} = staged_product.${column}`).join(', ')}
     from staged_product where product.id = staged_product.id;
     drop table staged_product;`,
  );
  return lines;
}
