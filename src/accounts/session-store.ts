import { createHash, randomBytes } from 'node:crypto';
import type { Queryable } from '../database/database.ts';
import type { SignedInAccount } from '../web/signed-in.ts';

export const SESSION_DAYS = 30;

/** Opens a session and returns the token for the visitor's cookie; only its digest is stored. */
export async function openSession(database: Queryable, accountId: number): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await database.query('delete from session where expires_at < now()');
  await database.query(
    `insert into session (token_digest, account_id, expires_at)
     values ($1, $2, now() + make_interval(days => ${SESSION_DAYS}))`,
    [digestToken(token), accountId],
  );
  return token;
}

export async function findSignedInAccount(database: Queryable, token: string): Promise<SignedInAccount | undefined> {
  const [row] = await database.query<SignedInAccount>(
    `select account.id, email, display_name as "displayName"
     from session join account on account.id = session.account_id
     where token_digest = $1 and expires_at > now()`,
    [digestToken(token)],
  );
  return row;
}

export async function closeSession(database: Queryable, token: string): Promise<void> {
  await database.query('delete from session where token_digest = $1', [digestToken(token)]);
}

/** Signs the account out everywhere. */
export async function closeSessionsOf(database: Queryable, accountId: number): Promise<void> {
  await database.query('delete from session where account_id = $1', [accountId]);
}

/** A token of 256 random bits cannot be guessed: a plain digest is enough. */
function digestToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
