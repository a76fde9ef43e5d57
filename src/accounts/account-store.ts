import type { Database, Queryable, Transaction } from '../database/database.ts';
import type { AccountSheet } from './account-forms.ts';

export interface NewAccount {
  readonly email: string;
  readonly displayName: string | null;
  readonly passwordDigest: string;
}

/** What a password is held against. */
export interface Credentials {
  readonly id: number;
  readonly passwordDigest: string;
}

/** The accounts that an address may open: the one that has confirmed it, and the newest that has not. */
export interface AddressCredentials {
  readonly confirmed: Credentials | null;
  readonly unconfirmed: Credentials | null;
}

/** Neither leaving nor kept out: only such an account can be signed in to. */
export const IS_OPEN = 'erase_at is null and disabled_at is null';

export async function findCredentials(database: Queryable, email: string): Promise<AddressCredentials> {
  const rows = await database.query<Credentials & { confirmed: boolean }>(
    `(select id, password_digest as "passwordDigest", true as confirmed
      from account where lower(email) = lower($1) and ${IS_OPEN})
     union all
     (select id, password_digest, false
      from account where lower(unconfirmed_email) = lower($1) and email is null and ${IS_OPEN}
      order by id desc limit 1)`,
    [email],
  );
  const find = (confirmed: boolean) => {
    const row = rows.find((candidate) => candidate.confirmed === confirmed);
    return row ? { id: row.id, passwordDigest: row.passwordDigest } : null;
  };
  return { confirmed: find(true), unconfirmed: find(false) };
}

/** The digest that the password of somebody who is signed in is held against. */
export async function requirePasswordDigest(database: Queryable, accountId: number): Promise<string> {
  const [row] = await database.query<{ digest: string }>(
    'select password_digest as digest from account where id = $1',
    [accountId],
  );
  if (!row) throw new Error(`No account ${accountId}`);
  return row.digest;
}

/** Of two who change what an address opens the second waits for the first. */
export async function lockAddress(transaction: Transaction, email: string): Promise<void> {
  await transaction.query(`select pg_advisory_xact_lock(hashtext('account ' || lower($1)))`, [email]);
}

/**
 * Creates an account whose address is still to be confirmed, with `alongside` in the same transaction. Returns
 * its id, or `undefined` when `seen` is no longer the newest account at this address: then somebody signed up meanwhile.
 */
export function createAccount(
  database: Database,
  { email, displayName, passwordDigest }: NewAccount,
  seen: AddressCredentials,
  alongside: (transaction: Transaction, accountId: number) => Promise<void>,
): Promise<number | undefined> {
  return database.transaction(async (transaction) => {
    await lockAddress(transaction, email);
    const now = await findCredentials(transaction, email);
    if (now.confirmed?.id !== seen.confirmed?.id || now.unconfirmed?.id !== seen.unconfirmed?.id) return undefined;
    const [row] = await transaction.query<{ id: number }>(
      'insert into account (unconfirmed_email, display_name, password_digest) values ($1, $2, $3) returning id',
      [email, displayName, passwordDigest],
    );
    if (!row) throw new Error('The database did not record the account.');
    await alongside(transaction, row.id);
    return row.id;
  });
}

export async function requireAccountSheet(database: Queryable, accountId: number): Promise<AccountSheet> {
  const [row] = await database.query<AccountSheet>(
    `select email, unconfirmed_email as "unconfirmedEmail", display_name as "displayName", created_at as "createdAt"
     from account where id = $1`,
    [accountId],
  );
  if (!row) throw new Error(`No account ${accountId}`);
  return row;
}

export async function replacePassword(database: Queryable, accountId: number, passwordDigest: string): Promise<void> {
  await database.query('update account set password_digest = $2 where id = $1', [accountId, passwordDigest]);
}

/** Puts a new digest of the same password in place of `before`, unless the password was changed meanwhile. */
export async function renewDigest(database: Queryable, { id, passwordDigest }: Credentials, renewed: string) {
  await database.query('update account set password_digest = $3 where id = $1 and password_digest = $2', [
    id,
    passwordDigest,
    renewed,
  ]);
}

/** Notes the address that the account is to have once it is confirmed. */
export async function noteUnconfirmedEmail(database: Queryable, accountId: number, email: string): Promise<void> {
  await database.query('update account set unconfirmed_email = $2 where id = $1', [accountId, email]);
}

export interface AddressOwner {
  readonly id: number;
  readonly isOpen: boolean;
}

/** The account that has confirmed this address. */
export async function findOwner(database: Queryable, email: string): Promise<AddressOwner | undefined> {
  const [row] = await database.query<AddressOwner>(
    `select id, ${IS_OPEN} as "isOpen" from account where lower(email) = lower($1)`,
    [email],
  );
  return row;
}

/** Puts the address that was to be confirmed in force; the caller holds its lock and knows that nobody has it. */
export async function confirmEmail(transaction: Transaction, accountId: number): Promise<void> {
  await transaction.query(
    'update account set email = unconfirmed_email, unconfirmed_email = null where id = $1 and unconfirmed_email is not null',
    [accountId],
  );
}

/** Deletes the account and all that is its own, in every table. */
export async function deleteAccount(transaction: Queryable, accountId: number): Promise<void> {
  await transaction.query('delete from account where id = $1', [accountId]);
}
