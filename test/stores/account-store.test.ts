import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  confirmEmail,
  createAccount,
  findCredentials,
  findOwner,
  noteUnconfirmedEmail,
  replacePassword,
  requireAccountSheet,
} from '../../src/accounts/account-store.ts';
import { addAccount } from '../support/accounts.ts';
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from '../support/databases.ts';
import { newEmail } from '../support/visitor.ts';

describe.each(DATABASE_KINDS)('accounts on the %s database', (kind) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await openTestDatabase(kind, 'starter');
  });
  afterAll(() => test.discard());

  const find = (email: string) => findCredentials(test.database, email);
  async function create(email: string, passwordDigest = 'digest'): Promise<number | undefined> {
    const account = { email, displayName: null, passwordDigest };
    return createAccount(test.database, account, await find(email), async () => {});
  }
  const confirm = (id: number) => test.database.transaction((transaction) => confirmEmail(transaction, id));

  it('creates an account whose address is still to be confirmed, and then is', async () => {
    const id = (await create('Colette@exemple.fr')) ?? 0;
    expect(await requireAccountSheet(test.database, id)).toEqual({
      email: null,
      unconfirmedEmail: 'Colette@exemple.fr',
      displayName: null,
      createdAt: expect.any(Date),
    });
    expect(await findOwner(test.database, 'colette@exemple.fr')).toBeUndefined();
    await confirm(id);
    expect(await requireAccountSheet(test.database, id)).toMatchObject({
      email: 'Colette@exemple.fr',
      unconfirmedEmail: null,
    });
    expect(await findOwner(test.database, 'COLETTE@exemple.fr')).toEqual({ id, isOpen: true });
  });

  it('lets any number of accounts await one address, and one have it', async () => {
    const email = newEmail();
    const [first = 0, second = 0] = [await create(email, 'one'), await create(email.toUpperCase(), 'two')];
    expect(await find(email)).toEqual({ confirmed: null, unconfirmed: { id: second, passwordDigest: 'two' } });
    await confirm(first);
    expect(await find(email)).toEqual({
      confirmed: { id: first, passwordDigest: 'one' },
      unconfirmed: { id: second, passwordDigest: 'two' },
    });
    await expect(confirm(second)).rejects.toThrow(/account_email/);
  });

  it('creates none once somebody else has signed up with the address, and nothing alongside', async () => {
    const email = newEmail();
    const seen = await find(email);
    const account = { email, displayName: null, passwordDigest: 'digest' };
    const done: number[] = [];
    const ids = await Promise.all(
      Array.from({ length: 20 }, () =>
        createAccount(test.database, account, seen, async (_transaction, id) => void done.push(id)),
      ),
    );
    expect(ids.filter((id) => id !== undefined)).toEqual(done);
    expect(done).toHaveLength(1);
  });

  it('creates none when what is done alongside fails', async () => {
    const email = newEmail();
    const account = { email, displayName: null, passwordDigest: 'digest' };
    const failing = createAccount(test.database, account, await find(email), async () => {
      throw new Error('no ink');
    });
    await expect(failing).rejects.toThrow('no ink');
    expect(await find(email)).toEqual({ confirmed: null, unconfirmed: null });
  });

  it('finds the credentials of an address, however its letters are written', async () => {
    const id = await addAccount(test.database, { email: 'Paul.Bocuse@exemple.fr' });
    expect((await find('paul.bocuse@EXEMPLE.fr')).confirmed).toEqual({ id, passwordDigest: 'digest' });
    expect(await find('personne@exemple.fr')).toEqual({ confirmed: null, unconfirmed: null });
    expect(await find("' or 1=1 --")).toEqual({ confirmed: null, unconfirmed: null });
  });

  it('does not open an account by the address that it is to have', async () => {
    const id = await addAccount(test.database);
    const wanted = newEmail();
    await noteUnconfirmedEmail(test.database, id, wanted);
    expect(await find(wanted)).toEqual({ confirmed: null, unconfirmed: null });
  });

  it('replaces the password of one account only', async () => {
    const first = await addAccount(test.database, { email: 'un@exemple.fr' });
    await addAccount(test.database, { email: 'deux@exemple.fr' });
    await replacePassword(test.database, first, 'another digest');
    expect((await find('un@exemple.fr')).confirmed?.passwordDigest).toBe('another digest');
    expect((await find('deux@exemple.fr')).confirmed?.passwordDigest).toBe('digest');
  });

  it('throws for the sheet of an account that is not there', async () => {
    await expect(requireAccountSheet(test.database, 2_000_000_000)).rejects.toThrow('No account');
  });
});
