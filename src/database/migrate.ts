import { readdirSync, readFileSync } from 'node:fs';
import type { Database } from './database.ts';
import { DatabaseUnavailable } from './database.ts';

const FOLDER = new URL('../../migrations/', import.meta.url);

/**
 * `stale`: migrations wait to be run. `newer`: a later version of the program made this schema, and this one runs on it:
 * a deployment is under way, or was taken back. `incompatible`: the same, and this one does not.
 */
export type SchemaState = 'current' | 'stale' | 'newer' | 'incompatible';

/** First line of a migration that takes away what the version before it needs; every other one leaves that running. */
const BREAKING = '-- Breaks older versions.';

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
       );
       alter table schema_migration add column if not exists breaks_older boolean not null default false;`,
    );
  });
}

/** All or nothing, and once even when two processes migrate at the same time. */
function applyOnce(database: Database, { number, file }: Migration): Promise<boolean> {
  return database.transaction(async (transaction) => {
    await transaction.query('lock table schema_migration in exclusive mode');
    const done = await transaction.query('select number from schema_migration where number = $1', [number]);
    if (done.length > 0) return false;
    const script = readFileSync(new URL(file, FOLDER), 'utf8');
    await transaction.runScript(script);
    await transaction.query('insert into schema_migration (number, file, breaks_older) values ($1, $2, $3)', [
      number,
      file,
      script.startsWith(BREAKING),
    ]);
    return true;
  });
}

/** Compares the schema with what this version of the program was written for. */
export async function readSchemaState(database: Database): Promise<SchemaState> {
  const [table] = await database.query<{ name: string | null }>(`select to_regclass('schema_migration')::text as name`);
  if (!table?.name) return 'stale';
  const applied = await database.query<{ number: number }>('select number from schema_migration');
  const known = new Set(listMigrations().map(({ number }) => number));
  const strangers = applied.filter(({ number }) => !known.has(number));
  if (applied.length - strangers.length < known.size) return 'stale';
  if (strangers.length === 0) return 'current';
  const [breaking] = await database.query(
    'select number from schema_migration where breaks_older and number = any($1)',
    [strangers.map(({ number }) => number)],
  );
  return breaking ? 'incompatible' : 'newer';
}

/** Throws a sentence that says what to do unless this program runs on the schema. */
export async function requireCurrentSchema(database: Database): Promise<void> {
  switch (await readSchemaState(database)) {
    case 'current':
    case 'newer':
      return;
    case 'stale':
      throw new DatabaseUnavailable(
        'The database lacks the tables of this version of Pur Beurre. Run `npx pur-beurre migrate`, then start again.',
      );
    case 'incompatible':
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
