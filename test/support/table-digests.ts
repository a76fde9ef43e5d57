import type { Queryable } from '../../src/database/database.ts';

/** Written by whoever asks, on purpose, and by nothing that they ask for. */
const COUNTERS: readonly string[] = ['rate_limit', 'submission'];

/** One digest of all rows of each table: equal before and after means that nothing was written. */
export async function digestTables(database: Queryable): Promise<Record<string, string | null>> {
  const tables = await database.query<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name`,
  );
  const digests: Record<string, string | null> = {};
  for (const { name } of tables.filter((table) => !COUNTERS.includes(table.name))) {
    const [row] = await database.query<{ digest: string | null }>(
      `select md5(string_agg(md5(one::text), '' order by md5(one::text))) as digest from ${name} as one`,
    );
    digests[name] = row?.digest ?? null;
  }
  return digests;
}
