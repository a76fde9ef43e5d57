import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDeadSessions, closeSession, openSession } from '../../src/accounts/session-store.ts';
import { vacuumWhereNobodyDoes } from '../../src/database/vacuum.ts';
import { addAccount } from '../support/accounts.ts';
import { openTestDatabase, type TestDatabase } from '../support/databases.ts';

const PASSING = { stays: false, browser: null, system: null };

describe('the embedded database', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await openTestDatabase('embedded', 'starter');
  });
  afterAll(() => test.discard());

  const sizeOf = async (table: string) => {
    const [row] = await test.database.query<{ bytes: number }>('select pg_relation_size($1)::int as bytes', [table]);
    return row?.bytes ?? 0;
  };

  it('gives the room of forgotten sessions back, and keeps those that are open', async () => {
    const account = await addAccount(test.database);
    const kept = await openSession(test.database, account, PASSING);
    const openAndForget = async () => {
      await test.database.query(
        `insert into session (token_digest, account_id, expires_at)
         select 'digest ' || n, $1, now() - interval '1 day' from generate_series(1, 2000) as n`,
        [account],
      );
      await closeDeadSessions(test.database);
    };
    await openAndForget();
    const grown = await sizeOf('session');
    for (let n = 0; n < 3; n++) {
      await vacuumWhereNobodyDoes(test.database);
      expect(await sizeOf('session')).toBeLessThan(grown);
      await openAndForget();
      expect(await sizeOf('session')).toBeLessThanOrEqual(grown);
    }
    expect(await test.database.query('select from session')).toHaveLength(1);
    await closeSession(test.database, kept);
    expect(await test.database.query('select from session')).toHaveLength(0);
  });
});
