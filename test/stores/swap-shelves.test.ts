import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Queryable } from '../../src/database/database.ts';
import type { Product } from '../../src/food/product.ts';
import { listCandidateIds } from '../../src/substitutes/candidate-store.ts';
import { SwapShelves } from '../../src/substitutes/swap-shelves.ts';
import { buildProduct } from '../support/build-product.ts';
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from '../support/databases.ts';
import { graded, storeProducts, testCode } from '../support/products.ts';

describe.each(DATABASE_KINDS)('what choosing swaps needs, on the %s database', (kind) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await openTestDatabase(kind, 'starter');
  });
  afterAll(() => test.discard());

  /** A shelf of its own for each test. */
  let shelf = 0;
  let tag: string;
  let product: Product;
  let other: Product;
  let ids: number[];
  let version: number;
  let queries: number;
  let shelves: SwapShelves;
  beforeEach(async () => {
    shelf += 1;
    tag = `fr:rayon-essai-${shelf}`;
    const known = { categories: [tag], grade: graded('c', 5) };
    product = buildProduct({ code: testCode(10 * shelf), name: 'Ancien nom', ...known });
    other = buildProduct({ code: testCode(10 * shelf + 1), name: 'Autre', ...known });
    await storeProducts(test.database, [product, other]);
    ids = await listCandidateIds(test.database, [{ tag, weight: 1 }], 'e');
    [version, queries] = [1, 0];
    const counted: Queryable = {
      query: (sql, values) => {
        queries += 1;
        return test.database.query(sql, values);
      },
    };
    shelves = new SwapShelves(counted, async () => version);
  });

  const breadth = async () => (await shelves.shelves()).breadths.get(tag);
  const names = async () => (await shelves.foods(ids)).map(({ name }) => name).sort();

  it('is read once, and remembered while the catalogue stays as it is', async () => {
    expect([await breadth(), await names()]).toEqual([2, ['Ancien nom', 'Autre']]);
    const read = queries;
    expect(read).toBeGreaterThan(0);
    expect([await breadth(), await names()]).toEqual([2, ['Ancien nom', 'Autre']]);
    expect(queries).toBe(read);
  });

  it('is read once for all who ask at the same time', async () => {
    await shelves.shelves();
    const alone = queries;
    version = 2;
    await Promise.all([breadth(), breadth(), breadth()]);
    expect(queries).toBe(2 * alone);
  });

  it('is forgotten when the version of the catalogue changes: what changed is seen', async () => {
    expect([await breadth(), await names()]).toEqual([2, ['Ancien nom', 'Autre']]);
    const renamed = { ...product, name: 'Nouveau nom', modifiedAt: new Date('2026-06-01T00:00:00Z') };
    await storeProducts(test.database, [renamed, buildProduct({ code: testCode(10 * shelf + 2), categories: [tag] })]);
    expect([await breadth(), await names()]).toEqual([2, ['Ancien nom', 'Autre']]);
    version = 2;
    expect([await breadth(), await names()]).toEqual([3, ['Autre', 'Nouveau nom']]);
  });

  it('reads only the foods that it does not hold yet, and gives them in the order asked for', async () => {
    const [first, second] = ids as [number, number];
    const [one] = await shelves.foods([first]);
    const read = queries;
    const both = await shelves.foods([second, first]);
    expect(both.map(({ code }) => code).sort()).toEqual([product.code, other.code]);
    expect(both[1]).toBe(one);
    expect(queries).toBe(read + 1);
  });

  it('leaves out a number that no product bears', async () => {
    expect(await shelves.foods([-1, ...ids, -2])).toHaveLength(ids.length);
    expect(await shelves.foods([])).toEqual([]);
  });

  it('follows the version that the catalogue bears when it is told no other', async () => {
    const following = new SwapShelves(test.database);
    await following.shelves();
    expect((await following.foods(ids)).map(({ name }) => name)).toContain('Ancien nom');
    await test.database.transaction(async (transaction) => {
      await transaction.query('update product set name = $1 where code = $2', ['Nouveau nom', product.code]);
      await transaction.query('update catalogue_version set version = version + 1');
    });
    await following.shelves();
    expect((await following.foods(ids)).map(({ name }) => name)).toContain('Nouveau nom');
  });
});
