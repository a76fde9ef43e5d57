import { createHash } from 'node:crypto';
import type { Database, Transaction } from '../database/database.ts';
import type { DumpFile } from '../off/dump-file.ts';
import { type DumpEntry, DumpReader } from '../off/dump-reader.ts';
import { readModifiedAt } from '../off/modified-at.ts';
import { isDocument } from '../off/raw-values.ts';
import { isSoldIn } from '../off/sold-in.ts';
import { toProduct } from '../off/to-product.ts';
import { addCounts, type ImportCounts, type Outcome } from './import-counts.ts';
import {
  commitWithoutWaiting,
  findInterruptedImport,
  finishImport,
  type ImportRun,
  saveProgress,
  startImport,
} from './import-run-store.ts';
import { type CategoryNames, indexProduct } from './index-products.ts';
import type { IndexedProduct } from './product-line.ts';
import { READER_VERSION } from './reader-version.ts';
import { mergeProducts, refreshStatistics } from './staging-store.ts';
import { readCategoryNames } from './taxonomy-store.ts';
import { type Withdrawal, withdrawProducts } from './withdrawal-store.ts';

/** A batch is written when it holds so many products, or has read so many documents for fewer. */
const MOST_PRODUCTS = 5_000;
const MOST_DOCUMENTS = 100_000;

export interface ImportProgress {
  /** Of the file, in bytes. */
  readonly bytesRead: number;
  readonly bytesTotal: number;
  readonly documentsRead: number;
  readonly counts: ImportCounts;
  readonly step: 'reading' | 'statistics';
}

export interface DumpImportOptions {
  /** What the operator named: a path or an address. The same one is resumed. */
  readonly source: string;
  readonly file: DumpFile;
  /** Only products sold in this country ("en:france"); `null`: all. */
  readonly country: string | null;
  readonly onProgress?: (progress: ImportProgress) => void;
}

export type DumpImport =
  | { readonly kind: 'busy' }
  | {
      /** `truncated`: everything whole before the cut is in; the run stays open. */
      readonly kind: 'complete' | 'truncated';
      readonly documentsRead: number;
      /** Documents that an interrupted run had done before. */
      readonly resumedAfter: number;
      readonly counts: ImportCounts;
    };

/** Brings a dump into the catalogue, or goes on where the last attempt at the same one was interrupted. */
export async function importDump(database: Database, options: DumpImportOptions): Promise<DumpImport> {
  const unlock = await database.tryLock('import');
  if (!unlock) return { kind: 'busy' };
  try {
    return await readAll(database, options);
  } finally {
    await unlock();
  }
}

async function readAll(database: Database, options: DumpImportOptions): Promise<DumpImport> {
  const { source, file, country, onProgress = () => {} } = options;
  const fingerprint = createHash('sha256').update(`${READER_VERSION} ${country} ${file.identity}`).digest('hex');
  const found = await findInterruptedImport(database, source, fingerprint);
  let run = found ?? (await startImport(database, source, fingerprint));
  const resumedAfter = run.documentsRead;
  const names = await readCategoryNames(database);
  const reader = new DumpReader(file, resumedAfter);
  const tell = (step: ImportProgress['step']) =>
    onProgress({ bytesRead: reader.bytesRead, bytesTotal: file.bytes, step, ...run });

  // While a batch is written, the next one is read.
  let written: Promise<ImportRun> = Promise.resolve(run);
  for await (const batch of readBatches(reader, country, names)) {
    run = await written;
    tell('reading');
    written = writeBatch(database, run, batch);
    // Its failure is seen where it is awaited, be it one batch later.
    written.catch(() => {});
  }
  run = await written;
  tell('statistics');
  const kind = reader.ending ?? 'truncated';
  await database.transaction(async (transaction) => {
    await refreshStatistics(transaction);
    if (kind === 'complete') await finishImport(transaction, run);
  });
  return { kind, documentsRead: run.documentsRead, resumedAfter, counts: run.counts };
}

interface Batch {
  readonly products: IndexedProduct[];
  /** Products that Open Food Facts no longer has, and we may. */
  readonly withdrawals: (Withdrawal & { readonly reason: Outcome })[];
  documentsRead: number;
  /** Documents that are no product for this site. */
  leftOut: ImportCounts;
}

async function* readBatches(reader: DumpReader, country: string | null, names: CategoryNames): AsyncGenerator<Batch> {
  let batch: Batch = { products: [], withdrawals: [], documentsRead: 0, leftOut: {} };
  for await (const entries of reader.entries()) {
    for (const entry of entries) {
      const read = readEntry(entry, country, names);
      batch.documentsRead++;
      if (typeof read === 'string') batch.leftOut = addCounts(batch.leftOut, { [read]: 1 });
      else if ('words' in read) batch.products.push(read);
      else batch.withdrawals.push(read);
      if (batch.products.length < MOST_PRODUCTS && batch.documentsRead < MOST_DOCUMENTS) continue;
      yield batch;
      batch = { products: [], withdrawals: [], documentsRead: 0, leftOut: {} };
    }
  }
  if (batch.documentsRead > 0) yield batch;
}

function readEntry(
  entry: DumpEntry,
  country: string | null,
  names: CategoryNames,
): IndexedProduct | Batch['withdrawals'][number] | Outcome {
  if (entry === 'broken-line') return entry;
  if (country !== null && !isSoldIn(entry.document, country)) return 'other-country';
  const mapped = toProduct(entry.document);
  if (mapped.kind === 'product') return indexProduct(mapped.product, names);
  if (!('code' in mapped) || !isDocument(entry.document)) return mapped.reason;
  return { code: mapped.code, at: readModifiedAt(entry.document), reason: mapped.reason };
}

/** Products and resume point in one transaction: whatever happens, both are there or neither is. */
async function writeBatch(database: Database, run: ImportRun, batch: Batch): Promise<ImportRun> {
  return database.transaction(async (transaction: Transaction) => {
    await commitWithoutWaiting(transaction);
    const merged = await mergeProducts(transaction, batch.products);
    // After the products: of the documents of one product the newest decides, wherever it stands in the batch.
    const taken = new Set(await withdrawProducts(transaction, batch.withdrawals));
    let counts = addCounts(addCounts(run.counts, batch.leftOut), { ...merged });
    for (const { code, reason } of batch.withdrawals) {
      counts = addCounts(counts, { [taken.delete(code) ? 'taken-out' : reason]: 1 });
    }
    const done: ImportRun = { id: run.id, documentsRead: run.documentsRead + batch.documentsRead, counts };
    await saveProgress(transaction, done);
    return done;
  });
}
