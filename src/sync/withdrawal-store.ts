import type { Queryable } from '../database/database.ts';
import { markCatalogueChanged } from './catalogue-change-store.ts';
import { lockProducts } from './product-lock-store.ts';
import { takeOffShelves } from './shelf-store.ts';

/** A product that Open Food Facts no longer has. */
export interface Withdrawal {
  readonly code: string;
  /** When it said so. */
  readonly at: Date;
}

/**
 * Takes products out of search and swaps and returns the codes of those that were there; their rows stay, for those
 * who kept them. What was said before the state that we hold counts for nothing.
 */
export async function withdrawProducts(transaction: Queryable, withdrawals: readonly Withdrawal[]): Promise<string[]> {
  if (withdrawals.length === 0) return [];
  await lockProducts(transaction);
  const marked = await transaction.query<{ id: number; code: string }>(
    `update product set withdrawn_at = said.at
     from (
       select code, to_timestamp(max(seconds)) as at
       from unnest($1::text[], $2::float8[]) as listed (code, seconds)
       group by code
     ) as said
     where product.code = said.code and withdrawn_at is null and said.at >= modified_at
     returning product.id, product.code`,
    [withdrawals.map(({ code }) => code), withdrawals.map(({ at }) => at.getTime() / 1_000)],
  );
  if (marked.length === 0) return [];
  const ids = marked.map(({ id }) => id);
  await transaction.query('delete from product_category where product_id = any ($1::int[])', [ids]);
  await takeOffShelves(transaction, ids);
  await markCatalogueChanged(transaction);
  return marked.map(({ code }) => code);
}

/**
 * Makes way for products that Open Food Facts has again: whatever document of theirs is merged next, in the same
 * transaction, is written whole.
 */
export async function welcomeBack(transaction: Queryable, codes: readonly string[]): Promise<void> {
  await lockProducts(transaction);
  await transaction.query(
    `update product set withdrawn_at = null, digest = null, modified_at = to_timestamp(0)
     where code = any ($1::text[]) and withdrawn_at is not null`,
    [codes],
  );
}
