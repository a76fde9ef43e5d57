import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createAccount,
  findCredentials,
  replacePassword,
  requireAccountSheet,
} from '../../src/accounts/account-store.ts';
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from '../support/databases.ts';

describe.each(DATABASE_KINDS)('accounts on the %s database', (kind) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await openTestDatabase(kind, 'starter');
  });
  afterAll(() => test.discard());

  const create = (email: string, displayName: string | null = null) =>
    createAccount(test.database, { email, displayName, passwordDigest: 'digest' });

  it('creates an account and shows it', async () => {
    const id = await create('Colette@exemple.fr', 'Colette');
    expect(id).toBeTypeOf('number');
    const sheet = await requireAccountSheet(test.database, id ?? 0);
    expect(sheet).toEqual({ email: 'Colette@exemple.fr', displayName: 'Colette', createdAt: expect.any(Date) });
  });

  it('gives an address one account, however its letters are written', async () => {
    expect(await create('remy@exemple.fr')).toBeTypeOf('number');
    expect(await create('remy@exemple.fr')).toBeUndefined();
    expect(await create('REMY@Exemple.FR')).toBeUndefined();
  });

  it('gives an address one account when twenty ask at the same time', async () => {
    const ids = await Promise.all(
      Array.from({ length: 20 }, (_, n) => create(n % 2 === 0 ? 'foule@exemple.fr' : 'FOULE@exemple.fr')),
    );
    expect(ids.filter((id) => id !== undefined)).toHaveLength(1);
  });

  it('finds the credentials of an address, however its letters are written', async () => {
    const id = await create('Paul.Bocuse@exemple.fr');
    expect(await findCredentials(test.database, 'paul.bocuse@EXEMPLE.fr')).toEqual({ id, passwordDigest: 'digest' });
    expect(await findCredentials(test.database, 'personne@exemple.fr')).toBeUndefined();
    expect(await findCredentials(test.database, "' or 1=1 --")).toBeUndefined();
  });

  it('replaces the password of one account only', async () => {
    const [first = 0, second = 0] = [await create('un@exemple.fr'), await create('deux@exemple.fr')];
    await replacePassword(test.database, first, 'another digest');
    expect(await findCredentials(test.database, 'un@exemple.fr')).toEqual({
      id: first,
      passwordDigest: 'another digest',
    });
    expect(await findCredentials(test.database, 'deux@exemple.fr')).toEqual({ id: second, passwordDigest: 'digest' });
  });

  it('throws for the sheet of an account that is not there', async () => {
    await expect(requireAccountSheet(test.database, 2_000_000_000)).rejects.toThrow('No account');
  });
});
