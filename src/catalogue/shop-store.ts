import type { Queryable } from '../database/database.ts';

/** Names of shops, in the order of the alphabet: those in which most products of the catalogue were seen. */
export async function listFrequentShops(database: Queryable, most: number): Promise<string[]> {
  const rows = await database.query<{ name: string }>(
    'select name from shop order by product_count desc, name limit $1',
    [most],
  );
  return rows.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'fr'));
}
