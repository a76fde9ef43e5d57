import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLink, findLink, useLink } from '../../src/accounts/link-store.ts';
import { addAccount } from '../support/accounts.ts';
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from '../support/databases.ts';
import { newEmail } from '../support/visitor.ts';

describe.each(DATABASE_KINDS)('links in mails on the %s database', (kind) => {
  let test: TestDatabase;
  let link: { accountId: number; email: string };
  beforeAll(async () => {
    test = await openTestDatabase(kind, 'starter');
  });
  afterAll(() => test.discard());
  beforeEach(async () => {
    const email = newEmail();
    link = { accountId: await addAccount(test.database, { email }), email };
  });

  const create = () => createLink(test.database, 'reset-password', link);
  const find = (token: string) => findLink(test.database, 'reset-password', token);
  const use = (token: string) => test.database.transaction((to) => useLink(to, 'reset-password', token));

  it('are found by their token, for their purpose alone, and stored as a digest', async () => {
    const token = await create();
    expect(await find(token)).toEqual(link);
    expect(await findLink(test.database, 'confirm-address', token)).toBeUndefined();
    const rows = await test.database.query<{ token_digest: string }>('select token_digest from account_link');
    expect(rows.map((row) => row.token_digest)).not.toContain(token);
    for (const hostile of ['', 'x', '\\', token.slice(1), rows[0]?.token_digest ?? '']) {
      expect(await find(hostile)).toBeUndefined();
    }
  });

  it('work once, of any number sent for one purpose', async () => {
    const [first, second] = [await create(), await create()];
    expect(await use(first)).toEqual(link);
    expect([await use(first), await use(second)]).toEqual([undefined, undefined]);
  });

  it('work for one of twenty who follow the same at once', async () => {
    const token = await create();
    const used = await Promise.all(Array.from({ length: 20 }, () => use(token)));
    expect(used.filter((result) => result !== undefined)).toEqual([link]);
  });

  it('expire, and are cleared away when another is made', async () => {
    const token = await create();
    await test.database.query(`update account_link set expires_at = now() - interval '1 second'`);
    expect([await find(token), await use(token)]).toEqual([undefined, undefined]);
    await create();
    const rows = await test.database.query('select from account_link where account_id = $1', [link.accountId]);
    expect(rows).toHaveLength(1);
  });

  it('are worth nothing once the account has another address', async () => {
    const token = await create();
    await test.database.query('update account set email = $2 where id = $1', [link.accountId, newEmail()]);
    expect(await find(token)).toBeUndefined();
  });
});
