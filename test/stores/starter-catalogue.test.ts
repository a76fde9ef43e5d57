import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countProducts } from '../../src/catalogue/product-store.ts';
import { importStarterCatalogue } from '../../src/sync/starter-catalogue.ts';
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from '../support/databases.ts';

describe.each(DATABASE_KINDS)('the starter catalogue on the %s database', (kind) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await openTestDatabase(kind, 'starter');
  });
  afterAll(() => test.discard());

  it('holds thousands of products', async () => {
    expect(await countProducts(test.database)).toBeGreaterThan(3_000);
  });

  it('is not imported twice', async () => {
    expect(await importStarterCatalogue(test.database)).toEqual({ kind: 'up-to-date' });
  });
});
