import type { Queryable } from '../database/database.ts';
import type { Barcode } from '../food/barcode.ts';
import type { RequestKind } from './off-token-store.ts';

/** One question to Open Food Facts: a bar code, or words. */
export interface Ask {
  readonly kind: RequestKind;
  readonly subject: string;
}

export interface RememberedAsk {
  /** `unfit`: Open Food Facts has something of that code, but no food that the site can show. */
  readonly outcome: 'under-way' | 'found' | 'gone' | 'unfit' | 'failed';
  readonly codes: readonly string[];
  readonly expiresAt: Date;
}

/** For how long a product that a visitor asked for is looked for, should it not be had at once. */
const WANTED_MS = 24 * 3_600_000;
/** Somebody who makes up bar codes while nobody can be asked fills no table. */
const MOST_WANTED = 500;

/**
 * True for the one who is to ask; false when somebody is asking, or the outcome is still remembered. A product is
 * wanted from the first claim until its outcome is known.
 */
export async function claimAsk(database: Queryable, ask: Ask, nowMs: number, untilMs: number): Promise<boolean> {
  const claimed = await database.query(
    `insert into live_ask (kind, subject, outcome, expires_at, wanted_until)
     values ($1, $2, 'under-way', $4::timestamptz,
       case when $1 = 'product' and (select count(*) from live_ask where wanted_until is not null) < ${MOST_WANTED}
         then $5::timestamptz end)
     on conflict (kind, subject) do update
     set outcome = 'under-way', codes = '{}', expires_at = excluded.expires_at,
       wanted_until = case when live_ask.wanted_until > $3::timestamptz then live_ask.wanted_until else excluded.wanted_until end
     where live_ask.expires_at <= $3::timestamptz
     returning kind`,
    [ask.kind, ask.subject, new Date(nowMs), new Date(untilMs), new Date(nowMs + WANTED_MS)],
  );
  return claimed.length > 0;
}

export async function findAsk(database: Queryable, ask: Ask, nowMs: number): Promise<RememberedAsk | undefined> {
  const [row] = await database.query<RememberedAsk>(
    `select outcome, codes, expires_at as "expiresAt" from live_ask
     where kind = $1 and subject = $2 and expires_at > $3::timestamptz`,
    [ask.kind, ask.subject, new Date(nowMs)],
  );
  return row;
}

export async function rememberAsk(
  database: Queryable,
  ask: Ask,
  outcome: Exclude<RememberedAsk['outcome'], 'under-way'>,
  untilMs: number,
  codes: readonly string[] = [],
): Promise<void> {
  await database.query(
    `insert into live_ask (kind, subject, outcome, expires_at, codes) values ($1, $2, $3, $4::timestamptz, $5::text[])
     on conflict (kind, subject) do update
     set outcome = excluded.outcome, expires_at = excluded.expires_at, codes = excluded.codes,
       wanted_until = case when excluded.outcome = 'failed' then live_ask.wanted_until end`,
    [ask.kind, ask.subject, outcome, new Date(untilMs), codes],
  );
}

export async function forgetAsk(database: Queryable, ask: Ask): Promise<void> {
  await database.query('delete from live_ask where kind = $1 and subject = $2', [ask.kind, ask.subject]);
}

/** Forgets what counts no longer, unless it is still wanted. */
export async function forgetExpiredAsks(database: Queryable, nowMs: number): Promise<void> {
  await database.query(
    `delete from live_ask
     where expires_at <= $1::timestamptz and (wanted_until is null or wanted_until <= $1::timestamptz)`,
    [new Date(nowMs)],
  );
}

/** Products that were asked for, of which nothing could be learnt, and which may be asked for now. */
export async function listWantedProducts(database: Queryable, nowMs: number, most: number): Promise<Barcode[]> {
  const rows = await database.query<{ subject: Barcode }>(
    `select subject from live_ask
     where wanted_until > $1::timestamptz and expires_at <= $1::timestamptz
     order by expires_at, subject limit $2::int`,
    [new Date(nowMs), most],
  );
  return rows.map(({ subject }) => subject);
}
