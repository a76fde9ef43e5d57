import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BEVERAGE_LEVELS,
  FOOD_LEVELS,
  type LevelledNutrient,
  levelThresholds,
  nutrientLevels,
} from './nutrient-levels.ts';
import { NO_NUTRIENTS } from './nutrients.ts';

const NAMES = Object.keys(FOOD_LEVELS) as LevelledNutrient[];
const DRINK = ['en:beverages', 'en:sodas'];
const RANK = { low: 0, moderate: 1, high: 2 };

describe.each([
  ['a food', ['en:biscuits'], FOOD_LEVELS],
  ['a drink', DRINK, BEVERAGE_LEVELS],
])('the levels of %s', (_kind, categories, thresholds) => {
  it.each(NAMES)('change on both sides of the thresholds of %s', (name) => {
    const levelAt = (value: number) => nutrientLevels({ ...NO_NUTRIENTS, [name]: value }, categories)[name];
    const { lowBelow, highAbove } = thresholds[name];
    expect([lowBelow - 0.001, lowBelow, highAbove, highAbove + 0.001].map(levelAt)).toEqual([
      'low',
      'moderate',
      'moderate',
      'high',
    ]);
  });

  it('never fall when the quantity grows', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...NAMES),
        fc.double({ min: 0, max: 100 }),
        fc.double({ min: 0, max: 100 }),
        (name, a, b) => {
          const rank = (value: number) =>
            RANK[nutrientLevels({ ...NO_NUTRIENTS, [name]: value }, categories)[name] ?? 'low'];
          expect(rank(Math.min(a, b))).toBeLessThanOrEqual(rank(Math.max(a, b)));
        },
      ),
    );
  });
});

describe('nutrientLevels', () => {
  it('halves the thresholds for drinks', () => {
    expect(levelThresholds(DRINK)).toBe(BEVERAGE_LEVELS);
    for (const name of NAMES) {
      expect(BEVERAGE_LEVELS[name].lowBelow * 2).toBe(FOOD_LEVELS[name].lowBelow);
      expect(BEVERAGE_LEVELS[name].highAbove * 2).toBe(FOOD_LEVELS[name].highAbove);
    }
  });

  it('says nothing of what is unknown, impossible or without category', () => {
    const nothing = { fatGPer100g: null, saturatedFatGPer100g: null, sugarsGPer100g: null, saltGPer100g: null };
    expect(nutrientLevels(NO_NUTRIENTS, ['en:biscuits'])).toEqual(nothing);
    expect(nutrientLevels({ ...NO_NUTRIENTS, sugarsGPer100g: 50 }, [])).toEqual(nothing);
    fc.assert(
      fc.property(
        fc.constantFrom(Number.NaN, -1, Number.POSITIVE_INFINITY),
        fc.constantFrom(...NAMES),
        (value, name) => {
          expect(nutrientLevels({ ...NO_NUTRIENTS, [name]: value }, ['en:biscuits'])).toEqual(nothing);
        },
      ),
    );
  });
});
