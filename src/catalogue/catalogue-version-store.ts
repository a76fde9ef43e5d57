import type { Queryable } from '../database/database.ts';

/** Changes whenever the catalogue does: what was made from an older one must be made anew. */
export async function readCatalogueVersion(database: Queryable): Promise<number> {
  const [row] = await database.query<{ version: number }>('select version from catalogue_version');
  return row?.version ?? 0;
}
