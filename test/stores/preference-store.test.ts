import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listFrequentShops } from '../../src/catalogue/shop-store.ts';
import { migrate } from '../../src/database/migrate.ts';
import { NO_PREFERENCES, type Preferences } from '../../src/food/preferences.ts';
import { requireCookieKey } from '../../src/preferences/cookie-key-store.ts';
import {
  adoptPreferences,
  findAccountPreferences,
  replaceAccountPreferences,
} from '../../src/preferences/preference-store.ts';
import { addAccount } from '../support/accounts.ts';
import { buildProduct } from '../support/build-product.ts';
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from '../support/databases.ts';
import { storeProducts, testCode } from '../support/products.ts';

const VEGAN: Preferences = { ...NO_PREFERENCES, diet: 'vegan' };
const ALL: Preferences = {
  diet: 'vegetarian',
  avoided: ['nuts', 'lactose'],
  withoutPalmOil: true,
  organicOnly: true,
  shops: ['L’Eau Vive', 'Lidl "7"'],
};

describe.each(DATABASE_KINDS)('preferences on the %s database', (kind) => {
  let test: TestDatabase;
  let accountId: number;
  beforeAll(async () => {
    test = await openTestDatabase(kind, 'starter');
  });
  afterAll(() => test.discard());
  beforeEach(async () => {
    accountId = await addAccount(test.database);
  });

  it('of an account come back as they were kept, and only to it', async () => {
    expect(await findAccountPreferences(test.database, accountId)).toBeUndefined();
    await replaceAccountPreferences(test.database, accountId, ALL);
    expect(await findAccountPreferences(test.database, accountId)).toEqual(ALL);
    expect(await findAccountPreferences(test.database, accountId + 1)).toBeUndefined();
  });

  it('are replaced as a whole, and forgotten when there are none left', async () => {
    await replaceAccountPreferences(test.database, accountId, ALL);
    await replaceAccountPreferences(test.database, accountId, VEGAN);
    expect(await findAccountPreferences(test.database, accountId)).toEqual(VEGAN);
    await replaceAccountPreferences(test.database, accountId, NO_PREFERENCES);
    expect(await findAccountPreferences(test.database, accountId)).toBeUndefined();
  });

  it('are adopted only by an account that has none', async () => {
    expect(await adoptPreferences(test.database, accountId, VEGAN)).toBe(true);
    expect(await adoptPreferences(test.database, accountId, ALL)).toBe(false);
    expect(await findAccountPreferences(test.database, accountId)).toEqual(VEGAN);
  });

  it('go with their account', async () => {
    await replaceAccountPreferences(test.database, accountId, ALL);
    await test.database.query('delete from account where id = $1', [accountId]);
    expect(await findAccountPreferences(test.database, accountId)).toBeUndefined();
  });

  it('are signed by one key, made once', async () => {
    const keys = await Promise.all([1, 2, 3].map(() => requireCookieKey(test.database)));
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^[\w-]{43}$/);
  });
});

describe.each(DATABASE_KINDS)('the most frequent shops on the %s database', (kind) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await openTestDatabase(kind, 'empty');
    await migrate(test.database);
  });
  afterAll(() => test.discard());

  it('are counted whatever their capitals, by their usual spelling, in the order of the alphabet', async () => {
    const seenIn = [['Zola', 'Été'], ['zola', 'Été'], ['Zola', 'Été'], ['Épi'], ['Rare', 'Épi']];
    await storeProducts(
      test.database,
      seenIn.map((stores, place) => buildProduct({ code: testCode(place + 1), stores })),
    );
    expect(await listFrequentShops(test.database, 3)).toEqual(['Épi', 'Été', 'Zola']);
    await test.database.query('update product set withdrawn_at = now() where $1 = any (stores)', ['Épi']);
    await storeProducts(test.database, []);
    expect(await listFrequentShops(test.database, 10)).toEqual(['Été', 'Zola']);
  });
});
