import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keepWantedSwap } from '../../src/favourites/keep-wanted-swap.ts';
import {
  countKeptSwaps,
  keepSwap,
  listKeptCodes,
  listKeptSwaps,
  removeSwap,
} from '../../src/favourites/kept-swap-store.ts';
import { addAccount } from '../support/accounts.ts';
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from '../support/databases.ts';
import { type Food, listFoods, requireFood } from '../support/foods.ts';
import { testCode, withdraw } from '../support/products.ts';

const FIRST_PAGE = { limit: 20, offset: 0 };

describe.each(DATABASE_KINDS)('kept swaps on the %s database', (kind) => {
  let test: TestDatabase;
  let accountId: number;
  let eaten: Food;
  let better: Food[];
  const swapTo = (place: number) => ({ replaced: eaten.code, chosen: better[place]?.code ?? testCode(0) });

  beforeAll(async () => {
    test = await openTestDatabase(kind, 'starter');
    eaten = await requireFood(test.database, `grade = 'e'`);
    better = await listFoods(test.database, `grade = 'a'`, [], 30);
  });
  afterAll(() => test.discard());
  beforeEach(async () => {
    accountId = await addAccount(test.database);
  });

  it('keeps a swap, with both products', async () => {
    expect(await keepSwap(test.database, accountId, swapTo(0))).toBe(true);
    const [swap] = await listKeptSwaps(test.database, accountId, FIRST_PAGE);
    expect(swap).toMatchObject({
      replaced: { code: eaten.code, name: eaten.name, grade: 'e' },
      chosen: { code: better[0]?.code, name: better[0]?.name, grade: 'a' },
      keptAt: expect.any(Date),
    });
  });

  it('keeps a swap once when it is asked for twenty times at once', async () => {
    const kept = await Promise.all(Array.from({ length: 20 }, () => keepSwap(test.database, accountId, swapTo(0))));
    expect(kept).toEqual(Array(20).fill(true));
    expect(await countKeptSwaps(test.database, accountId)).toBe(1);
  });

  it('keeps nothing when a product is not in the catalogue', async () => {
    expect(await keepSwap(test.database, accountId, { replaced: eaten.code, chosen: testCode(1) })).toBe(false);
    expect(await keepSwap(test.database, accountId, { replaced: testCode(1), chosen: eaten.code })).toBe(false);
    expect(await countKeptSwaps(test.database, accountId)).toBe(0);
  });

  it('refuses swaps that are none: to itself, to a worse food, to one without a grade, to an unknown one', async () => {
    const ungraded = await requireFood(test.database, 'grade is null');
    const keep = (replaced: Food['code'], chosen: Food['code']) =>
      keepWantedSwap(test.database, accountId, { replaced, chosen });
    expect(await keep(eaten.code, eaten.code)).toBe('not-healthier');
    expect(await keep(swapTo(0).chosen, eaten.code)).toBe('not-healthier');
    expect(await keep(eaten.code, ungraded.code)).toBe('not-healthier');
    expect(await keep(ungraded.code, eaten.code)).toBe('not-healthier');
    expect(await keep(eaten.code, testCode(1))).toBe('unknown-product');
    expect(await countKeptSwaps(test.database, accountId)).toBe(0);
    expect(await keep(eaten.code, swapTo(0).chosen)).toBe('kept');
  });

  it('refuses a food that was withdrawn, unless it is kept already or is put back', async () => {
    const chosen = better[29]?.code ?? testCode(0);
    const keep = (putBack = false) =>
      keepWantedSwap(test.database, accountId, { replaced: eaten.code, chosen }, { putBack });
    await withdraw(test.database, chosen);
    expect(await keep()).toBe('withdrawn');
    expect(await countKeptSwaps(test.database, accountId)).toBe(0);
    expect(await keep(true)).toBe('kept');
    expect(await keep()).toBe('kept');
    expect(await countKeptSwaps(test.database, accountId)).toBe(1);
    await withdraw(test.database, eaten.code);
    expect(await keepWantedSwap(test.database, accountId, swapTo(0))).toBe('kept');
  });

  it('removes a swap, and says when it was gone already', async () => {
    await keepSwap(test.database, accountId, swapTo(0));
    await keepSwap(test.database, accountId, swapTo(1));
    expect(await removeSwap(test.database, accountId, swapTo(0))).toBe(true);
    expect(await removeSwap(test.database, accountId, swapTo(0))).toBe(false);
    expect(await listKeptCodes(test.database, accountId, eaten.code)).toEqual(new Set([swapTo(1).chosen]));
  });

  it('never shows or removes the swaps of somebody else', async () => {
    const otherId = await addAccount(test.database);
    await keepSwap(test.database, otherId, swapTo(0));
    expect(await countKeptSwaps(test.database, accountId)).toBe(0);
    expect(await listKeptSwaps(test.database, accountId, FIRST_PAGE)).toEqual([]);
    expect(await listKeptCodes(test.database, accountId, eaten.code)).toEqual(new Set());
    expect(await removeSwap(test.database, accountId, swapTo(0))).toBe(false);
    expect(await countKeptSwaps(test.database, otherId)).toBe(1);
  });

  it('lists pages with the newest first', async () => {
    for (let place = 0; place < 25; place++) await keepSwap(test.database, accountId, swapTo(place));
    const newestFirst = better
      .slice(0, 25)
      .map(({ code }) => code)
      .reverse();
    const [first, second] = [
      await listKeptSwaps(test.database, accountId, FIRST_PAGE),
      await listKeptSwaps(test.database, accountId, { limit: 20, offset: 20 }),
    ];
    expect([...first, ...second].map(({ chosen }) => chosen.code)).toEqual(newestFirst);
    expect(second).toHaveLength(5);
  });

  it('goes with its account', async () => {
    await keepSwap(test.database, accountId, swapTo(0));
    await test.database.query('delete from account where id = $1', [accountId]);
    expect(await countKeptSwaps(test.database, accountId)).toBe(0);
  });
});
