import type { Queryable } from '../database/database.ts';

export interface ImportRun {
  readonly source: string;
  /** Digest of what was read and of the version of the reader. */
  readonly fingerprint: string;
  readonly imported: number;
  readonly rejected: number;
}

/** Fingerprint of the last import of this source, if there was one. */
export async function findLastImport(database: Queryable, source: string): Promise<string | undefined> {
  const [row] = await database.query<{ fingerprint: string }>(
    'select fingerprint from import_run where source = $1 order by id desc limit 1',
    [source],
  );
  return row?.fingerprint;
}

export async function recordImport(database: Queryable, run: ImportRun): Promise<void> {
  await database.query('insert into import_run (source, fingerprint, imported, rejected) values ($1, $2, $3, $4)', [
    run.source,
    run.fingerprint,
    run.imported,
    run.rejected,
  ]);
}
