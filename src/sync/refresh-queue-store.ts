import type { Queryable } from '../database/database.ts';
import type { Barcode } from '../food/barcode.ts';

/**
 * The products to ask for next, each once: those in somebody's favourites, then the others, and of each the one not
 * asked for longest. Favourites take half of the places at most, or the others would never have their turn.
 */
export async function listProductsToCheck(database: Queryable, before: Date, most: number): Promise<Barcode[]> {
  const kept = await database.query<{ code: Barcode }>(
    `select code from product
     where id in (select replaced_id from kept_swap union select chosen_id from kept_swap)
       and (checked_at is null or checked_at < $1::timestamptz)
     order by checked_at nulls first, id limit $2::int`,
    [before, Math.ceil(most / 2)],
  );
  const oldest = await database.query<{ code: Barcode }>(
    `select code from product where checked_at is null or checked_at < $1::timestamptz
     order by checked_at nulls first, id limit $2::int`,
    [before, most],
  );
  return [...new Set([...kept, ...oldest].map(({ code }) => code))].slice(0, most);
}

export async function markChecked(database: Queryable, codes: readonly string[], at: Date): Promise<void> {
  await database.query('update product set checked_at = $2::timestamptz where code = any ($1::text[])', [codes, at]);
}
