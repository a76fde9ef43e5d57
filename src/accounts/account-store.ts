import type { Queryable } from '../database/database.ts';
import type { AccountSheet } from './account-forms.ts';

export interface NewAccount {
  readonly email: string;
  readonly displayName: string | null;
  readonly passwordDigest: string;
}

/** Creates the account and returns its id, or `undefined` when the address has one already. */
export async function createAccount(database: Queryable, account: NewAccount): Promise<number | undefined> {
  const [row] = await database.query<{ id: number }>(
    `insert into account (email, display_name, password_digest) values ($1, $2, $3)
     on conflict (lower(email)) do nothing
     returning id`,
    [account.email, account.displayName, account.passwordDigest],
  );
  return row?.id;
}

export interface Credentials {
  readonly id: number;
  readonly passwordDigest: string;
}

export async function findCredentials(database: Queryable, email: string): Promise<Credentials | undefined> {
  const [row] = await database.query<Credentials>(
    'select id, password_digest as "passwordDigest" from account where lower(email) = lower($1)',
    [email],
  );
  return row;
}

export async function requireAccountSheet(
  database: Queryable,
  accountId: number,
): Promise<Omit<AccountSheet, 'keptSwaps'>> {
  const [row] = await database.query<Omit<AccountSheet, 'keptSwaps'>>(
    'select email, display_name as "displayName", created_at as "createdAt" from account where id = $1',
    [accountId],
  );
  if (!row) throw new Error(`No account ${accountId}`);
  return row;
}

export async function replacePassword(database: Queryable, accountId: number, passwordDigest: string): Promise<void> {
  await database.query('update account set password_digest = $2 where id = $1', [accountId, passwordDigest]);
}
