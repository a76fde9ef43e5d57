import { createHash } from 'node:crypto';
import type { Database, Transaction } from '../database/database.ts';
import type { DumpFile } from '../off/dump-file.ts';
import type { DumpBatch } from './dump-batches.ts';
import { addCounts, type ImportCounts } from './import-counts.ts';
import {
  commitWithoutWaiting,
  findInterruptedImport,
  finishImport,
  type ImportRun,
  saveProgress,
  startImport,
} from './import-run-store.ts';
import type { CategoryNumbers } from './posting-store.ts';
import { readInThread } from './read-in-thread.ts';
import { READER_VERSION } from './reader-version.ts';
import { mergeBatch, refreshStatistics } from './staging-store.ts';
import { readCategoryNames } from './taxonomy-store.ts';
import { withdrawProducts } from './withdrawal-store.ts';

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
  let bytesRead = 0;
  let kind: 'complete' | 'truncated' = 'complete';
  const tell = (step: ImportProgress['step']) => onProgress({ bytesRead, bytesTotal: file.bytes, step, ...run });

  const categoryNumbers: CategoryNumbers = new Map();
  // The row groups of Parquet are large, and the embedded database lives in this process.
  const sparing = database.isEmbedded || file.form === 'parquet';
  const reading = { file, passOver: resumedAfter, country, names, sparing };
  // While a batch is written, the next ones are read.
  let written: Promise<ImportRun> = Promise.resolve(run);
  for await (const batch of readInThread(reading)) {
    run = await written;
    tell('reading');
    bytesRead = batch.bytesRead;
    if (batch.ending !== undefined) kind = batch.ending;
    written = writeBatch(database, run, batch, categoryNumbers);
    // Its failure is seen where it is awaited, be it one batch later.
    written.catch(() => {});
  }
  run = await written;
  tell('statistics');
  await database.transaction(async (transaction) => {
    await refreshStatistics(transaction);
    if (kind === 'complete') await finishImport(transaction, run);
  });
  return { kind, documentsRead: run.documentsRead, resumedAfter, counts: run.counts };
}

/** Products and resume point in one transaction: whatever happens, both are there or neither is. */
async function writeBatch(
  database: Database,
  run: ImportRun,
  batch: DumpBatch,
  categoryNumbers: CategoryNumbers,
): Promise<ImportRun> {
  return database.transaction(async (transaction: Transaction) => {
    await commitWithoutWaiting(transaction);
    const merged = await mergeBatch(transaction, batch.products, categoryNumbers);
    // After the products: of the documents of one product the newest decides, wherever it stands in the batch.
    const taken = new Set(await withdrawProducts(transaction, batch.withdrawals));
    let counts = addCounts(addCounts(run.counts, batch.counts), { ...merged });
    for (const { code, reason } of batch.withdrawals) {
      counts = addCounts(counts, { [taken.delete(code) ? 'taken-out' : reason]: 1 });
    }
    const done: ImportRun = { id: run.id, documentsRead: run.documentsRead + batch.documentsRead, counts };
    await saveProgress(transaction, done);
    return done;
  });
}
