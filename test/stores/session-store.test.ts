import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  closeOwnSession,
  closeSession,
  closeSessionsOf,
  findSignedInAccount,
  listSessions,
  MOST_SESSIONS,
  type NewSession,
  openSession,
} from '../../src/accounts/session-store.ts';
import { addAccount } from '../support/accounts.ts';
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from '../support/databases.ts';
import { newEmail } from '../support/visitor.ts';

const STAYS: NewSession = { stays: true, browser: 'Firefox', system: 'Windows' };
const PASSES: NewSession = { stays: false, browser: null, system: null };

describe.each(DATABASE_KINDS)('sessions on the %s database', (kind) => {
  let test: TestDatabase;
  let email: string;
  let accountId: number;
  beforeAll(async () => {
    test = await openTestDatabase(kind, 'starter');
  });
  afterAll(() => test.discard());
  beforeEach(async () => {
    email = newEmail();
    accountId = await addAccount(test.database, { email, displayName: 'Rémy' });
  });

  const open = (id = accountId, session = STAYS) => openSession(test.database, id, session);
  const find = (token: string) => findSignedInAccount(test.database, token);
  const expire = (id: number) =>
    test.database.query(`update session set expires_at = now() - interval '1 second' where account_id = $1`, [id]);

  it('tells whose session a token is', async () => {
    expect(await find(await open())).toEqual({
      id: accountId,
      sessionId: expect.any(Number),
      email,
      emailConfirmed: true,
      displayName: 'Rémy',
      operator: false,
    });
  });

  it('stores a digest of the token, never the token', async () => {
    const token = await open();
    const rows = await test.database.query<{ digest: string }>('select token_digest as digest from session');
    const digests = rows.map((row) => row.digest);
    expect(digests).not.toContain(token);
    for (const digest of digests) expect(await find(digest)).toBeUndefined();
  });

  it('gives every session its own token', async () => {
    const tokens = await Promise.all(Array.from({ length: 10 }, () => open()));
    expect(new Set(tokens).size).toBe(10);
    expect(tokens.every((token) => /^[\w-]{43}$/.test(token))).toBe(true);
  });

  it('knows nobody by a token that was never given, or by an expired one', async () => {
    expect(await find('x'.repeat(43))).toBeUndefined();
    const token = await open();
    await expire(accountId);
    expect(await find(token)).toBeUndefined();
    expect(await listSessions(test.database, accountId)).toEqual([]);
  });

  it.each([
    [30, STAYS],
    [1, PASSES],
  ])('lasts %i days', async (days, session) => {
    await open(accountId, session);
    const [row] = await test.database.query<{ days: number }>(
      `select round(extract(epoch from expires_at - now()) / 86400)::int as days from session where account_id = $1`,
      [accountId],
    );
    expect(row?.days).toBe(days);
  });

  it('ends when it was not used for a fortnight, however long it was to last', async () => {
    const [used, unused] = [await open(), await open()];
    const age = async (token: string, days: number) => {
      const { sessionId = 0 } = (await find(token)) ?? {};
      await test.database.query('update session set seen_at = now() - make_interval(days => $2) where id = $1', [
        sessionId,
        days,
      ]);
    };
    await age(used, 13);
    await age(unused, 15);
    expect(await find(unused)).toBeUndefined();
    expect(await listSessions(test.database, accountId)).toHaveLength(1);
    expect(await find(used)).toBeDefined();
    await open();
    expect(await test.database.query('select from session where account_id = $1', [accountId])).toHaveLength(2);
  });

  it('are twenty at most: one more ends the one that was used longest ago', async () => {
    const tokens: string[] = [];
    for (let n = 0; n < MOST_SESSIONS; n++) tokens.push(await open());
    const [first = '', second = ''] = tokens;
    const other = await open(await addAccount(test.database));
    await test.database.query(`update session set seen_at = now() - interval '1 hour' where account_id = $1`, [
      accountId,
    ]);
    await find(first);
    await open();
    expect(await listSessions(test.database, accountId)).toHaveLength(MOST_SESSIONS);
    expect([await find(first), await find(second), await find(other)]).toEqual([
      expect.anything(),
      undefined,
      expect.anything(),
    ]);
  });

  it('clears expired sessions away when another opens', async () => {
    await open();
    await expire(accountId);
    await open();
    const [row] = await test.database.query<{ expired: number }>(
      'select count(*)::int as expired from session where expires_at < now()',
    );
    expect(row?.expired).toBe(0);
  });

  it('are listed by what their owner recognises them by, the one seen last first', async () => {
    const first = await open(accountId, PASSES);
    await open();
    await test.database.query(
      `update session set created_at = now() - interval '2 days',
         seen_at = now() - case when stays then interval '1 day' else interval '2 hours' end
       where account_id = $1`,
      [accountId],
    );
    const [passing, staying] = await listSessions(test.database, accountId);
    expect(passing).toMatchObject({ ...PASSES, openedAt: expect.any(Date) });
    expect(staying).toMatchObject(STAYS);

    await find(first);
    const [seen] = await listSessions(test.database, accountId);
    expect(seen?.seenAt.getTime()).toBeGreaterThan(passing?.seenAt.getTime() ?? Number.POSITIVE_INFINITY);
  });

  it('closes one session and leaves the others', async () => {
    const [first, second] = [await open(), await open()];
    await closeSession(test.database, first);
    expect(await find(first)).toBeUndefined();
    expect(await find(second)).toMatchObject({ id: accountId });
  });

  it('closes every session of an account, or all but one, and of no other', async () => {
    const otherId = await addAccount(test.database);
    const others = await open(otherId);
    const [first, second] = [await open(), await open()];
    const { sessionId = 0 } = (await find(second)) ?? {};
    await closeSessionsOf(test.database, accountId, sessionId);
    expect([await find(first), (await find(second))?.sessionId]).toEqual([undefined, sessionId]);
    await closeSessionsOf(test.database, accountId);
    expect(await find(second)).toBeUndefined();
    expect(await find(others)).toMatchObject({ id: otherId });
  });

  it('closes a session by its number for its own account alone', async () => {
    const token = await open();
    const { sessionId = 0 } = (await find(token)) ?? {};
    await closeOwnSession(test.database, await addAccount(test.database), sessionId);
    expect(await find(token)).toBeDefined();
    await closeOwnSession(test.database, accountId, sessionId);
    expect(await find(token)).toBeUndefined();
  });

  it('ends with its account', async () => {
    const token = await open();
    await test.database.query('delete from account where id = $1', [accountId]);
    expect(await find(token)).toBeUndefined();
  });
});
