import { describe, expect, it } from 'vitest';
import { buildProduct } from '../../test/support/build-product.ts';
import { ALLERGENS, AVOIDED, judgeAvoided } from './allergens.ts';
import type { Product } from './product.ts';

const judge = (food: Partial<Product>, avoided: (typeof AVOIDED)[number]) => judgeAvoided(buildProduct(food), avoided);

describe('judgeAvoided', () => {
  it.each(AVOIDED)('promises nothing of %s where nobody recorded the allergens', (avoided) => {
    expect(judge({ allergens: null }, avoided)).toBe('unknown');
    expect(judge({ allergens: [] }, avoided)).toBe('suits');
  });

  it.each(ALLERGENS)('finds %s among the allergens and the traces', (allergen) => {
    expect(judge({ allergens: [`en:${allergen}`] }, allergen)).toBe('breaks');
    expect(judge({ allergens: [], traces: [`en:${allergen}`] }, allergen)).toBe('breaks');
    expect(judge({ allergens: null, traces: [`en:${allergen}`] }, allergen)).toBe('breaks');
  });

  it('promises nothing where an allergen or a trace is named in words that it cannot read', () => {
    expect(judge({ allergens: ['fr:poudre-de-lait'] }, 'milk')).toBe('unknown');
    expect(judge({ allergens: [], traces: ['en:tree-nuts'] }, 'nuts')).toBe('unknown');
  });

  it.each([
    [{ labels: ['en:no-lactose'], allergens: ['en:milk'] }, 'lactose', 'suits'],
    [{ labels: ['en:no-lactose'], allergens: ['en:milk'] }, 'milk', 'breaks'],
    [{ labels: [], allergens: ['en:milk'] }, 'lactose', 'breaks'],
    [{ labels: ['en:contains-lactose'], allergens: [] }, 'lactose', 'breaks'],
    [{ labels: ['en:no-gluten'], allergens: null }, 'gluten', 'suits'],
    [{ labels: ['en:no-gluten'], allergens: ['en:gluten'] }, 'gluten', 'breaks'],
    [{ labels: ['en:no-gluten'], allergens: [], traces: ['en:gluten'] }, 'gluten', 'breaks'],
    [{ labels: ['en:no-milk'], allergens: null }, 'milk', 'unknown'],
  ] as const)('judges %j by its labels: %s', (food, avoided, verdict) => {
    expect(judge(food, avoided)).toBe(verdict);
  });

  it.each([
    [['en:dairies', 'en:yogurts'], null, 'milk', 'breaks'],
    [['en:dairies', 'en:yogurts', 'en:dairy-substitutes'], [], 'milk', 'unknown'],
    [['en:seafood', 'en:fishes'], [], 'fish', 'breaks'],
    [['en:breads'], [], 'gluten', 'unknown'],
    [['en:breads'], [], 'celery', 'suits'],
    [['en:hazelnut-spreads'], [], 'nuts', 'unknown'],
  ] as const)(
    'does not believe a list of allergens against the category: %j',
    (categories, allergens, avoided, verdict) => {
      expect(judge({ categories, allergens }, avoided)).toBe(verdict);
    },
  );

  it('believes the label "gluten-free" of a bread', () => {
    expect(judge({ categories: ['en:breads'], labels: ['en:no-gluten'], allergens: [] }, 'gluten')).toBe('suits');
  });
});
