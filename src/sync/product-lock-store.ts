import type { Queryable } from '../database/database.ts';

/** One writer of products at a time: what it finds in the table must stay so until it has written. */
export async function lockProducts(transaction: Queryable): Promise<void> {
  await transaction.query(`select from pg_advisory_xact_lock(hashtext('pur-beurre products'))`);
}
