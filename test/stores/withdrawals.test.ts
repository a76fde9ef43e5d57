import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countProducts } from '../../src/catalogue/product-store.ts';
import { listKeptSwaps } from '../../src/favourites/kept-swap-store.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { codeOf, day, LATER, PRODUCTS, SINCE_S, SyncNights } from '../support/sync-nights.ts';

const BETTER = {
  energy_100g: 1_300,
  fat_100g: 1,
  'saturated-fat_100g': 0.2,
  sugars_100g: 2,
  proteins_100g: 9,
  fiber_100g: 6,
  salt_100g: 0.1,
};

describe.each(DATABASE_KINDS)('what Open Food Facts withdraws, on the %s database', (kind) => {
  let nights: SyncNights;
  beforeEach(async () => {
    nights = await SyncNights.start(kind);
  });
  afterEach(() => nights.stop());

  it('stays with who kept it, and is shown nowhere else, until it is back', async () => {
    const accountId = await nights.keep(10, 11);
    // Another food than the one that it replaces, not the same in another size.
    const better = { product_name: 'Galette Zébulon aux graines', nutriments: BETTER, ...LATER };
    nights.put(11, better);
    await nights.sync();
    expect(await nights.swapsOf(10)).toContain(codeOf(11));
    nights.pass();
    nights.off.withdraw(codeOf(11));
    nights.put(12, { obsolete: 'on', ...LATER });
    expect(await nights.sync()).toMatchObject({ state: 'done', withdrawn: 2, unchanged: PRODUCTS - 2 });
    expect(await nights.countRows()).toEqual({ rows: PRODUCTS, withdrawn: 2, listed: 2 * (PRODUCTS - 2) });
    expect(await countProducts(nights.database)).toBe(PRODUCTS - 2);
    const found = await nights.codesFound('galette zébulon');
    expect(found).not.toContain(codeOf(11));
    expect(await nights.codesFound('galette zébulon 12')).not.toContain(codeOf(12));
    expect(await nights.swapsOf(10)).not.toContain(codeOf(11));
    const [kept] = await listKeptSwaps(nights.database, accountId, { limit: 5, offset: 0 });
    expect(kept).toMatchObject({ replaced: { withdrawn: false }, chosen: { code: codeOf(11), withdrawn: true } });

    nights.pass();
    expect(await nights.sync()).toMatchObject({ withdrawn: 0, updated: 0, unchanged: PRODUCTS });
    nights.put(11, better);
    nights.put(12);
    nights.pass();
    expect(await nights.sync()).toMatchObject({ withdrawn: 0, updated: 2, unchanged: PRODUCTS - 2 });
    expect(await nights.countRows()).toEqual({ rows: PRODUCTS, withdrawn: 0, listed: 2 * PRODUCTS });
    expect(await nights.codesFound('galette zébulon graines')).toContain(codeOf(11));
    expect(await nights.swapsOf(10)).toContain(codeOf(11));
  });

  it('goes by a daily file, not by one that is older than what we hold, and comes back by a newer one', async () => {
    nights.off.addDelta({
      name: day(1),
      documents: [nights.put(20, { obsolete: 1, ...LATER }), nights.put(21, { obsolete: 1, last_modified_t: SINCE_S })],
    });
    expect(await nights.sync({ most: 1 })).toMatchObject({ withdrawn: 1 });
    expect(await nights.countRows()).toMatchObject({ withdrawn: 1 });
    nights.off.addDelta({ name: day(2), documents: [nights.put(20)] });
    await nights.sync({ most: 1 });
    expect(await nights.countRows(), 'an older document brings nothing back').toMatchObject({ withdrawn: 1 });
    nights.off.addDelta({ name: day(3), documents: [nights.put(20, { last_modified_t: SINCE_S + 4 * 86_400 })] });
    await nights.sync({ most: 1 });
    expect(await nights.countRows()).toEqual({ rows: PRODUCTS, withdrawn: 0, listed: 2 * PRODUCTS });
  });

  it('stays when far too much is said to be gone', async () => {
    for (let n = 0; n < 100; n++) nights.off.withdraw(codeOf(n));
    const run = await nights.sync();
    expect(run).toMatchObject({ state: 'incomplete', note: expect.stringContaining('too many products') });
    expect(run.withdrawn).toBeLessThanOrEqual(62);
    expect((await nights.countRows())?.rows).toBe(PRODUCTS);
  });
});
