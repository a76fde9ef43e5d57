import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProductSheet } from '../../src/catalogue/product-store.ts';
import { countWords, listInCategory, listMatches } from '../../src/catalogue/search-store.ts';
import { everyWord } from '../../src/catalogue/text-query.ts';
import { NO_NUTRIENTS } from '../../src/food/nutrients.ts';
import { listCandidateIds, readShelves, readSwapFoods } from '../../src/substitutes/candidate-store.ts';
import { buildProduct } from '../support/build-product.ts';
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from '../support/databases.ts';
import { graded, storeProducts, testCode } from '../support/products.ts';

const OLDER = new Date('2026-01-01T00:00:00Z');
const NEWER = new Date('2026-06-01T00:00:00Z');

/** Everything that means something to COPY, to arrays, to SQL or to a text column. */
const ODD_TEXTS = [
  `d'ici "et" d’ailleurs`,
  'C:\\temp\\n \\. \\N \\\\',
  'tabulation\tfin',
  'ligne\nsuivante\r\nfin',
  '{accolades}, virgules, {"a","b"}',
  'NULL',
  '\\N',
  '🥐 Œuf à la coque 👩‍🍳 e\u0301',
  '日本のお菓子',
  '$1 %s {0} $$ :name ?',
  "'; drop table product; --",
] as const;

describe.each(DATABASE_KINDS)('merging products on the %s database', (kind) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await openTestDatabase(kind, 'starter');
  });
  afterAll(() => test.discard());

  const nameOf = async (n: number) => (await findProductSheet(test.database, testCode(n)))?.product.name;

  it('replaces a product by a newer document of it', async () => {
    await storeProducts(test.database, [buildProduct({ code: testCode(1), name: 'Ancien nom', modifiedAt: OLDER })]);
    await storeProducts(test.database, [buildProduct({ code: testCode(1), name: 'Nouveau nom', modifiedAt: NEWER })]);
    expect(await nameOf(1)).toBe('Nouveau nom');
  });

  it('never replaces a product by an older document of it', async () => {
    await storeProducts(test.database, [
      buildProduct({ code: testCode(2), name: 'Récent', categories: ['fr:recents'], modifiedAt: NEWER }),
    ]);
    await storeProducts(test.database, [
      buildProduct({ code: testCode(2), name: 'Dépassé', categories: ['fr:depasses'], modifiedAt: OLDER }),
    ]);
    expect(await nameOf(2)).toBe('Récent');
    expect((await listInCategory(test.database, 'fr:recents')).products).toHaveLength(1);
    expect((await listInCategory(test.database, 'fr:depasses')).products).toEqual([]);
  });

  it('merges a document of the same date again, since its reader may have changed', async () => {
    await storeProducts(test.database, [buildProduct({ code: testCode(3), name: 'Mal lu', modifiedAt: OLDER })]);
    await storeProducts(test.database, [buildProduct({ code: testCode(3), name: 'Bien lu', modifiedAt: OLDER })]);
    expect(await nameOf(3)).toBe('Bien lu');
  });

  it('never replaces a product by a document of the same date that knows fewer figures', async () => {
    const whole = { ...NO_NUTRIENTS, sugarsGPer100g: 5, saltGPer100g: 1 };
    const code = testCode(31);
    await storeProducts(test.database, [buildProduct({ code, name: 'Entier', nutrients: whole, modifiedAt: OLDER })]);
    await storeProducts(test.database, [buildProduct({ code, name: 'Sans chiffres', modifiedAt: OLDER })]);
    expect(await nameOf(31)).toBe('Entier');
  });

  it('takes the newest of two documents of one product in one batch', async () => {
    await storeProducts(test.database, [
      buildProduct({ code: testCode(4), name: 'Récent', modifiedAt: NEWER }),
      buildProduct({ code: testCode(4), name: 'Dépassé', modifiedAt: OLDER }),
    ]);
    expect(await nameOf(4)).toBe('Récent');
  });

  it('keeps the number of a product, so that what visitors kept still points to it', async () => {
    const idOf = () => test.database.query<{ id: number }>('select id from product where code = $1', [testCode(1)]);
    const before = await idOf();
    await storeProducts(test.database, [buildProduct({ code: testCode(1), name: 'Encore un nom', modifiedAt: NEWER })]);
    expect(await idOf()).toEqual(before);
  });

  it('moves a changed product from its categories and grade to the new ones', async () => {
    const before = buildProduct({
      code: testCode(5),
      categories: ['fr:rayon-quitte'],
      grade: graded('a', -5),
      modifiedAt: OLDER,
    });
    const after = { ...before, categories: ['fr:rayon-rejoint'], grade: graded('d', 14), modifiedAt: NEWER };
    await storeProducts(test.database, [before]);
    await storeProducts(test.database, [after]);
    const listIn = async (tag: string, worst: 'c' | 'd' | 'e') => {
      const ids = await listCandidateIds(test.database, [{ tag, weight: 1 }], worst);
      return [...(await readSwapFoods(test.database, ids)).values()];
    };
    expect(await listIn('fr:rayon-quitte', 'e')).toEqual([]);
    expect(await listIn('fr:rayon-rejoint', 'c')).toEqual([]);
    expect(await listIn('fr:rayon-rejoint', 'd')).toMatchObject([{ code: after.code, grade: after.grade }]);
    const { breadths } = await readShelves(test.database);
    expect(['fr:rayon-quitte', 'fr:rayon-rejoint'].map((tag) => breadths.get(tag))).toEqual([undefined, 1]);
  });

  it('keeps every odd character, alone and in lists', async () => {
    const products = ODD_TEXTS.map((text, n) =>
      buildProduct({
        code: testCode(50 + n),
        name: text,
        brand: text,
        quantity: text,
        ingredients: text,
        stores: [text, '', ...ODD_TEXTS],
        labels: ['fr:é-à-ü', 'fr:n°1'],
      }),
    );
    await storeProducts(test.database, products);
    for (const product of products) {
      expect((await findProductSheet(test.database, product.code))?.product).toEqual(product);
    }
  });

  it('merges nothing without complaint', async () => {
    await expect(storeProducts(test.database, [])).resolves.toBeUndefined();
  });

  it('refuses the whole batch when one product cannot be stored', async () => {
    const impossible = buildProduct({ code: testCode(71), novaGroup: 9 as 4 });
    await expect(storeProducts(test.database, [buildProduct({ code: testCode(70) }), impossible])).rejects.toThrow();
    expect(await nameOf(70)).toBeUndefined();
  });

  it('counts words anew, and forgets those that no product bears any more', async () => {
    await storeProducts(test.database, [buildProduct({ code: testCode(80), name: 'Chouquinette', modifiedAt: OLDER })]);
    expect(await countWords(test.database, ['chouquinette'])).toEqual(new Map([['chouquinette', 1]]));
    await storeProducts(test.database, [buildProduct({ code: testCode(80), name: 'Brioche', modifiedAt: NEWER })]);
    expect((await countWords(test.database, ['chouquinette'])).size).toBe(0);
    expect((await listMatches(test.database, everyWord(['chouquinette'], 'whole'), null)).products).toEqual([]);
  });
});
