import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../src/database/migrate.ts';
import { buildProduct } from '../support/build-product.ts';
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from '../support/databases.ts';
import { storeProducts, testCode, withdraw } from '../support/products.ts';

describe.each(DATABASE_KINDS)('the words of the catalogue, on the %s database', (kind) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await openTestDatabase(kind, 'empty');
    await migrate(test.database);
  });
  afterAll(() => test.discard());

  const store = (n: number, name: string) =>
    storeProducts(test.database, [buildProduct({ code: testCode(n), name, categories: ['en:soups'] })]);
  const readWords = async () => {
    const rows = await test.database.query<{ word: string; product_count: number }>(
      'select word, product_count from catalogue_word order by word',
    );
    return Object.fromEntries(rows.map(({ word, product_count }) => [word, product_count]));
  };

  it('are counted once for each product that is offered, however far apart the numbers of products are', async () => {
    await store(1, 'Velouté tomate');
    await test.database.query(`select setval(pg_get_serial_sequence('product', 'id'), 600000)`);
    await store(2, 'Velouté potiron potiron');
    expect(await readWords()).toEqual({ veloute: 2, tomate: 1, potiron: 1 });
    await withdraw(test.database, testCode(2));
    await store(3, 'Tomate');
    expect(await readWords()).toEqual({ veloute: 1, tomate: 2 });
  });
});
