import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTaxonomyFile } from '../../src/off/taxonomy-entry.ts';
import { importTaxonomies } from '../../src/sync/import-taxonomies.ts';
import { readCategoryNames } from '../../src/sync/taxonomy-store.ts';
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from '../support/databases.ts';

const CATEGORIES = readTaxonomyFile({
  'en:test-biscuits': {
    name: { fr: 'biscuits d’essai', en: 'Test biscuits' },
    parents: ['en:test-snacks'],
    synonyms: { fr: ['biscuits d’essai', 'gâteaux d’essai'] },
  },
  'en:test-snacks': { name: { en: 'Test snacks' } },
  'no tag': { name: { fr: 'Rien' } },
});

describe.each(DATABASE_KINDS)('importing taxonomies on the %s database', (kind) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await openTestDatabase(kind, 'starter');
  });
  afterAll(() => test.discard());

  it('brings in names, other names and parents, and again without harm', async () => {
    for (let time = 0; time < 2; time++) {
      await importTaxonomies(test.database, {
        categories: CATEGORIES,
        labels: readTaxonomyFile({ 'fr:essai': { name: { fr: 'Essai' } } }),
        allergens: [],
      });
    }
    const names = await readCategoryNames(test.database);
    expect(names.get('en:test-biscuits')).toEqual(['Biscuits d’essai', 'biscuits d’essai', 'gâteaux d’essai']);
    expect(names.get('en:test-snacks')).toEqual(['Test snacks']);
    const parents = await test.database.query(
      `select child.tag as child, parent.tag as parent from category_parent
       join category as child on child.id = category_id join category as parent on parent.id = parent_id
       where child.tag like 'en:test-%'`,
    );
    expect(parents).toEqual([{ child: 'en:test-biscuits', parent: 'en:test-snacks' }]);
  });
});
