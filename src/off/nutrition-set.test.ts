import { describe, expect, it } from 'vitest';
import { readNutritionSet } from './nutrition-set.ts';
import { readNutrients } from './raw-nutrients.ts';

const NUTRIENTS = {
  'energy-kj': { value: 2252, unit: 'kJ', source: 'packaging', source_per: '100g' },
  'energy-kcal': { value: 539, unit: 'kcal', source: 'packaging' },
  fat: { value: '30.9', unit: 'g', source: 'packaging' },
  salt: { value: 107, unit: 'mg', source: 'packaging' },
};
const AS_SOLD = { per: '100g', preparation: 'as_sold', nutrients: NUTRIENTS };

/** What is read of one nutrient. */
function readOne(id: string, nutrient: object): number | undefined {
  const set = readNutritionSet({ aggregated_set: { ...AS_SOLD, nutrients: { [id]: nutrient } } });
  return set?.[`${id}_100g`] as number | undefined;
}

describe('readNutritionSet', () => {
  it('gives the figures of the aggregated set the names that older documents use', () => {
    const set = readNutritionSet({ aggregated_set: AS_SOLD });
    expect(set).toEqual({ 'energy-kj_100g': 2252, 'energy-kcal_100g': 539, fat_100g: 30.9, salt_100g: 0.107 });
    expect(readNutrients(set)).toMatchObject({ energyKjPer100g: 2252, fatGPer100g: 30.9, saltGPer100g: 0.107 });
  });

  it('takes drinks per 100 ml', () => {
    expect(readNutritionSet({ aggregated_set: { ...AS_SOLD, per: '100ml' } })).toHaveProperty('fat_100g', 30.9);
  });

  it.each([
    [{ per: 'serving' }],
    [{ per: undefined }],
    [{ preparation: 'prepared' }],
    [{ preparation: undefined }],
    [{ nutrients: {} }],
    [{ nutrients: null }],
  ])('does not take a set with %j for the food as sold, per 100 g', (wrong) => {
    expect(readNutritionSet({ aggregated_set: { ...AS_SOLD, ...wrong } })).toBeUndefined();
  });

  it('takes what was typed of the powder where the aggregated set tells of the drink made of it', () => {
    const prepared = { ...AS_SOLD, preparation: 'prepared', nutrients: { fat: { value: 1.5, unit: 'g' } } };
    const estimate = { ...AS_SOLD, source: 'estimate', nutrients: { fat: { value: 99, unit: 'g' } } };
    const typed = { ...AS_SOLD, source: 'packaging' };
    expect(readNutritionSet({ aggregated_set: prepared, input_sets: [prepared, estimate, typed] })).toHaveProperty(
      'fat_100g',
      30.9,
    );
    expect(readNutritionSet({ aggregated_set: prepared, input_sets: [prepared, estimate] })).toBeUndefined();
  });

  it.each([
    ['energy', { value: 375, unit: 'kcal' }, 1569],
    ['energy-kj', { value: 100, unit: 'KJ' }, 100],
    ['energy-kcal', { value: 418.4, unit: 'kJ' }, 100],
    ['sodium', { value: 400, unit: 'mg' }, 0.4],
    ['fat', { value: 1_500_000, unit: 'µg' }, 1.5],
    ['fruits-vegetables-legumes', { value: 55, unit: '%' }, 55],
    ['fat', { value: 0, unit: 'g' }, 0],
  ])('reads %s of %j as %d', (id, nutrient, value) => {
    expect(readOne(id, nutrient)).toBeCloseTo(value, 9);
  });

  it.each([
    ['fat', { value: 3, unit: 'oz' }],
    ['fat', { value: 3, unit: '%' }],
    ['fat', { value: 3, unit: 'kJ' }],
    ['fat', { value: 3, unit: 'constructor' }],
    ['fat', { value: 3 }],
    ['fat', { unit: 'g' }],
    ['fat', { value: 'traces', unit: 'g' }],
    ['fat', { value_computed: 3, unit: 'g' }],
    ['energy', { value: 3, unit: 'g' }],
    ['fruits-vegetables-legumes', { value: 3, unit: 'g' }],
  ])('does not guess %s of %j', (id, nutrient) => {
    expect(readOne(id, nutrient)).toBeUndefined();
  });

  it('takes no estimate for a label, and the share of fruit for what it is', () => {
    const estimated = { value: 12, unit: 'g', source: 'estimate' };
    expect(readOne('fiber', estimated)).toBeUndefined();
    const fruit = { 'fruits-vegetables-legumes': { value: 12, unit: '%', source: 'estimate' } };
    expect(readNutritionSet({ aggregated_set: { ...AS_SOLD, nutrients: fruit } })).toEqual({
      'fruits-vegetables-legumes-estimate-from-ingredients_100g': 12,
    });
  });

  it.each([undefined, null, [], 'x', {}, { aggregated_set: [] }, { input_sets: {} }, { input_sets: [null, 3] }])(
    'finds no set in %j',
    (nutrition) => {
      expect(readNutritionSet(nutrition)).toBeUndefined();
    },
  );
});
