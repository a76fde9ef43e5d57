import type { Queryable } from '../database/database.ts';

/** True for the one who is to answer the form; false while somebody else does, and a few seconds longer. */
export async function claimSubmission(
  database: Queryable,
  key: string,
  nowMs: number,
  untilMs: number,
): Promise<boolean> {
  const claimed = await database.query(
    `insert into submission as kept (key, expires_at) values ($1, $3::timestamptz)
     on conflict (key) do update set outcome = null, expires_at = excluded.expires_at
     where kept.expires_at <= $2::timestamptz
     returning key`,
    [key, new Date(nowMs), new Date(untilMs)],
  );
  return claimed.length > 0;
}

export async function findOutcome(database: Queryable, key: string): Promise<string | undefined> {
  const [row] = await database.query<{ outcome: string }>(
    'select outcome from submission where key = $1 and outcome is not null',
    [key],
  );
  return row?.outcome;
}

export async function keepOutcome(database: Queryable, key: string, outcome: string, untilMs: number): Promise<void> {
  await database.query('update submission set outcome = $2, expires_at = $3::timestamptz where key = $1', [
    key,
    outcome,
    new Date(untilMs),
  ]);
}

export async function forgetSubmission(database: Queryable, key: string): Promise<void> {
  await database.query('delete from submission where key = $1', [key]);
}

export async function forgetOldSubmissions(database: Queryable, nowMs: number): Promise<void> {
  await database.query(
    `delete from submission where key in
       (select key from submission where expires_at <= $1::timestamptz for update skip locked)`,
    [new Date(nowMs)],
  );
}
