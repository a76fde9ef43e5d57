import type { Queryable } from '../database/database.ts';

/** An account as whoever runs the site sees it. */
export interface AccountEntry {
  readonly id: number;
  readonly email: string;
  readonly confirmed: boolean;
  readonly operator: boolean;
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
  readonly eraseAt: Date | null;
}

const ENTRY = `id, coalesce(email, unconfirmed_email) as email, email is not null as confirmed, operator,
  created_at as "createdAt", disabled_at as "disabledAt", erase_at as "eraseAt"`;

export function listAccounts(database: Queryable, limit: number): Promise<AccountEntry[]> {
  return database.query<AccountEntry>(`select ${ENTRY} from account order by id desc limit $1`, [limit]);
}

/** By its number, or by its address: the account that has confirmed it first, else the newest that awaits it. */
export async function findAccountEntry(database: Queryable, who: string): Promise<AccountEntry | undefined> {
  const [entry] = await database.query<AccountEntry>(
    `select ${ENTRY} from account
     where id::text = $1 or lower(email) = lower($1) or lower(unconfirmed_email) = lower($1)
     order by (lower(email) = lower($1)) is true desc, erase_at is null desc, id desc limit 1`,
    [who],
  );
  return entry;
}

interface NewEntry {
  readonly email: string;
  readonly displayName: string | null;
  readonly passwordDigest: string;
  readonly operator: boolean;
}

/** Creates an account whose address counts as confirmed; `undefined` when the address has one. */
export async function createConfirmedAccount(database: Queryable, account: NewEntry): Promise<number | undefined> {
  const [row] = await database.query<{ id: number }>(
    `insert into account (email, display_name, password_digest, operator) values ($1, $2, $3, $4)
     on conflict (lower(email)) do nothing
     returning id`,
    [account.email, account.displayName, account.passwordDigest, account.operator],
  );
  return row?.id;
}

/** Keeps an account from signing in, at once and everywhere, or lets it in again. */
export async function setDisabled(transaction: Queryable, accountId: number, disabled: boolean): Promise<void> {
  await transaction.query('update account set disabled_at = case when $2 then now() end where id = $1', [
    accountId,
    disabled,
  ]);
  if (disabled) {
    await transaction.query('delete from session where account_id = $1', [accountId]);
    await transaction.query('delete from account_link where account_id = $1', [accountId]);
  }
}

export async function setOperator(database: Queryable, accountId: number, operator: boolean): Promise<void> {
  await database.query('update account set operator = $2 where id = $1', [accountId, operator]);
}
