import { CARD_COLUMNS, type CardRow, toCard } from '../catalogue/product-row.ts';
import type { Queryable } from '../database/database.ts';
import type { Barcode } from '../food/barcode.ts';
import type { WantedSwap } from '../web/addresses.ts';
import type { KeptSwap } from './kept-swap.ts';

/** Keeps the swap once, however often it is asked for; false when a product is not in the catalogue. */
export async function keepSwap(database: Queryable, accountId: number, swap: WantedSwap): Promise<boolean> {
  const rows = await database.query(
    `with pair as (
       select replaced.id as replaced_id, chosen.id as chosen_id
       from product as replaced, product as chosen
       where replaced.code = $2 and chosen.code = $3
     ), kept as (
       insert into kept_swap (account_id, replaced_id, chosen_id)
       select $1::int, replaced_id, chosen_id from pair
       on conflict (account_id, replaced_id, chosen_id) do nothing
     )
     select from pair`,
    [accountId, swap.replaced, swap.chosen],
  );
  return rows.length > 0;
}

/** Keeps many swaps between products that the catalogue has. */
export async function keepSwaps(database: Queryable, accountId: number, swaps: readonly WantedSwap[]): Promise<void> {
  await database.query(
    `insert into kept_swap (account_id, replaced_id, chosen_id)
     select distinct $1::int, replaced.id, chosen.id
     from unnest($2::text[], $3::text[]) as pair (replaced, chosen)
     join product as replaced on replaced.code = pair.replaced
     join product as chosen on chosen.code = pair.chosen
     on conflict (account_id, replaced_id, chosen_id) do nothing`,
    [accountId, swaps.map(({ replaced }) => replaced), swaps.map(({ chosen }) => chosen)],
  );
}

/** Removes the swap; false when it was not there any more. */
export async function removeSwap(database: Queryable, accountId: number, swap: WantedSwap): Promise<boolean> {
  const rows = await database.query(
    `delete from kept_swap
     using product as replaced, product as chosen
     where account_id = $1
       and replaced.id = replaced_id and replaced.code = $2
       and chosen.id = chosen_id and chosen.code = $3
     returning kept_swap.id`,
    [accountId, swap.replaced, swap.chosen],
  );
  return rows.length > 0;
}

export async function countKeptSwaps(database: Queryable, accountId: number): Promise<number> {
  const [row] = await database.query<{ swaps: number }>(
    'select count(*)::int as swaps from kept_swap where account_id = $1',
    [accountId],
  );
  return row?.swaps ?? 0;
}

/** Codes of what the account has chosen in place of this product. */
export async function listKeptCodes(database: Queryable, accountId: number, replaced: Barcode): Promise<Set<string>> {
  const rows = await database.query<{ code: string }>(
    `select chosen.code
     from kept_swap
     join product as chosen on chosen.id = chosen_id
     join product as replaced on replaced.id = replaced_id
     where account_id = $1 and replaced.code = $2`,
    [accountId, replaced],
  );
  return new Set(rows.map(({ code }) => code));
}

/** One page of the account's swaps, the newest first. */
export async function listKeptSwaps(
  database: Queryable,
  accountId: number,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<KeptSwap[]> {
  const swaps = await database.query<{ replaced_id: number; chosen_id: number; kept_at: Date }>(
    `select replaced_id, chosen_id, kept_at from kept_swap
     where account_id = $1
     order by kept_at desc, id desc
     limit $2 offset $3`,
    [accountId, limit, offset],
  );
  const ids = [...new Set(swaps.flatMap((swap) => [swap.replaced_id, swap.chosen_id]))];
  const products = await database.query<CardRow & { withdrawn: boolean }>(
    `select ${CARD_COLUMNS}, withdrawn_at is not null as withdrawn from product where id = any ($1::int[])`,
    [ids],
  );
  const cards = new Map(products.map((row) => [row.id, { ...toCard(row), withdrawn: row.withdrawn }]));
  return swaps.flatMap(({ replaced_id, chosen_id, kept_at }) => {
    const [replaced, chosen] = [cards.get(replaced_id), cards.get(chosen_id)];
    return replaced && chosen ? [{ replaced, chosen, keptAt: kept_at }] : [];
  });
}

/** Hands all swaps of an account over to another; one that both keep stays as the other has it. */
export async function moveKeptSwaps(transaction: Queryable, from: number, to: number): Promise<void> {
  await transaction.query(
    `insert into kept_swap (account_id, replaced_id, chosen_id, kept_at)
     select $2::int, replaced_id, chosen_id, kept_at from kept_swap where account_id = $1
     on conflict (account_id, replaced_id, chosen_id) do nothing`,
    [from, to],
  );
  await transaction.query('delete from kept_swap where account_id = $1', [from]);
}
