import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findProductSheet } from '../../src/catalogue/product-store.ts';
import type { Queryable } from '../../src/database/database.ts';
import type { Barcode } from '../../src/food/barcode.ts';
import { NO_NUTRIENTS } from '../../src/food/nutrients.ts';
import { SHELF_RULES } from '../../src/food/shelf-rules.ts';
import { ANYONE, findSubstitutes } from '../../src/substitutes/find-substitutes.ts';
import { SwapShelves } from '../../src/substitutes/swap-shelves.ts';
import { indexShelves, prepareShelves } from '../../src/sync/shelf-store.ts';
import { refreshStatistics } from '../../src/sync/staging-store.ts';
import { buildProduct } from '../support/build-product.ts';
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from '../support/databases.ts';
import { countListingMistakes, NO_LISTING_MISTAKES } from '../support/listings.ts';
import { graded, storeProducts, testCode, withdraw } from '../support/products.ts';

describe.each(DATABASE_KINDS)('the shelves where swaps are chosen, on the %s database', (kind) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await openTestDatabase(kind, 'starter');
  });
  afterAll(() => test.discard());

  const readAll = () =>
    test.database.query(
      `select product_id, rules, shelf, encode(entry, 'hex') as entry from shelf_food order by rules, product_id`,
    );
  const rulesKept = async () =>
    (await test.database.query<{ rules: number }>('select distinct rules from shelf_food order by rules')).map(
      ({ rules }) => rules,
    );

  it('hold every graded food of the starter catalogue', async () => {
    expect((await readAll()).length).toBeGreaterThan(3_000);
    expect(await countListingMistakes(test.database)).toEqual(NO_LISTING_MISTAKES);
  });

  it('are made anew from the products alone, the very same, and only where entries are missing', async () => {
    const written = await readAll();
    await test.database.query('delete from shelf_food where product_id % 3 = 0');
    expect(await indexShelves(test.database)).toBe(written.length - (await countOthers(3)));
    expect(await readAll()).toEqual(written);
    expect(await indexShelves(test.database)).toBe(0);
  });

  const countOthers = async (divisor: number) => {
    const [row] = await test.database.query<{ others: number }>(
      'select count(*)::int as others from shelf_food where product_id % $1 <> 0',
      [divisor],
    );
    return row?.others ?? 0;
  };

  it('are made once for each version of the rules; the older ones go when all is counted anew', async () => {
    const entries = (await readAll()).length;
    await test.database.query('update shelf_food set rules = 1');
    await test.database.query(`update shelf_index set rules = 1, completed_at = '2020-01-01'`);
    expect(await prepareShelves(test.database)).toBe(entries);
    expect(await prepareShelves(test.database)).toBe(0);
    expect(await rulesKept()).toEqual([1, SHELF_RULES].sort((a, b) => a - b));
    await test.database.transaction(refreshStatistics);
    expect(await rulesKept()).toEqual([SHELF_RULES]);
  });

  it('outlive a count by a version of the program that has been replaced', async () => {
    await test.database.query(
      `insert into shelf_food select product_id, 2, shelf, changed, entry from shelf_food limit 5`,
    );
    await test.database.query(`insert into shelf_index values (2, now() + interval '1 hour')`);
    await test.database.transaction(refreshStatistics);
    expect(await rulesKept()).toContain(2);
    await test.database.query('delete from shelf_index where rules = 2');
    await test.database.query('delete from shelf_food where rules = 2');
  });

  describe('as the site remembers them', () => {
    const ORIGINAL = testCode(500);
    const crisps = (n: number, grade: 'a' | 'e', score: number, name = 'Chips de test') =>
      buildProduct({
        code: testCode(n),
        name,
        brand: `Marque ${n}`,
        categories: ['en:snacks', 'en:crisps', 'fr:chips-de-test'],
        nutrients: { ...NO_NUTRIENTS, sugarsGPer100g: score + 10, saltGPer100g: 0.1 },
        grade: graded(grade, score),
        popularity: 5,
        modifiedAt: new Date(Date.UTC(2026, 1, n % 28, ++changes)),
      });
    let changes = 0;
    let read: string[];
    let shelves: SwapShelves;
    beforeAll(() => storeProducts(test.database, [crisps(500, 'e', 30), crisps(501, 'a', -4)]));
    beforeEach(() => {
      read = [];
      const heard: Queryable = {
        query: (sql, values) => {
          read.push(sql);
          return test.database.query(sql, values);
        },
      };
      shelves = new SwapShelves(heard);
    });
    const readsOfShelves = () => read.filter((sql) => sql.includes('from shelf_food')).length;
    const swaps = async (from = shelves) => {
      const sheet = await findProductSheet(test.database, ORIGINAL);
      if (!sheet) throw new Error('The original is missing.');
      const result = await findSubstitutes(from, sheet, ANYONE);
      return result.outcome === 'swaps' ? result.swaps.map(({ card }) => card.code) : [];
    };
    const expectAsAnew = async (codes: readonly Barcode[]) =>
      expect(codes).toEqual(await swaps(new SwapShelves(test.database)));

    it('are read once, and again only when the catalogue has changed', async () => {
      await swaps();
      const once = readsOfShelves();
      await Promise.all([swaps(), swaps(), swaps()]);
      expect([once, readsOfShelves()]).toEqual([1, 1]);
      await storeProducts(test.database, [crisps(502, 'a', -3)]);
      await Promise.all([swaps(), swaps()]);
      expect(readsOfShelves()).toBe(2);
    });

    it('are all read ahead on demand, and not when told to stop', async () => {
      await shelves.warm(() => false);
      const before = readsOfShelves();
      await shelves.warm(() => true);
      const after = readsOfShelves();
      expect(after).toBeGreaterThan(before + 1);
      await swaps();
      expect(readsOfShelves()).toBe(after);
    });

    it('show at once what comes, changes its name, its grade or its kind, and what is withdrawn', async () => {
      expect(await swaps()).toContain(testCode(501));
      await storeProducts(test.database, [crisps(503, 'a', -6)]);
      const withNew = await swaps();
      expect(withNew).toContain(testCode(503));
      await expectAsAnew(withNew);

      await storeProducts(test.database, [crisps(503, 'e', 29)]);
      const withWorse = await swaps();
      expect(withWorse).not.toContain(testCode(503));
      await expectAsAnew(withWorse);

      const soup = { ...crisps(501, 'a', -4), categories: ['en:soups'] };
      await storeProducts(test.database, [soup]);
      const withoutSoup = await swaps();
      expect(withoutSoup).not.toContain(testCode(501));
      await expectAsAnew(withoutSoup);

      await storeProducts(test.database, [crisps(501, 'a', -4)]);
      expect(await swaps()).toContain(testCode(501));
      await withdraw(test.database, testCode(501));
      const withdrawn = await swaps();
      expect(withdrawn).not.toContain(testCode(501));
      await expectAsAnew(withdrawn);
    });
  });
});
