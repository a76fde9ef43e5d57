import type { Queryable } from '../database/database.ts';
import type { ImportCounts } from './import-counts.ts';

/** An import under way, or what an interrupted one left. */
export interface ImportRun {
  readonly id: number;
  /** How many documents of the source are done: those are passed over when the run is resumed. */
  readonly documentsRead: number;
  readonly counts: ImportCounts;
}

/** Fingerprint of the last import of this source that came to its end, if there was one. */
export async function findLastImport(database: Queryable, source: string): Promise<string | undefined> {
  const [row] = await database.query<{ fingerprint: string }>(
    'select fingerprint from import_run where source = $1 and finished_at is not null order by id desc limit 1',
    [source],
  );
  return row?.fingerprint;
}

/** The last run of this source, if it was interrupted while it read the very same thing. */
export async function findInterruptedImport(
  database: Queryable,
  source: string,
  fingerprint: string,
): Promise<ImportRun | undefined> {
  const [last] = await database.query<ImportRun & { resumable: boolean }>(
    `select id, documents_read as "documentsRead", counts, finished_at is null and fingerprint = $2 as resumable
     from import_run where source = $1 order by id desc limit 1`,
    [source, fingerprint],
  );
  return last?.resumable ? { id: last.id, documentsRead: last.documentsRead, counts: last.counts } : undefined;
}

export async function startImport(database: Queryable, source: string, fingerprint: string): Promise<ImportRun> {
  const [row] = await database.query<{ id: number }>(
    'insert into import_run (source, fingerprint) values ($1, $2) returning id',
    [source, fingerprint],
  );
  if (!row) throw new Error('The database did not record the start of the import.');
  return { id: row.id, documentsRead: 0, counts: {} };
}

/** To be kept in the transaction of the products themselves, or a resumed import would count some of them twice. */
export async function saveProgress(transaction: Queryable, run: ImportRun): Promise<void> {
  await transaction.query('update import_run set documents_read = $2, counts = $3::text::jsonb where id = $1', [
    run.id,
    run.documentsRead,
    JSON.stringify(run.counts),
  ]);
}

export async function finishImport(transaction: Queryable, run: ImportRun): Promise<void> {
  await transaction.query('update import_run set finished_at = now() where id = $1', [run.id]);
}

/**
 * Lets this transaction return before it is on the disk: after a crash of the server the last batches
 * may be missing, and so is their mark in the run, which reads them again.
 */
export async function commitWithoutWaiting(transaction: Queryable): Promise<void> {
  await transaction.query('set local synchronous_commit = off');
}
