import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProductCard } from '../../src/catalogue/product-card.ts';
import { findProductSheet } from '../../src/catalogue/product-store.ts';
import { search } from '../../src/catalogue/search.ts';
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from '../support/databases.ts';

const SHOWN_FIRST = 5;

describe.each(DATABASE_KINDS)('what a shopper sees first, on the %s database', (kind) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await openTestDatabase(kind, 'starter');
  });
  afterAll(() => test.discard());

  const categoriesOf = async (card: ProductCard | undefined) =>
    card && (await findProductSheet(test.database, card.code))?.product.categories;
  const firstCards = async (words: string, most: number) => {
    const query = { words, category: null, grade: null, order: 'pertinence', page: 1 } as const;
    return (await search(test.database, query)).cards.slice(0, most);
  };

  it.each([
    ['lait', 'en:milks'],
    ['beurre', 'en:butters'],
    ['pain', 'en:breads'],
    ['fromage', 'en:cheeses'],
    ['yaourt nature', 'en:yogurts'],
    ['chocolat', 'en:chocolates'],
    ['pâtes', 'en:pastas'],
    ['riz', 'en:rices'],
    ['miel', 'en:honeys'],
    ['café', 'en:coffees'],
    ['eau', 'en:waters'],
    ['crème', 'en:creams'],
    ['camembert', 'en:camemberts'],
    ['pâte à tartiner', 'fr:pates-a-tartiner'],
    ['laiit', 'en:milks'],
  ])('%s: nothing but %s', async (words, category) => {
    const cards = await firstCards(words, SHOWN_FIRST);
    expect(cards).toHaveLength(SHOWN_FIRST);
    for (const card of cards) expect(await categoriesOf(card), card.name).toContain(category);
  });

  it('shows eggs before sweets that are named so', async () => {
    const [first] = await firstCards('oeufs', 1);
    expect(await categoriesOf(first)).toContain('en:eggs');
  });

  it.each([
    ['lait lactel', 'Lactel'],
    ['chocolat côte d’or', "Côte d'Or"],
    ['lu petit beurre', 'LU'],
    ['knacki herta', 'Herta'],
  ])('%s: the brand that was asked for', async (words, brand) => {
    const [first] = await firstCards(words, 1);
    expect(first?.brand).toBe(brand);
  });
});
