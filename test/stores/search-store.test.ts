import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  countWords,
  ENOUGH_POPULAR,
  listInCategory,
  listMatches,
  listSimilarWords,
  listTellingNames,
  MOST_FOUND,
} from '../../src/catalogue/search-store.ts';
import { everyWord } from '../../src/catalogue/text-query.ts';
import { listQueryWords } from '../../src/food/words.ts';
import { buildProduct } from '../support/build-product.ts';
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from '../support/databases.ts';
import { graded, storeProducts, testCode } from '../support/products.ts';

describe.each(DATABASE_KINDS)('search on the %s database', (kind) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await openTestDatabase(kind, 'starter');
    await storeProducts(test.database, [
      buildProduct({ code: testCode(201), name: 'Zigoteau nature', categories: ['fr:zigoteaux'], popularity: 5 }),
      buildProduct({ code: testCode(202), name: 'Zigoteau fraise', categories: ['fr:zigoteaux'], popularity: 9 }),
      buildProduct({
        code: testCode(203),
        name: 'Zigoteaux du chef',
        brand: 'Bézu',
        categories: ['fr:grands-plats'],
        grade: graded('b', 1),
      }),
    ]);
  });
  afterAll(() => test.discard());

  const codesOf = async (words: string, category: string | null = null, match: 'whole' | 'beginning' = 'whole') =>
    (await listMatches(test.database, everyWord(listQueryWords(words), match), category)).products.map(
      ({ code }) => code,
    );

  it('matches whole words of names and brands, the most popular product first', async () => {
    expect(await codesOf('zigoteau')).toEqual([testCode(202), testCode(201), testCode(203)]);
    expect(await codesOf('bezu zigoteaux')).toEqual([testCode(203)]);
    expect(await codesOf('zigot')).toEqual([]);
  });

  it('matches beginnings of words when asked to', async () => {
    expect(await codesOf('zigot', null, 'beginning')).toHaveLength(3);
  });

  it('keeps to a category', async () => {
    expect(await codesOf('zigoteau', 'fr:grands-plats')).toEqual([testCode(203)]);
    expect(await codesOf('zigoteau', 'fr:no-such-category')).toEqual([]);
  });

  it('lists a whole category without words', async () => {
    const { products, more } = await listInCategory(test.database, 'fr:zigoteaux');
    expect(more).toBe(false);
    expect(products.map(({ code }) => code)).toEqual([testCode(202), testCode(201)]);
  });

  it('reads no more products than one search ranks', async () => {
    const everything = '!xyzzyx';
    const { products, more } = await listMatches(test.database, everything, null);
    expect([products.length, more]).toEqual([MOST_FOUND, true]);
  });

  it('gives what cards and ranking need', async () => {
    const { products, more } = await listMatches(test.database, everyWord(['bezu'], 'whole'), null);
    expect([products.length, more]).toEqual([1, false]);
    expect(products[0]).toMatchObject({
      name: 'Zigoteaux du chef',
      brand: 'Bézu',
      grade: 'b',
      quantity: null,
      popularity: 0,
    });
  });

  it('tells the categories of each product', async () => {
    const [product] = (await listMatches(test.database, everyWord(['bezu'], 'whole'), null)).products;
    expect(product?.categories).toBe('fr:grands-plats');
    const [nutella] = (await listMatches(test.database, everyWord(['nutella'], 'whole'), null)).products;
    expect(nutella?.categories.split(' ')).toContain('en:chocolate-spreads');
  });

  it('names categories as the taxonomy does, and leaves out wide ones and those that nobody has named', async () => {
    const names = await listTellingNames(test.database, [
      { categories: 'en:spreads en:chocolate-spreads' },
      { categories: 'en:spreads en:milks fr:zigoteaux fr:no-such-category' },
    ]);
    expect(Object.fromEntries(names)).toEqual({
      'en:chocolate-spreads': { fr: 'Pâtes à tartiner au chocolat', en: 'Chocolate spreads' },
      'en:milks': { fr: 'Laits', en: 'Milks' },
    });
    const alike = { categories: 'en:milks' };
    expect((await listTellingNames(test.database, [alike, alike])).size).toBe(0);
    expect((await listTellingNames(test.database, [])).size).toBe(0);
  });

  it('fills up with what nobody has scanned, behind what people have', async () => {
    const popular = Array.from({ length: 3 }, (_, n) => testCode(230 + n));
    const others = Array.from({ length: MOST_FOUND + 5 }, (_, n) => testCode(1_000 + n));
    await storeProducts(test.database, [
      ...others.map((code) => buildProduct({ code, name: 'Trucmuche', categories: ['fr:trucmuches'] })),
      ...popular.map((code, n) =>
        buildProduct({ code, name: 'Trucmuche connu', categories: ['fr:trucmuches'], popularity: 1 + n }),
      ),
    ]);
    for (const found of [
      await listMatches(test.database, everyWord(['trucmuche'], 'whole'), null),
      await listMatches(test.database, everyWord(['trucmuche'], 'whole'), 'fr:trucmuches'),
      await listInCategory(test.database, 'fr:trucmuches'),
    ]) {
      expect(found.products.slice(0, 3).map(({ code }) => code)).toEqual([...popular].reverse());
      expect(new Set(found.products.map(({ code }) => code)).size).toBe(MOST_FOUND);
      expect(found.more).toBe(true);
    }
  });

  it('stops when enough is found that people scan, the most popular first, however popular they are', async () => {
    const popularities = [1, 2, 3, 4, 5, 19, 20, 21, 99, 100, 101, 5_000];
    const each = Math.ceil((ENOUGH_POPULAR + 30) / popularities.length);
    const many = popularities.flatMap((popularity) => Array.from({ length: each }, () => popularity));
    await storeProducts(
      test.database,
      many.map((popularity, n) =>
        buildProduct({ code: testCode(3_000 + n), name: 'Bidulette', categories: ['fr:bidulettes'], popularity }),
      ),
    );
    const mostPopular = [...many].sort((a, b) => b - a).slice(0, ENOUGH_POPULAR);
    for (const category of [null, 'fr:bidulettes']) {
      const { products, more } = await listMatches(test.database, everyWord(['bidulette'], 'whole'), category);
      expect(products.map(({ popularity }) => popularity)).toEqual(mostPopular);
      expect(more).toBe(true);
    }
  });

  it('counts in how many products each word stands', async () => {
    const counts = await countWords(test.database, ['zigoteau', 'bezu', 'xyzzyx']);
    expect(Object.fromEntries(counts)).toEqual({ zigoteau: 3, bezu: 1 });
    expect((await countWords(test.database, [])).size).toBe(0);
  });

  it('lists the words that look like a mistyped one, the likest first', async () => {
    const similar = (await listSimilarWords(test.database, ['zigotau'])).get('zigotau') ?? [];
    expect(similar[0]).toEqual({ word: 'zigoteau', productCount: 3 });
    const tartiner = (await listSimilarWords(test.database, ['nutela', 'tartinner'])).get('tartinner') ?? [];
    expect(tartiner.map(({ word }) => word)).toContain('tartiner');
    expect(tartiner.length).toBeLessThanOrEqual(30);
  });

  it('finds nothing like what is no word', async () => {
    expect(await listSimilarWords(test.database, [])).toEqual(new Map());
    expect(await listSimilarWords(test.database, ['', '%%% \\ *'])).toEqual(new Map());
  });
});
