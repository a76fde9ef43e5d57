import { readdirSync, readFileSync } from 'node:fs';
import type { Database } from './database.ts';
import { DatabaseUnavailable } from './database.ts';

const FOLDER = new URL('../../migrations/', import.meta.url);

/** `stale`: migrations wait to be run; `newer`: a later version of the program made this schema. */
export type SchemaState = 'current' | 'stale' | 'newer';

interface Migration {
  readonly number: number;
  readonly file: string;
}

/** Applies the migrations that the database lacks, in order; returns their file names. */
export async function migrate(database: Database): Promise<string[]> {
  await createList(database);
  const applied: string[] = [];
  for (const migration of listMigrations()) {
    if (await applyOnce(database, migration)) applied.push(migration.file);
  }
  return applied;
}

/** `if not exists` is no help to two who look at the same moment, so they look one after the other. */
function createList(database: Database): Promise<void> {
  return database.transaction(async (transaction) => {
    await transaction.query(`select from pg_advisory_xact_lock(hashtext('pur-beurre migrations'))`);
    await transaction.runScript(
      `create table if not exists schema_migration (
         number int primary key,
         file text not null,
         applied_at timestamptz not null default now()
       )`,
    );
  });
}

/** All or nothing, and once even when two processes migrate at the same time. */
function applyOnce(database: Database, { number, file }: Migration): Promise<boolean> {
  return database.transaction(async (transaction) => {
    await transaction.query('lock table schema_migration in exclusive mode');
    const done = await transaction.query('select number from schema_migration where number = $1', [number]);
    if (done.length > 0) return false;
    await transaction.runScript(readFileSync(new URL(file, FOLDER), 'utf8'));
    await transaction.query('insert into schema_migration (number, file) values ($1, $2)', [number, file]);
    return true;
  });
}

/** Compares the schema with what this version of the program was written for. */
export async function readSchemaState(database: Database): Promise<SchemaState> {
  const [table] = await database.query<{ name: string | null }>(`select to_regclass('schema_migration')::text as name`);
  if (!table?.name) return 'stale';
  const [row] = await database.query<{ last: number | null }>('select max(number) as last from schema_migration');
  const newest = listMigrations().at(-1)?.number ?? 0;
  const last = row?.last ?? 0;
  if (last < newest) return 'stale';
  return last > newest ? 'newer' : 'current';
}

/** Throws a sentence that says what to do unless the schema is the one that this program expects. */
export async function requireCurrentSchema(database: Database): Promise<void> {
  switch (await readSchemaState(database)) {
    case 'current':
      return;
    case 'stale':
      throw new DatabaseUnavailable(
        'The database lacks the tables of this version of Pur Beurre. Run `npx pur-beurre migrate`, then start again.',
      );
    case 'newer':
      throw new DatabaseUnavailable(
        'The database was made by a newer version of Pur Beurre than this one. Start that version, or a later one.',
      );
  }
}

function listMigrations(): Migration[] {
  return readdirSync(FOLDER)
    .filter((file) => /^\d{4}-.*\.sql$/.test(file))
    .sort()
    .map((file) => ({ number: Number(file.slice(0, 4)), file }));
}
