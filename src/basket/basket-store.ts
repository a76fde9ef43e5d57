import type { Database, Queryable, Transaction } from '../database/database.ts';
import type { Barcode } from '../food/barcode.ts';
import { type BasketSummary, MOST_BASKETS, type NewBasket, type SavedBasket } from './saved-basket.ts';

/** Saves a basket and returns its number, or `undefined` when the account has as many as it may. */
export function createBasket(database: Database, accountId: number, basket: NewBasket): Promise<number | undefined> {
  return database.transaction(async (transaction) => {
    // Of two at once the second waits, and counts the first.
    await transaction.query('select id from account where id = $1 for update', [accountId]);
    const [row] = await transaction.query<{ id: number }>(
      `insert into basket (account_id, name)
       select $1::int, $2::text where (select count(*) from basket where account_id = $1::int) < ${MOST_BASKETS}
       returning id`,
      [accountId, basket.name],
    );
    if (row) await insertLines(transaction, row.id, basket);
    return row?.id;
  });
}

/** Puts a list and a name in place of those of a basket; false when the account has no such basket. */
export function replaceBasket(database: Database, accountId: number, id: number, basket: NewBasket): Promise<boolean> {
  return database.transaction(async (transaction) => {
    const rows = await transaction.query(
      'update basket set name = $3, saved_at = now() where account_id = $1 and id = $2 returning id',
      [accountId, id, basket.name],
    );
    if (rows.length === 0) return false;
    await transaction.query('delete from basket_line where basket_id = $1', [id]);
    await insertLines(transaction, id, basket);
    return true;
  });
}

async function insertLines(transaction: Transaction, id: number, { lines }: NewBasket): Promise<void> {
  await transaction.query(
    `insert into basket_line (basket_id, place, packs, code, words, keeps_original)
     select $1, line.place, line.packs, nullif(line.code, ''), line.words, line.keeps_original = 1
     from unnest($2::int[], $3::text[], $4::text[], $5::int[])
       with ordinality as line (packs, code, words, keeps_original, place)`,
    [
      id,
      lines.map(({ packs }) => packs),
      lines.map(({ code }) => code ?? ''),
      lines.map(({ words }) => words),
      lines.map(({ keepsOriginal }) => (keepsOriginal ? 1 : 0)),
    ],
  );
}

export async function findBasket(database: Queryable, accountId: number, id: number): Promise<SavedBasket | undefined> {
  const [basket] = await database.query<{ name: string; saved_at: Date }>(
    'select name, saved_at from basket where account_id = $1 and id = $2',
    [accountId, id],
  );
  if (!basket) return undefined;
  const lines = await database.query<LineRow>(
    'select packs, code, words, keeps_original from basket_line where basket_id = $1 order by place',
    [id],
  );
  return {
    id,
    name: basket.name,
    savedAt: basket.saved_at,
    lines: lines.map(({ keeps_original, ...line }) => ({ ...line, keepsOriginal: keeps_original })),
  };
}

interface LineRow {
  readonly packs: number;
  readonly code: Barcode | null;
  readonly words: string;
  readonly keeps_original: boolean;
}

/** The account's baskets, the last saved first. */
export function listBaskets(database: Queryable, accountId: number): Promise<BasketSummary[]> {
  return database.query<BasketSummary>(
    `select id, name, saved_at as "savedAt",
       (select count(*)::int from basket_line where basket_id = basket.id) as "lineCount"
     from basket where account_id = $1
     order by saved_at desc, id desc`,
    [accountId],
  );
}

/** Removes the basket; false when it was not there any more. */
export async function removeBasket(database: Queryable, accountId: number, id: number): Promise<boolean> {
  const rows = await database.query('delete from basket where account_id = $1 and id = $2 returning id', [
    accountId,
    id,
  ]);
  return rows.length > 0;
}

/** Hands all baskets of an account over to another, be they more than one may save. */
export async function moveBaskets(transaction: Queryable, from: number, to: number): Promise<void> {
  await transaction.query('update basket set account_id = $2 where account_id = $1', [from, to]);
}
