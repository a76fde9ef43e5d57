import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildProduct } from '../../test/support/build-product.ts';
import { ALLERGENS, AVOIDED } from './allergens.ts';
import { type JudgedFood, listObjections, NO_PREFERENCES, type Preferences } from './preferences.ts';
import type { Verdict } from './verdict.ts';

const tagOf = fc.constantFrom(...ALLERGENS.map((name) => `en:${name}`), 'fr:poudre-de-perlimpinpin');
const flag = fc.constantFrom(true, false, null);
const list = (...items: string[]) => fc.uniqueArray(fc.constantFrom(...items), { maxLength: 4 });

const food: fc.Arbitrary<JudgedFood> = fc
  .record({
    categories: list(
      'en:dairies',
      'en:milks',
      'en:hams',
      'en:meats-and-their-products',
      'en:fresh-vegetables',
      'en:breads',
      'en:dairy-substitutes',
      'en:meals',
    ),
    labels: list(
      'en:vegan',
      'en:vegetarian',
      'en:no-gluten',
      'en:no-lactose',
      'en:no-palm-oil',
      'en:sustainable-palm-oil',
      'en:organic',
      'en:non-vegan',
    ),
    allergens: fc.option(fc.uniqueArray(tagOf, { maxLength: 5 })),
    traces: fc.uniqueArray(tagOf, { maxLength: 3 }),
    analysis: fc.record({ isVegan: flag, isVegetarian: flag, holdsPalmOil: flag }),
    stores: list('Lidl', 'Biocoop', 'Carrefour'),
  })
  .map(buildProduct);

const preferences: fc.Arbitrary<Preferences> = fc.record({
  diet: fc.constantFrom(null, 'vegetarian', 'vegan'),
  avoided: fc.uniqueArray(fc.constantFrom(...AVOIDED), { maxLength: 4 }),
  withoutPalmOil: fc.boolean(),
  organicOnly: fc.boolean(),
  shops: list('Lidl', 'Biocoop'),
});

const RANK: Readonly<Record<Verdict, number>> = { breaks: 0, unknown: 1, suits: 2 };

function rankOf(judged: JudgedFood, wanted: Preferences): number {
  return Math.min(2, ...listObjections(judged, wanted).map(({ verdict }) => RANK[verdict]));
}

it('without preferences every food suits', () => {
  fc.assert(
    fc.property(food, (judged) => {
      expect(listObjections(judged, NO_PREFERENCES)).toEqual([]);
    }),
  );
});

it('one more allergen or trace never makes a food suit better', () => {
  fc.assert(
    fc.property(food, preferences, tagOf, (judged, wanted, tag) => {
      const before = rankOf(judged, wanted);
      expect(rankOf({ ...judged, traces: [...judged.traces, tag] }, wanted)).toBeLessThanOrEqual(before);
      if (judged.allergens === null) return;
      expect(rankOf({ ...judged, allergens: [...judged.allergens, tag] }, wanted)).toBeLessThanOrEqual(before);
    }),
  );
});

it('one more wish never makes a food suit better', () => {
  fc.assert(
    fc.property(food, preferences, fc.constantFrom(...AVOIDED), (judged, wanted, avoided) => {
      const more = { ...wanted, avoided: [...wanted.avoided, avoided], withoutPalmOil: true };
      expect(rankOf(judged, more)).toBeLessThanOrEqual(rankOf(judged, wanted));
    }),
  );
});

it('what suits a vegan suits a vegetarian', () => {
  fc.assert(
    fc.property(food, (judged) => {
      const suits = (diet: 'vegan' | 'vegetarian') => listObjections(judged, { ...NO_PREFERENCES, diet }).length === 0;
      if (suits('vegan')) expect(suits('vegetarian')).toBe(true);
    }),
  );
});

it('a food whose allergens nobody knows is never safe, but for what its label is free of', () => {
  fc.assert(
    fc.property(food, fc.constantFrom(...AVOIDED), (judged, avoided) => {
      const suits = rankOf(
        { ...judged, allergens: null, labels: ['en:vegan'] },
        { ...NO_PREFERENCES, avoided: [avoided] },
      );
      expect(suits).toBeLessThan(2);
    }),
  );
});
