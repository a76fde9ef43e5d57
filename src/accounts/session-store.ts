import type { Queryable } from '../database/database.ts';
import type { SignedInAccount } from '../web/signed-in.ts';
import { IS_OPEN } from './account-store.ts';
import type { Device } from './device.ts';
import { digestToken, newToken } from './secret-token.ts';

/** Of a visitor who asked to stay signed in. */
export const SESSION_DAYS = 30;
/** Of one who did not: until the browser ends, and a day at most. */
const PASSING_SESSION_DAYS = 1;
/** A device that nobody has used for so long is signed out. */
export const IDLE_SESSION_DAYS = 14;
/** Devices that an account may be signed in on; one more signs the one out that was used longest ago. */
export const MOST_SESSIONS = 20;

const IS_ALIVE = `expires_at > now() and seen_at > now() - interval '${IDLE_SESSION_DAYS} days'`;

export interface NewSession extends Device {
  /** True for a visitor who wants to stay signed in after the browser has ended. */
  readonly stays: boolean;
}

/** An open session as its owner sees it. */
export interface SessionSheet extends NewSession {
  readonly id: number;
  readonly openedAt: Date;
  /** To a quarter of an hour. */
  readonly seenAt: Date;
}

/**
 * Opens a session and returns the token for the visitor's cookie; only its digest is stored. Ends those that are over,
 * and the account's oldest where it has too many.
 */
export async function openSession(
  database: Queryable,
  accountId: number,
  { stays, browser, system }: NewSession,
): Promise<string> {
  const token = newToken();
  await closeDeadSessions(database);
  await database.query(
    `insert into session (token_digest, account_id, stays, browser, system, expires_at)
     values ($1, $2, $3, $4, $5, now() + make_interval(days => $6))`,
    [digestToken(token), accountId, stays, browser, system, stays ? SESSION_DAYS : PASSING_SESSION_DAYS],
  );
  await database.query(
    `delete from session where id in
       (select id from session where account_id = $1 order by seen_at desc, id desc offset ${MOST_SESSIONS})`,
    [accountId],
  );
  return token;
}

/** Whose session this is; notes, every quarter of an hour, that it is in use. */
export async function findSignedInAccount(database: Queryable, token: string): Promise<SignedInAccount | undefined> {
  const [row] = await database.query<SignedInAccount>(
    `with seen as (
       update session set seen_at = now()
       where token_digest = $1 and seen_at < now() - interval '15 minutes' and ${IS_ALIVE}
     )
     select account.id, session.id as "sessionId", coalesce(email, unconfirmed_email) as email,
       email is not null as "emailConfirmed", display_name as "displayName", operator
     from session join account on account.id = session.account_id
     where token_digest = $1 and ${IS_ALIVE} and ${IS_OPEN}`,
    [digestToken(token)],
  );
  return row;
}

/** The account's sessions, the one seen last first. */
export function listSessions(database: Queryable, accountId: number): Promise<SessionSheet[]> {
  return database.query<SessionSheet>(
    `select id, stays, browser, system, created_at as "openedAt", seen_at as "seenAt"
     from session where account_id = $1 and ${IS_ALIVE}
     order by seen_at desc, id desc`,
    [accountId],
  );
}

/** Deletes the sessions that are past their time or were not used for long. */
export async function closeDeadSessions(database: Queryable): Promise<void> {
  await database.query(`delete from session where not (${IS_ALIVE})`);
}

export async function closeSession(database: Queryable, token: string): Promise<void> {
  await database.query('delete from session where token_digest = $1', [digestToken(token)]);
}

/** Closes one of the account's sessions; of another account's it closes none. */
export async function closeOwnSession(database: Queryable, accountId: number, sessionId: number): Promise<void> {
  await database.query('delete from session where account_id = $1 and id = $2', [accountId, sessionId]);
}

/** Signs the account out everywhere, or everywhere but in one session. */
export async function closeSessionsOf(
  database: Queryable,
  accountId: number,
  but: number | null = null,
): Promise<void> {
  await database.query('delete from session where account_id = $1 and id is distinct from $2::int', [accountId, but]);
}

/** Signs everybody out, and returns of how many devices. */
export async function closeAllSessions(database: Queryable): Promise<number> {
  return (await database.query('delete from session returning id')).length;
}
