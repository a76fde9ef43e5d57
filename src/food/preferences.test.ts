import { describe, expect, it } from 'vitest';
import { buildProduct } from '../../test/support/build-product.ts';
import { hasPreferences, listObjections, NO_PREFERENCES, type Preferences } from './preferences.ts';
import type { Product } from './product.ts';

const wish = (wanted: Partial<Preferences>): Preferences => ({ ...NO_PREFERENCES, ...wanted });
const objections = (food: Partial<Product>, wanted: Partial<Preferences>) =>
  listObjections(buildProduct(food), wish(wanted)).map((objection) => `${objection.wish} ${objection.verdict}`);

describe('listObjections', () => {
  it('names what breaks a wish before what is only unknown', () => {
    expect(
      objections(
        { allergens: ['en:milk'], labels: ['en:organic'], stores: ['Lidl'] },
        { diet: 'vegan', avoided: ['milk', 'gluten'], withoutPalmOil: true, organicOnly: true, shops: ['Lidl'] },
      ),
    ).toEqual(['milk breaks', 'vegan breaks', 'palm-oil unknown']);
  });

  it('knows a shop however its name is written', () => {
    for (const store of ['Intermarché', 'intermarche', ' INTERMARCHÉ ']) {
      expect(objections({ stores: ['Cora', store] }, { shops: ['Intermarché'] })).toEqual([]);
    }
    expect(objections({ stores: ['Cora'] }, { shops: ['Intermarché', 'Lidl'] })).toEqual(['shops breaks']);
    expect(objections({ stores: [] }, { shops: ['Lidl'] })).toEqual(['shops unknown']);
  });

  it.each([
    ['en:organic', []],
    ['fr:ab-agriculture-biologique', []],
    ['en:fr-bio-01', []],
    ['en:non-organic', ['organic breaks']],
    ['en:made-in-france', ['organic unknown']],
  ])('takes %s for what it says of organic farming', (label, expected) => {
    expect(objections({ labels: [label] }, { organicOnly: true })).toEqual(expected);
  });

  it.each([
    [{ labels: ['en:no-palm-oil'] }, []],
    [{ labels: ['en:roundtable-on-sustainable-palm-oil'] }, ['palm-oil breaks']],
    [{ labels: ['en:no-palm-oil', 'en:sustainable-palm-oil'] }, ['palm-oil unknown']],
    [{ categories: ['en:spreads', 'en:sweet-spreads', 'en:honeys'] }, []],
    [{ categories: ['en:spreads', 'en:chocolate-spreads'] }, ['palm-oil unknown']],
    [{ categories: ['en:fats', 'en:vegetable-oils'] }, ['palm-oil unknown']],
  ])('judges palm oil in %j', (food, expected) => {
    expect(objections(food, { withoutPalmOil: true })).toEqual(expected);
  });

  it('believes the analysis of the ingredients on palm oil, unless a label denies it', () => {
    const analysis = { isVegan: null, isVegetarian: null };
    expect(objections({ analysis: { ...analysis, holdsPalmOil: false } }, { withoutPalmOil: true })).toEqual([]);
    const holding = { analysis: { ...analysis, holdsPalmOil: true } };
    expect(objections(holding, { withoutPalmOil: true })).toEqual(['palm-oil breaks']);
    expect(objections({ ...holding, labels: ['en:no-palm-oil'] }, { withoutPalmOil: true })).toEqual([
      'palm-oil unknown',
    ]);
  });
});

it('tells any wish from none', () => {
  expect(hasPreferences(NO_PREFERENCES)).toBe(false);
  for (const wanted of [
    { diet: 'vegan' },
    { avoided: ['nuts'] },
    { withoutPalmOil: true },
    { organicOnly: true },
    { shops: ['Lidl'] },
  ] as const) {
    expect(hasPreferences(wish(wanted))).toBe(true);
  }
});
