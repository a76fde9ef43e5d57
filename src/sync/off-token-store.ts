import type { Queryable } from '../database/database.ts';

export type RequestKind = 'product' | 'search';

/**
 * A minute, and a second more: a request that was slow on its way must not arrive in the minute of the one that
 * takes the same token next.
 */
const COMES_BACK_MS = 61_000;

/**
 * Takes one of `size` tokens, or says how long until one is free. Since a token comes back only a minute after it
 * was taken, there are never more than `size` requests in any minute, however many processes ask.
 */
export async function takeToken(
  database: Queryable,
  kind: RequestKind,
  size: number,
  nowMs: number,
): Promise<'taken' | { readonly waitMs: number }> {
  if (await takeFreeToken(database, kind, size, nowMs)) return 'taken';
  const { count, freeAt } = await readTokens(database, kind, size);
  if (count < size) await makeTokens(database, kind, size);
  const freeAtMs = freeAt?.getTime() ?? 0;
  // Free ones may have been made since the first look, here or by another process.
  if ((count < size || freeAtMs <= nowMs) && (await takeFreeToken(database, kind, size, nowMs))) return 'taken';
  return { waitMs: Math.min(Math.max(freeAtMs - nowMs, 1_000), COMES_BACK_MS) };
}

async function takeFreeToken(database: Queryable, kind: RequestKind, size: number, nowMs: number): Promise<boolean> {
  const taken = await database.query<{ number: number }>(
    `with free as materialized (
       select number from off_token
       where kind = $1 and number <= $2 and free_at <= $3::timestamptz
       order by free_at, number limit 1
       for update skip locked
     )
     update off_token set free_at = $4::timestamptz from free
     where off_token.kind = $1 and off_token.number = free.number
     returning off_token.number`,
    [kind, size, new Date(nowMs), new Date(nowMs + COMES_BACK_MS)],
  );
  return taken.length > 0;
}

async function readTokens(database: Queryable, kind: RequestKind, size: number) {
  const [row] = await database.query<{ count: number; freeAt: Date | null }>(
    `select count(*)::int as count, min(free_at) as "freeAt" from off_token where kind = $1 and number <= $2`,
    [kind, size],
  );
  return row ?? { count: 0, freeAt: null };
}

async function makeTokens(database: Queryable, kind: RequestKind, size: number): Promise<void> {
  await database.query(
    `insert into off_token (kind, number, free_at)
     select $1, number, 'epoch' from generate_series(1, $2::int) as number
     on conflict do nothing`,
    [kind, size],
  );
}
