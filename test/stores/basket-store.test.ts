import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createBasket, findBasket, listBaskets, removeBasket, replaceBasket } from '../../src/basket/basket-store.ts';
import { MOST_BASKETS, type NewBasket } from '../../src/basket/saved-basket.ts';
import { addAccount } from '../support/accounts.ts';
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from '../support/databases.ts';
import { testCode } from '../support/products.ts';

const WEEK: NewBasket = {
  name: 'Courses de la semaine',
  lines: [
    { packs: 2, code: testCode(1), words: 'coca cola', keepsOriginal: true },
    { packs: 1, code: null, words: 'zzxqwvk', keepsOriginal: false },
    { packs: 99, code: testCode(2), words: '', keepsOriginal: false },
  ],
};
const PARTY: NewBasket = {
  name: 'Fête',
  lines: [{ packs: 3, code: null, words: `chips à l’ancienne {"',}`, keepsOriginal: false }],
};

describe.each(DATABASE_KINDS)('saved baskets on the %s database', (kind) => {
  let test: TestDatabase;
  let accountId: number;
  beforeAll(async () => {
    test = await openTestDatabase(kind, 'starter');
  });
  afterAll(() => test.discard());
  beforeEach(async () => {
    accountId = await openAccount();
  });

  const openAccount = () => addAccount(test.database);
  const create = async (basket: NewBasket, owner = accountId) =>
    (await createBasket(test.database, owner, basket)) ?? 0;

  it('are given back line by line, as they were saved', async () => {
    const id = await create(WEEK);
    expect(await findBasket(test.database, accountId, id)).toEqual({ id, savedAt: expect.any(Date), ...WEEK });
  });

  it('take another name and another list', async () => {
    const id = await create(WEEK);
    expect(await replaceBasket(test.database, accountId, id, PARTY)).toBe(true);
    expect(await findBasket(test.database, accountId, id)).toMatchObject(PARTY);
    expect(await listBaskets(test.database, accountId)).toMatchObject([{ id, name: 'Fête', lineCount: 1 }]);
  });

  it('are listed with the last saved first', async () => {
    const [week, party] = [await create(WEEK), await create(PARTY)];
    expect((await listBaskets(test.database, accountId)).map(({ id }) => id)).toEqual([party, week]);
    await replaceBasket(test.database, accountId, week, WEEK);
    expect(await listBaskets(test.database, accountId)).toEqual([
      { id: week, name: WEEK.name, lineCount: 3, savedAt: expect.any(Date) },
      { id: party, name: PARTY.name, lineCount: 1, savedAt: expect.any(Date) },
    ]);
  });

  it('are removed, once', async () => {
    const id = await create(WEEK);
    expect(await removeBasket(test.database, accountId, id)).toBe(true);
    expect(await removeBasket(test.database, accountId, id)).toBe(false);
    expect(await findBasket(test.database, accountId, id)).toBeUndefined();
    expect(await replaceBasket(test.database, accountId, id, PARTY)).toBe(false);
  });

  it('are never shown to, changed by or removed by somebody else', async () => {
    const id = await create(WEEK);
    const other = await openAccount();
    expect(await findBasket(test.database, other, id)).toBeUndefined();
    expect(await listBaskets(test.database, other)).toEqual([]);
    expect(await replaceBasket(test.database, other, id, PARTY)).toBe(false);
    expect(await removeBasket(test.database, other, id)).toBe(false);
    expect(await findBasket(test.database, accountId, id)).toMatchObject(WEEK);
  });

  it(`are ${MOST_BASKETS} at most, even when many are saved at once`, async () => {
    const ids = await Promise.all(
      Array.from({ length: MOST_BASKETS + 10 }, () => createBasket(test.database, accountId, PARTY)),
    );
    expect(ids.filter((id) => id === undefined)).toHaveLength(10);
    expect(await listBaskets(test.database, accountId)).toHaveLength(MOST_BASKETS);
    expect(await create(WEEK, await openAccount())).toBeGreaterThan(0);
  });

  it('leave nothing behind when their lines are refused', async () => {
    const broken = { ...WEEK, lines: [{ packs: 0, code: null, words: 'lait', keepsOriginal: false }] };
    await expect(create(broken)).rejects.toThrow('packs');
    const id = await create(WEEK);
    await expect(replaceBasket(test.database, accountId, id, broken)).rejects.toThrow('packs');
    expect(await listBaskets(test.database, accountId)).toMatchObject([{ id, name: WEEK.name, lineCount: 3 }]);
  });

  it('go with their account', async () => {
    const id = await create(WEEK);
    await test.database.query('delete from account where id = $1', [accountId]);
    expect(await findBasket(test.database, accountId, id)).toBeUndefined();
    const [left] = await test.database.query('select from basket_line where basket_id = $1', [id]);
    expect(left).toBeUndefined();
  });
});
