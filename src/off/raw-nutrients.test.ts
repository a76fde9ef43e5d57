import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_NUTRIENTS } from '../food/nutrients.ts';
import { readNutrients } from './raw-nutrients.ts';

const FIELDS = [
  'energy-kj_100g', 'energy_100g', 'energy-kcal_100g', 'fat_100g', 'saturated-fat_100g', 'carbohydrates_100g', 'sugars_100g',
  'fiber_100g', 'proteins_100g', 'salt_100g', 'sodium_100g', 'fruits-vegetables-legumes_100g',
  'fruits-vegetables-legumes-estimate-from-ingredients_100g',
]; // biome-ignore format: a list of names

const TYPED: Record<string, unknown> = {
  'energy-kj_100g': 2252,
  'energy-kcal_100g': '539',
  energy_100g: '2252',
  energy_unit: 'kcal',
  fat_100g: '30.9',
  fat_unit: 'g',
  'saturated-fat_100g': 10.6,
  carbohydrates_100g: 57.5,
  sugars_100g: '56,3 g',
  proteins_100g: 6.3,
  salt_100g: 0.107,
  sodium_100g: 0.0428,
  'fruits-vegetables-legumes-estimate-from-ingredients_100g': 0,
};

describe('readNutrients', () => {
  it('reads a document that mixes numbers and text', () => {
    expect(readNutrients(TYPED)).toEqual({
      energyKjPer100g: 2252,
      fatGPer100g: 30.9,
      saturatedFatGPer100g: 10.6,
      carbohydratesGPer100g: 57.5,
      sugarsGPer100g: 56.3,
      fibreGPer100g: null,
      proteinsGPer100g: 6.3,
      saltGPer100g: 0.107,
      fruitVegetablesLegumesPercent: 0,
    });
  });

  it.each([
    [{ 'energy-kj_100g': 100, energy_100g: 200, 'energy-kcal_100g': 300 }, 100],
    [{ energy_100g: 1569, 'energy-kcal_100g': 375, energy_unit: 'kcal' }, 1569],
    [{ 'energy-kcal_100g': 100 }, 418.4],
    [{ 'energy-kcal_100g': '375' }, 1569],
    [{ 'energy-kj_100g': '', energy_100g: 0 }, 0],
    [{ 'energy-kcal': 100, energy_value: 375, 'energy-kcal_serving': 80 }, null],
  ])('reads the energy of %j as %j kJ', (raw, energy) => {
    expect(readNutrients(raw).energyKjPer100g).toBe(energy);
  });

  it.each([
    [{ salt_100g: 1.2, sodium_100g: 9 }, 1.2],
    [{ salt_100g: 0, sodium_100g: 9 }, 0],
    [{ sodium_100g: 0.28 }, 0.7],
    [{ sodium_100g: '0.4' }, 1],
    [{ sodium_100g: 0 }, 0],
    [{ salt_serving: 1, sodium: 3 }, null],
  ])('reads the salt of %j as %j g', (raw, salt) => {
    expect(readNutrients(raw).saltGPer100g).toBe(salt);
  });

  it.each([
    [{ 'fruits-vegetables-legumes_100g': 55, 'fruits-vegetables-legumes-estimate-from-ingredients_100g': 20 }, 55],
    [{ 'fruits-vegetables-legumes-estimate-from-ingredients_100g': '20' }, 20],
    [{ 'fruits-vegetables-legumes_100g': 101 }, null],
    [{ 'fruits-vegetables-legumes_100g': -1 }, null],
  ])('reads the fruit of %j as %j %%', (raw, percent) => {
    expect(readNutrients(raw).fruitVegetablesLegumesPercent).toBe(percent);
  });

  it('keeps an impossible label as it is, so that its grade can be refused', () => {
    expect(readNutrients({ fat_100g: 350, sugars_100g: -2 })).toMatchObject({ fatGPer100g: 350, sugarsGPer100g: -2 });
  });

  it('drops the noise of binary fractions and nothing that a label can say', () => {
    expect(readNutrients({ fat_100g: 0.89999997615814, sugars_100g: 1.03, salt_100g: 2.5e-5 })).toMatchObject({
      fatGPer100g: 0.9,
      sugarsGPer100g: 1.03,
      saltGPer100g: 0.000025,
    });
  });

  it('gives nothing for no table', () => {
    for (const value of [undefined, null, [], '', 'fat_100g', 12, {}])
      expect(readNutrients(value)).toEqual(NO_NUTRIENTS);
  });

  it('never takes a missing or unreadable value for zero', () => {
    const unreadable = fc.constantFrom(
      undefined,
      null,
      '',
      ' ',
      'traces',
      '?',
      false,
      [],
      {},
      [0],
      '12 mg',
      Number.NaN,
      1e300,
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...FIELDS), unreadable), (raw) => {
        expect(readNutrients(raw)).toEqual(NO_NUTRIENTS);
      }),
    );
  });

  it('gives numbers that PostgreSQL can store as "real", or nothing', () => {
    const wild = fc.oneof(
      fc.double(),
      fc.constantFrom(1e300, 1e-300, '1e39', '1e-46', -1e300, '1e400'),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...FIELDS), wild), (raw) => {
        for (const value of Object.values(readNutrients(raw))) {
          if (value === null || value === 0) continue;
          expect(Math.abs(value)).toBeGreaterThan(1e-37);
          expect(Math.abs(value)).toBeLessThan(1e38);
        }
      }),
      { numRuns: 500 },
    );
  });
});
