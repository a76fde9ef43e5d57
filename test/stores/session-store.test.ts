import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAccount } from '../../src/accounts/account-store.ts';
import { closeSession, closeSessionsOf, findSignedInAccount, openSession } from '../../src/accounts/session-store.ts';
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from '../support/databases.ts';
import { newEmail } from '../support/visitor.ts';

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
    accountId = (await createAccount(test.database, { email, displayName: 'Rémy', passwordDigest: 'digest' })) ?? 0;
  });

  const readDigests = async () =>
    (await test.database.query<{ digest: string }>('select token_digest as digest from session')).map(
      (row) => row.digest,
    );

  it('tells whose session a token is', async () => {
    const token = await openSession(test.database, accountId);
    expect(await findSignedInAccount(test.database, token)).toEqual({ id: accountId, email, displayName: 'Rémy' });
  });

  it('stores a digest of the token, never the token', async () => {
    const token = await openSession(test.database, accountId);
    const digests = await readDigests();
    expect(digests).not.toContain(token);
    for (const digest of digests) expect(await findSignedInAccount(test.database, digest)).toBeUndefined();
  });

  it('gives every session its own token', async () => {
    const tokens = await Promise.all(Array.from({ length: 10 }, () => openSession(test.database, accountId)));
    expect(new Set(tokens).size).toBe(10);
    expect(tokens.every((token) => /^[\w-]{43}$/.test(token))).toBe(true);
  });

  it('knows nobody by a token that was never given, or by an expired one', async () => {
    expect(await findSignedInAccount(test.database, 'x'.repeat(43))).toBeUndefined();
    const token = await openSession(test.database, accountId);
    await test.database.query(`update session set expires_at = now() - interval '1 second' where account_id = $1`, [
      accountId,
    ]);
    expect(await findSignedInAccount(test.database, token)).toBeUndefined();
  });

  it('lasts thirty days', async () => {
    await openSession(test.database, accountId);
    const [row] = await test.database.query<{ days: number }>(
      `select round(extract(epoch from expires_at - now()) / 86400)::int as days from session where account_id = $1`,
      [accountId],
    );
    expect(row?.days).toBe(30);
  });

  it('clears expired sessions away when another opens', async () => {
    await openSession(test.database, accountId);
    await test.database.query(`update session set expires_at = now() - interval '1 second' where account_id = $1`, [
      accountId,
    ]);
    await openSession(test.database, accountId);
    const [row] = await test.database.query<{ expired: number }>(
      'select count(*)::int as expired from session where expires_at < now()',
    );
    expect(row?.expired).toBe(0);
  });

  it('closes one session and leaves the others', async () => {
    const [first, second] = [await openSession(test.database, accountId), await openSession(test.database, accountId)];
    await closeSession(test.database, first);
    expect(await findSignedInAccount(test.database, first)).toBeUndefined();
    expect(await findSignedInAccount(test.database, second)).toMatchObject({ id: accountId });
  });

  it('closes every session of an account and of no other', async () => {
    const otherId =
      (await createAccount(test.database, { email: newEmail(), displayName: null, passwordDigest: 'digest' })) ?? 0;
    const others = await openSession(test.database, otherId);
    const own = [await openSession(test.database, accountId), await openSession(test.database, accountId)];
    await closeSessionsOf(test.database, accountId);
    for (const token of own) expect(await findSignedInAccount(test.database, token)).toBeUndefined();
    expect(await findSignedInAccount(test.database, others)).toMatchObject({ id: otherId });
  });

  it('ends with its account', async () => {
    const token = await openSession(test.database, accountId);
    await test.database.query('delete from account where id = $1', [accountId]);
    expect(await findSignedInAccount(test.database, token)).toBeUndefined();
  });
});
