import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNutrients } from './compare-nutrients.ts';
import { NO_NUTRIENTS, type Nutrients } from './nutrients.ts';
import type { ComparedNutrient, NutrientChange } from './swap.ts';

const KEYS = {
  energy: 'energyKjPer100g',
  fat: 'fatGPer100g',
  saturatedFat: 'saturatedFatGPer100g',
  sugars: 'sugarsGPer100g',
  salt: 'saltGPer100g',
  fibre: 'fibreGPer100g',
  proteins: 'proteinsGPer100g',
} as const satisfies Record<ComparedNutrient, keyof Nutrients>;
const WANTED: readonly ComparedNutrient[] = ['fibre', 'proteins'];

const grams = fc.option(fc.integer({ min: 0, max: 1_000 }).map((tenths) => tenths / 10));
const nutrients: fc.Arbitrary<Nutrients> = fc.record({
  energyKjPer100g: fc.option(fc.integer({ min: 0, max: 3_800 })),
  fatGPer100g: grams,
  saturatedFatGPer100g: grams,
  carbohydratesGPer100g: grams,
  sugarsGPer100g: grams,
  fibreGPer100g: grams,
  proteinsGPer100g: grams,
  saltGPer100g: grams,
  fruitVegetablesLegumesPercent: grams,
});

const SPREAD: Nutrients = {
  ...NO_NUTRIENTS,
  energyKjPer100g: 2_255,
  fatGPer100g: 30.9,
  saturatedFatGPer100g: 10.6,
  sugarsGPer100g: 56.3,
  fibreGPer100g: null,
  proteinsGPer100g: 6.3,
  saltGPer100g: 0.107,
};
const HAZELNUT_PUREE: Nutrients = {
  ...NO_NUTRIENTS,
  energyKjPer100g: 2_750,
  fatGPer100g: 62,
  saturatedFatGPer100g: 4.6,
  sugarsGPer100g: 4.3,
  fibreGPer100g: 9,
  proteinsGPer100g: 15,
  saltGPer100g: 0.1,
};

const names = (changes: readonly NutrientChange[]) => changes.map(({ nutrient }) => nutrient);

describe('compareNutrients', () => {
  it('tells what a hazelnut purée changes to a sweet spread, the biggest change first, and hides no drawback', () => {
    const { improvements, drawbacks } = compareNutrients(SPREAD, HAZELNUT_PUREE);
    expect(improvements).toEqual([
      { nutrient: 'sugars', before: 56.3, after: 4.3, percent: -92 },
      { nutrient: 'saturatedFat', before: 10.6, after: 4.6, percent: -57 },
      { nutrient: 'proteins', before: 6.3, after: 15, percent: 138 },
    ]);
    expect(drawbacks).toEqual([
      { nutrient: 'fat', before: 30.9, after: 62, percent: 101 },
      { nutrient: 'energy', before: 2_255, after: 2_750, percent: 22 },
    ]);
  });

  it.each<[ComparedNutrient, number, number]>([
    ['sugars', 4, 3],
    ['saturatedFat', 2, 1.5],
    ['fat', 4, 3],
    ['energy', 400, 320],
    ['fibre', 3, 4],
    ['proteins', 3, 4],
    ['salt', 0.1, 0],
  ])('counts a change of %s from the smallest that a shopper notices on: %d to %d', (nutrient, before, after) => {
    const change = (to: number) =>
      compareNutrients({ ...NO_NUTRIENTS, [KEYS[nutrient]]: before }, { ...NO_NUTRIENTS, [KEYS[nutrient]]: to });
    expect(names(change(after).improvements)).toEqual([nutrient]);
    expect(change(before + (after - before) * 0.99)).toEqual({ improvements: [], drawbacks: [] });
  });

  it('counts no change below a tenth', () => {
    const energy = (from: number, to: number) =>
      compareNutrients({ ...NO_NUTRIENTS, energyKjPer100g: from }, { ...NO_NUTRIENTS, energyKjPer100g: to })
        .improvements;
    expect(energy(2_000, 1_801)).toEqual([]);
    expect(names(energy(2_000, 1_800))).toEqual(['energy']);
  });

  it('gives no percentage of nothing', () => {
    const { drawbacks } = compareNutrients(
      { ...NO_NUTRIENTS, sugarsGPer100g: 0 },
      { ...NO_NUTRIENTS, sugarsGPer100g: 5 },
    );
    expect(drawbacks).toEqual([{ nutrient: 'sugars', before: 0, after: 5, percent: null }]);
  });

  it('counts an unknown figure as no change, on either side', () => {
    fc.assert(
      fc.property(nutrients, nutrients, fc.constantFrom(...Object.entries(KEYS)), (before, after, [nutrient, key]) => {
        for (const { improvements, drawbacks } of [
          compareNutrients({ ...before, [key]: null }, after),
          compareNutrients(before, { ...after, [key]: null }),
        ]) {
          expect(names([...improvements, ...drawbacks])).not.toContain(nutrient);
        }
      }),
    );
  });

  it('quotes the very figures of both foods, on the right side, each nutrient at most once', () => {
    fc.assert(
      fc.property(nutrients, nutrients, (before, after) => {
        const { improvements, drawbacks } = compareNutrients(before, after);
        const told = [...improvements, ...drawbacks];
        expect(new Set(names(told)).size).toBe(told.length);
        for (const change of told) {
          expect(change.before).toBe(before[KEYS[change.nutrient]]);
          expect(change.after).toBe(after[KEYS[change.nutrient]]);
          const better = WANTED.includes(change.nutrient) ? change.after > change.before : change.after < change.before;
          expect(improvements.includes(change)).toBe(better);
          if (change.percent !== null) {
            expect(Math.abs(change.before * (1 + change.percent / 100) - change.after)).toBeLessThanOrEqual(
              0.005 * change.before + 1e-9,
            );
          }
        }
      }),
    );
  });

  it('turns improvements into drawbacks when the foods change places, and finds none between a food and itself', () => {
    fc.assert(
      fc.property(nutrients, nutrients, (one, other) => {
        const there = compareNutrients(one, other);
        const back = compareNutrients(other, one);
        expect(new Set(names(there.improvements))).toEqual(new Set(names(back.drawbacks)));
        expect(new Set(names(there.drawbacks))).toEqual(new Set(names(back.improvements)));
        expect(compareNutrients(one, one)).toEqual({ improvements: [], drawbacks: [] });
      }),
    );
  });
});
