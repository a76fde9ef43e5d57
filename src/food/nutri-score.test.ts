import { describe, expect, it } from 'vitest';
import { computeNutriScore, type NutriScore } from './nutri-score.ts';
import { NO_NUTRIENTS, type Nutrients } from './nutrients.ts';

/** In the order of a label: energy in kJ, fat, saturates, carbohydrates, sugars, fibre, proteins, salt. */
type Label = readonly [number, number, number, number, number, number | null, number, number];

function nutrientsOf([energy, fat, saturates, carbohydrates, sugars, fibre, proteins, salt]: Label): Nutrients {
  return {
    energyKjPer100g: energy,
    fatGPer100g: fat,
    saturatedFatGPer100g: saturates,
    carbohydratesGPer100g: carbohydrates,
    sugarsGPer100g: sugars,
    fibreGPer100g: fibre,
    proteinsGPer100g: proteins,
    saltGPer100g: salt,
    fruitVegetablesLegumesPercent: null,
  };
}

function scoreOf(
  nutrients: Nutrients,
  categories: readonly string[],
  hasSweetener: boolean | null = false,
): NutriScore {
  return computeNutriScore({ nutrients, categories, hasSweetener });
}

const LENTILS: Label = [400, 0.5, 0.1, 14, 0.5, 4.5, 7.5, 0.5];
const PULSES = ['en:seeds', 'en:legume-seeds', 'en:pulses', 'en:lentils'];

describe('computeNutriScore agrees with a count by hand', () => {
  it.each<[string, Label, string[], object]>([
    [
      // energy 6, sugars 15, saturates 10: 31 points, so proteins are left out
      'Nutella',
      [2252, 30.9, 10.6, 57.5, 56.3, null, 6.3, 0.107],
      ['en:spreads', 'en:sweet-spreads', 'en:hazelnut-spreads'],
      { group: 'general', grade: 'e', score: 31, negativePoints: 31, positivePoints: 0 },
    ],
    [
      // energy 3 (> 150), sugars 9 (> 10)
      'Coca-Cola',
      [180, 0, 0, 10.6, 10.6, 0, 0, 0],
      ['en:beverages', 'en:sodas', 'en:colas'],
      { group: 'beverage', grade: 'e', score: 12, negativePoints: 12, positivePoints: 0 },
    ],
    [
      // energy 4 (> 1340), saturates 10, salt 2 (> 0.4); a cheese keeps its 7 points for proteins
      'Emmental',
      [1555, 29, 18, 0.5, 0.5, 0, 28, 0.5],
      ['en:dairies', 'en:cheeses', 'en:emmentaler'],
      { group: 'cheese', grade: 'c', score: 9, negativePoints: 16, positivePoints: 7 },
    ],
    [
      // saturates bring 52 × 37 = 1924 kJ: 10, and are 63.4 % of the fat: 9
      'butter',
      [3060, 82, 52, 0.7, 0.7, 0, 0.7, 0.02],
      ['en:fats', 'en:animal-fats', 'en:butters'],
      { group: 'fats', grade: 'e', score: 19, negativePoints: 19, positivePoints: 0 },
    ],
    [
      // 14 × 37 = 518 kJ: 4, and 15.2 % of the fat: 1; the olive is a fruit: 5
      'olive oil',
      [3400, 92, 14, 0, 0, 0, 0, 0],
      ['en:fats', 'en:vegetable-fats', 'en:vegetable-oils', 'en:olive-oils'],
      { group: 'fats', grade: 'b', score: 0, negativePoints: 5, positivePoints: 5 },
    ],
    [
      // energy 3 (> 150), sugars 7 (> 8, for 9 is not above 9); juice 6
      'orange juice',
      [182, 0, 0, 9, 9, 0.2, 0.7, 0],
      ['en:beverages', 'en:juices-and-nectars', 'en:fruit-juices', 'en:orange-juices'],
      { group: 'beverage', grade: 'c', score: 4, negativePoints: 10, positivePoints: 6 },
    ],
    [
      // energy 6 (> 270), sugars 3 (> 3.5), saturates 2; proteins 7 (> 3)
      'whole milk',
      [272, 3.6, 2.3, 4.8, 4.8, 0, 3.2, 0.1],
      ['en:dairies', 'en:milks', 'en:whole-milks'],
      { group: 'beverage', grade: 'c', score: 4, negativePoints: 11, positivePoints: 7 },
    ],
    [
      // energy 1, saturates 2; 21 g of proteins, and 2 points for them at most
      'beef steak',
      [600, 6, 2.6, 0, 0, 0, 21, 0.15],
      ['en:meats', 'en:beef', 'en:beef-steaks'],
      { group: 'red-meat', grade: 'b', score: 1, negativePoints: 3, positivePoints: 2 },
    ],
    [
      // energy 1, salt 2; proteins 3 (> 7.2), fibre 2 (> 4.1), legumes 2 (> 60)
      'canned lentils',
      LENTILS,
      PULSES,
      { group: 'general', grade: 'a', score: -4, negativePoints: 3, positivePoints: 7 },
    ],
    [
      // 4 × 37 = 148 kJ: 1, sugars 1 (> 3.4), 7.8 % of the fat: 0; proteins 7, fibre 5
      'almonds',
      [2600, 51, 4, 9, 4.5, 11, 22, 0.01],
      ['en:nuts', 'en:almonds'],
      { group: 'fats', grade: 'a', score: -10, negativePoints: 2, positivePoints: 12 },
    ],
  ])('on %s', (_name, label, categories, expected) => {
    expect(scoreOf(nutrientsOf(label), categories)).toMatchObject({ kind: 'computed', ...expected });
  });

  it('on a soda, sweetened or not, or of unknown ingredients', () => {
    const zero = nutrientsOf([1, 0, 0, 0, 0, 0, 0, 0.02]);
    const soda = ['en:beverages', 'en:sodas'];
    expect(scoreOf(zero, soda, true)).toMatchObject({ grade: 'c', score: 4 });
    expect(scoreOf(zero, soda, false)).toMatchObject({ grade: 'b', score: 0, assumptions: ['fruit-counted-zero'] });
    expect(scoreOf(zero, soda, null)).toMatchObject({
      grade: 'b',
      assumptions: ['fruit-counted-zero', 'sweetener-counted-absent'],
    });
  });
});

