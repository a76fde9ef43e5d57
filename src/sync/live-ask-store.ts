import type { Queryable } from '../database/database.ts';
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

/** True for the one who is to ask; false when somebody is asking, or the outcome is still remembered. */
export async function claimAsk(database: Queryable, ask: Ask, nowMs: number, untilMs: number): Promise<boolean> {
  const claimed = await database.query(
    `insert into live_ask (kind, subject, outcome, expires_at) values ($1, $2, 'under-way', $4::timestamptz)
     on conflict (kind, subject) do update set outcome = 'under-way', codes = '{}', expires_at = excluded.expires_at
     where live_ask.expires_at <= $3::timestamptz
     returning kind`,
    [ask.kind, ask.subject, new Date(nowMs), new Date(untilMs)],
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
     set outcome = excluded.outcome, expires_at = excluded.expires_at, codes = excluded.codes`,
    [ask.kind, ask.subject, outcome, new Date(untilMs), codes],
  );
}

export async function forgetAsk(database: Queryable, ask: Ask): Promise<void> {
  await database.query('delete from live_ask where kind = $1 and subject = $2', [ask.kind, ask.subject]);
}

export async function forgetExpiredAsks(database: Queryable, nowMs: number): Promise<void> {
  await database.query('delete from live_ask where expires_at <= $1::timestamptz', [new Date(nowMs)]);
}
