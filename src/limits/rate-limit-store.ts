import type { Queryable } from '../database/database.ts';

interface Allowance {
  readonly key: string;
  /** How long it takes until the whole allowance is there again, once nothing is left. */
  readonly periodMs: number;
  /** How long it takes until one of it is there again. */
  readonly intervalMs: number;
}

/**
 * Takes one of an allowance, or leaves all as it is and says how long until one is there (at least 1 ms).
 * One timestamp holds how much was taken (GCRA: ITU-T I.371, annex A), so that one statement both judges and
 * counts, however many processes count at the same time.
 */
export async function takeOne(
  database: Queryable,
  { key, periodMs, intervalMs }: Allowance,
  nowMs: number,
): Promise<'taken' | { readonly waitMs: number }> {
  const [row] = await database.query<{ taken: boolean; wholeAt: Date | null }>(
    `with taken as (
       insert into rate_limit as kept (key, whole_at) values ($1, $2::timestamptz + $3::float8 * interval '1 ms')
       on conflict (key) do update
       set whole_at = greatest(kept.whole_at, $2::timestamptz) + $3::float8 * interval '1 ms'
       where kept.whole_at + $3::float8 * interval '1 ms' <= $2::timestamptz + $4::float8 * interval '1 ms'
       returning key
     )
     select exists (select from taken) as taken, (select whole_at from rate_limit where key = $1) as "wholeAt"`,
    [key, new Date(nowMs), intervalMs, periodMs],
  );
  if (row?.taken) return 'taken';
  // Made by another process in this very moment, it is not seen yet: then it is nearly whole.
  const wholeAtMs = row?.wholeAt?.getTime() ?? nowMs;
  return { waitMs: Math.max(1, Math.ceil(wholeAtMs + intervalMs - periodMs - nowMs)) };
}

/** Forgets whoever has the whole allowance again; waits for nobody who is just being counted. */
export async function forgetWhole(database: Queryable, nowMs: number): Promise<void> {
  await database.query(
    `delete from rate_limit where key in
       (select key from rate_limit where whole_at <= $1::timestamptz for update skip locked)`,
    [new Date(nowMs)],
  );
}