describe('water', () => {
  const spring = ['en:beverages', 'en:waters', 'en:spring-waters'];

  it('is the only drink with an A, and needs no nutrition table for it', () => {
    expect(scoreOf(NO_NUTRIENTS, spring, null)).toMatchObject({ kind: 'computed', group: 'water', grade: 'a' });
    expect(scoreOf(nutrientsOf([0, 0, 0, 0, 0, 0, 0, 0.01]), spring)).toMatchObject({ group: 'water', grade: 'a' });
  });

  it('is a drink like others once flavoured, sugared or sweetened', () => {
    expect(scoreOf(nutrientsOf([0, 0, 0, 0, 0, 0, 0, 0]), [...spring, 'en:flavored-waters'])).toMatchObject({
      grade: 'b',
    });
    expect(scoreOf(nutrientsOf([80, 0, 0, 4.6, 4.6, 0, 0, 0]), spring)).toMatchObject({
      group: 'beverage',
      grade: 'c',
    });
    expect(scoreOf(nutrientsOf([0, 0, 0, 0, 0, 0, 0, 0]), spring, true)).toMatchObject({
      group: 'beverage',
      grade: 'c',
    });
  });
});

describe('the group of a food', () => {
  it.each<[string, string, string[]]>([
    ['a cereal is no seed', 'general', ['en:seeds', 'en:cereal-grains', 'en:rices']],
    ['a chestnut is no nut', 'general', ['en:nuts', 'en:chestnuts']],
    [
      'a nut drink is a drink',
      'beverage',
      ['en:plant-based-milk-alternatives', 'en:nuts-and-their-products', 'en:nuts'],
    ],
    ['a soup is eaten', 'general', ['en:meals', 'en:soups', 'en:beverages']],
    ['fromage blanc is no cheese', 'general', ['en:dairies', 'en:cheeses', 'fr:fromages-blancs']],
    ['peanut butter is a nut', 'fats', ['en:oilseed-purees', 'en:legume-butters', 'en:peanut-butters']],
    ['a chocolate spread is no nut', 'general', ['en:hazelnut-spreads', 'en:nut-butters', 'en:hazelnut-butters']],
    ['mascarpone is a cheese', 'cheese', ['en:cheeses', 'en:mascarpone', 'en:creams']],
    ['a poultry sausage is no red meat', 'general', ['en:french-sausages', 'en:poultry-sausages']],
    ['cream is a fat', 'fats', ['en:dairies', 'en:creams']],
    ['ham is pork', 'red-meat', ['en:prepared-meats', 'en:hams', 'en:white-hams']],
    ['chicken is no red meat', 'general', ['en:meats', 'en:poultries', 'en:chickens']],
  ])('%s', (_sentence, group, categories) => {
    expect(scoreOf(nutrientsOf(LENTILS), categories)).toMatchObject({ group });
  });
});

