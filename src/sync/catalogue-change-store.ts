import type { Queryable } from '../database/database.ts';

/** Tells readers of the catalogue that what they made from it is out of date, once this transaction is done. */
export async function markCatalogueChanged(transaction: Queryable): Promise<void> {
  await transaction.query('update catalogue_version set version = version + 1');
}
