import type { Queryable } from '../database/database.ts';
import { ERASURE_DAYS } from './erasure-store.ts';
import { digestToken, newToken } from './secret-token.ts';

/** What following a link does. */
export type LinkPurpose = 'confirm-address' | 'reset-password' | 'undo-erasure';

/** For how long a link works. One that lets in whoever holds it has the shortest life. */
export const LINK_HOURS: Readonly<Record<LinkPurpose, number>> = {
  'confirm-address': 72,
  'reset-password': 1,
  'undo-erasure': 24 * ERASURE_DAYS,
};

export interface MailedLink {
  readonly accountId: number;
  /** Where it was sent. */
  readonly email: string;
}

/** Makes a link and returns its token, for the mail alone; only its digest is stored. */
export async function createLink(database: Queryable, purpose: LinkPurpose, link: MailedLink): Promise<string> {
  const token = newToken();
  await database.query('delete from account_link where expires_at < now()');
  await database.query(
    `insert into account_link (token_digest, account_id, purpose, email, expires_at)
     values ($1, $2, $3, $4, now() + make_interval(hours => $5))`,
    [digestToken(token), link.accountId, purpose, link.email, LINK_HOURS[purpose]],
  );
  return token;
}

/** The link of a token, unless it has expired, was used, or its account goes by another address by now. */
export async function findLink(
  database: Queryable,
  purpose: LinkPurpose,
  token: string,
): Promise<MailedLink | undefined> {
  const [row] = await database.query<MailedLink>(
    `select account_id as "accountId", account_link.email
     from account_link join account on account.id = account_id
     where token_digest = $1 and purpose = $2 and expires_at > now()
       and lower(account_link.email) in (lower(account.email), lower(unconfirmed_email))`,
    [digestToken(token), purpose],
  );
  return row;
}

/** Uses a link up: of several at the same time one is given it. All others of its kind go with it. */
export async function useLink(
  transaction: Queryable,
  purpose: LinkPurpose,
  token: string,
): Promise<MailedLink | undefined> {
  const link = await findLink(transaction, purpose, token);
  if (!link) return undefined;
  const rows = await transaction.query('delete from account_link where token_digest = $1 returning purpose', [
    digestToken(token),
  ]);
  if (rows.length === 0) return undefined;
  await transaction.query('delete from account_link where account_id = $1 and purpose = $2', [link.accountId, purpose]);
  return link;
}
