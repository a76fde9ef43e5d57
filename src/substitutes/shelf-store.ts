import type { Queryable } from '../database/database.ts';
import { SHELF_RULES } from '../food/shelf-rules.ts';

/** Entries of a shelf, each behind its product's number, and the number of the latest. */
export interface ShelfEntries {
  readonly shelf: string;
  readonly changed: number;
  readonly entries: Uint8Array;
}

/** Of each shelf the entries that are later than this number; a shelf without any is left out. */
export function readShelfEntries(
  database: Queryable,
  asked: readonly { readonly shelf: string; readonly after: number }[],
): Promise<ShelfEntries[]> {
  return database.query<ShelfEntries>(
    `select asked.shelf, found.changed, found.entries
     from unnest($1::text[], $2::int[]) as asked (shelf, after)
     cross join lateral (
       select max(changed) as changed, string_agg(int4send(product_id) || entry, '') as entries
       from shelf_food
       where rules = $3 and shelf_food.shelf = asked.shelf collate "C" and changed > asked.after
     ) as found
     where found.changed is not null`,
    [asked.map(({ shelf }) => shelf), asked.map(({ after }) => after), SHELF_RULES],
  );
}

/** All shelves, those with most foods first. */
export function listShelves(database: Queryable): Promise<{ shelf: string; foods: number }[]> {
  return database.query(
    `select shelf, count(*)::int as foods from shelf_food where rules = $1 group by shelf order by foods desc, shelf`,
    [SHELF_RULES],
  );
}
