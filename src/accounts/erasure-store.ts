import type { Database, Queryable } from '../database/database.ts';
import { closeDeadSessions } from './session-store.ts';

/** For how many days an erasure can be undone. */
export const ERASURE_DAYS = 7;

/** Nobody has signed in to an account for so long that never confirmed its address: nobody will. */
const UNCONFIRMED_DAYS = 90;

/**
 * Closes an account until a job deletes it: every session ends, every link dies, its address is free for another
 * account. Returns the address to write to, or `undefined` when it is leaving already.
 */
export async function beginErasure(transaction: Queryable, accountId: number): Promise<string | undefined> {
  const [row] = await transaction.query<{ email: string }>(
    `update account
     set erase_at = now() + make_interval(days => ${ERASURE_DAYS}), operator = false,
       unconfirmed_email = coalesce(email, unconfirmed_email), email = null
     where id = $1 and erase_at is null
     returning unconfirmed_email as email`,
    [accountId],
  );
  await transaction.query('delete from session where account_id = $1', [accountId]);
  await transaction.query('delete from account_link where account_id = $1', [accountId]);
  return row?.email;
}

export async function undoErasure(transaction: Queryable, accountId: number): Promise<void> {
  await transaction.query('update account set erase_at = null where id = $1', [accountId]);
}

/** When the account will be deleted; `null`: it is not leaving. */
export async function findEraseAt(database: Queryable, accountId: number): Promise<Date | null> {
  const [row] = await database.query<{ eraseAt: Date | null }>(
    'select erase_at as "eraseAt" from account where id = $1',
    [accountId],
  );
  return row?.eraseAt ?? null;
}

/**
 * Deletes, with all that is theirs in every table, the accounts whose time to come back is over, and those that never
 * confirmed their address and are no longer used; also sessions and links that have expired. Returns how many accounts.
 */
export function deleteErased(database: Database): Promise<number> {
  return database.transaction(async (transaction) => {
    await closeDeadSessions(transaction);
    await transaction.query('delete from account_link where expires_at < now()');
    const rows = await transaction.query(
      `delete from account
       where erase_at <= now()
         or (email is null and erase_at is null and created_at < now() - make_interval(days => ${UNCONFIRMED_DAYS})
           and not exists (select from session where account_id = account.id))
       returning id`,
    );
    return rows.length;
  });
}