describe('no score is said', () => {
  const nutrients = nutrientsOf(LENTILS);

  it.each<[string, string, string[]]>([
    ['without a category', 'no-category', []],
    ['of wine', 'not-applicable', ['en:beverages', 'en:alcoholic-beverages', 'en:wines']],
    ['of a food for babies', 'not-applicable', ['en:baby-foods']],
    ['of a cocoa powder', 'needs-preparation', ['en:cocoa-and-its-products', 'en:cocoa-and-chocolate-powders']],
    ['of a syrup to dilute', 'needs-preparation', ['en:beverage-preparations', 'en:flavoured-syrups']],
  ])('%s', (_sentence, reason, categories) => {
    expect(scoreOf(nutrients, categories)).toEqual({ kind: 'none', reason, missing: [] });
  });

  it('when required nutrients are missing, which are named', () => {
    const partial = { ...nutrients, saltGPer100g: null, sugarsGPer100g: null };
    const missing = ['sugarsGPer100g', 'saltGPer100g'];
    expect(scoreOf(partial, PULSES)).toEqual({ kind: 'none', reason: 'missing-nutrients', missing });
  });

  it.each<[string, Partial<Nutrients>]>([
    ['a negative mass', { saltGPer100g: -0.1 }],
    ['more than 100 g in 100 g', { fibreGPer100g: 100.1 }],
    ['more energy than pure fat', { energyKjPer100g: 3801 }],
    ['much more sugars than carbohydrates', { sugarsGPer100g: 15.1 }],
    ['much more saturates than fat', { saturatedFatGPer100g: 1.6 }],
    ['more than the whole in all', { fatGPer100g: 50, proteinsGPer100g: 41, energyKjPer100g: 2800 }],
    ['kcal given as kJ', { energyKjPer100g: 80, carbohydratesGPer100g: 40 }],
    ['a number that is none', { fruitVegetablesLegumesPercent: Number.NaN }],
    ['an infinity', { energyKjPer100g: Number.POSITIVE_INFINITY }],
  ])('of %s', (_sentence, change) => {
    expect(scoreOf({ ...nutrients, ...change }, PULSES)).toMatchObject({ reason: 'absurd-nutrients' });
  });
});

describe('what is not on the label', () => {
  it('is zero only as part of a zero', () => {
    const oil = nutrientsOf([3400, 92, 14, 0, 0, null, 0, 0]);
    expect(scoreOf({ ...oil, sugarsGPer100g: null }, ['en:fats'])).toMatchObject({ kind: 'computed' });
    const candy = nutrientsOf([1600, 0, 0, 95, 80, null, 0, 0]);
    expect(scoreOf({ ...candy, saturatedFatGPer100g: null }, ['en:candies'])).toMatchObject({ grade: 'e' });
  });

  it('is told among the assumptions', () => {
    const label = nutrientsOf([400, 0.5, 0.1, 14, 0.5, null, 7.5, 0.5]);
    expect(scoreOf(label, PULSES)).toMatchObject({ assumptions: ['fruit-from-category', 'fibre-counted-zero'] });
    expect(scoreOf({ ...label, fruitVegetablesLegumesPercent: 0 }, PULSES)).toMatchObject({
      assumptions: ['fibre-counted-zero'],
    });
  });

  it('does not come from a category of plain fruit for what is made otherwise', () => {
    const label = nutrientsOf(LENTILS);
    for (const other of ['en:meals', 'en:potatoes', 'en:fruit-nectars', 'en:candied-fruits']) {
      expect(scoreOf(label, ['en:fruits', 'en:vegetables', 'en:fruit-juices', other])).toMatchObject({
        assumptions: ['fruit-counted-zero'],
      });
    }
  });
});
