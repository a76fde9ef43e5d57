import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeNutriScore, type NutriScoreFood } from './nutri-score.ts';
import type { NutrientName, Nutrients } from './nutrients.ts';

/** One food of each group, and one that has no rule of its own. */
const CATEGORIES = [
  ['en:biscuits'],
  ['en:beverages'],
  ['en:beverages', 'en:waters', 'en:spring-waters'],
  ['en:fats'],
  ['en:cheeses'],
  ['en:meats', 'en:beef'],
  ['en:fruits-based-foods', 'en:compotes'],
];

const grams = (max: number, min = 0) => fc.double({ min, max, noNaN: true });

/** Plausible masses, and an energy high enough for them; carbohydrates and fat are never nothing. */
const plausible: fc.Arbitrary<Nutrients> = fc
  .record({
    fat: grams(30, 0.1),
    saturates: grams(1),
    carbohydrates: grams(40, 0.1),
    sugars: grams(1),
    // A drink with more is not believed.
    proteins: grams(14),
    salt: grams(6),
    fibre: fc.option(grams(12)),
    fruit: fc.option(grams(100)),
  })
  .map((food) => ({
    energyKjPer100g: 37 * food.fat + 17 * (food.carbohydrates + food.proteins),
    fatGPer100g: food.fat,
    saturatedFatGPer100g: food.fat * food.saturates,
    carbohydratesGPer100g: food.carbohydrates,
    sugarsGPer100g: food.carbohydrates * food.sugars,
    fibreGPer100g: food.fibre,
    proteinsGPer100g: food.proteins,
    saltGPer100g: food.salt,
    fruitVegetablesLegumesPercent: food.fruit,
  }));

const food: fc.Arbitrary<NutriScoreFood> = fc.record({
  nutrients: plausible,
  categories: fc.constantFrom(...CATEGORIES),
  hasSweetener: fc.constantFrom(true, false, null),
});

/** -1 where `after` has the better (lower) score or grade, 1 where it has the worse, 0 where neither. */
function compareScores(before: NutriScoreFood, after: NutriScoreFood): { score: number; grade: number } | undefined {
  const [first, second] = [computeNutriScore(before), computeNutriScore(after)];
  if (first.kind === 'none' || second.kind === 'none') return undefined;
  return {
    score: Math.sign(second.score - first.score),
    grade: Math.sign(second.grade.charCodeAt(0) - first.grade.charCodeAt(0)),
  };
}

function withMore(one: NutriScoreFood, name: NutrientName, more: number): NutriScoreFood {
  return { ...one, nutrients: { ...one.nutrients, [name]: (one.nutrients[name] ?? 0) + more } };
}

describe('all else equal', () => {
  // Negative points may also silence the proteins, which again costs points: the direction holds.
  it.each<NutrientName>(['energyKjPer100g', 'sugarsGPer100g', 'saturatedFatGPer100g', 'saltGPer100g'])(
    'more %s never gives a better score nor a better grade',
    (name) => {
      fc.assert(
        fc.property(food, grams(name === 'energyKjPer100g' ? 1000 : 10), (one, more) => {
          const change = compareScores(one, withMore(one, name, more));
          expect(Math.min(change?.score ?? 0, change?.grade ?? 0)).toBeGreaterThanOrEqual(0);
        }),
      );
    },
  );

  // More proteins alone: they add points or are left out, by what else is in the food.
  it.each<NutrientName>(['fibreGPer100g', 'fruitVegetablesLegumesPercent', 'proteinsGPer100g'])(
    'more %s never gives a worse score nor a worse grade',
    (name) => {
      fc.assert(
        fc.property(food, grams(10), (one, more) => {
          // An unknown share of fruit may be known from the category, and 3 % declared is less than that.
          fc.pre(name !== 'fruitVegetablesLegumesPercent' || one.nutrients[name] !== null);
          const change = compareScores(one, withMore(one, name, more));
          expect(Math.max(change?.score ?? 0, change?.grade ?? 0)).toBeLessThanOrEqual(0);
        }),
      );
    },
  );

  it('a sweetener never gives a better grade', () => {
    fc.assert(
      fc.property(food, (one) => {
        const change = compareScores({ ...one, hasSweetener: false }, { ...one, hasSweetener: true });
        expect(Math.min(change?.score ?? 0, change?.grade ?? 0)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('missing is never zero', () => {
  it.each<NutrientName>([
    'energyKjPer100g',
    'fatGPer100g',
    'saturatedFatGPer100g',
    'sugarsGPer100g',
    'proteinsGPer100g',
    'saltGPer100g',
  ])('without %s there is no score, plain water apart', (name) => {
    fc.assert(
      fc.property(food, (one) => {
        const result = computeNutriScore({ ...one, nutrients: { ...one.nutrients, [name]: null } });
        if (result.kind === 'computed') expect(result.group).toBe('water');
        else expect(result.missing).toEqual([name]);
      }),
    );
  });
});

describe('computeNutriScore', () => {
  it('answers for any numbers and categories, with points that add up', () => {
    const anything = fc.option(fc.oneof(fc.double(), fc.double({ min: 0, max: 100 }), fc.constant(0)));
    const any: fc.Arbitrary<NutriScoreFood> = fc.record({
      nutrients: fc.record({
        energyKjPer100g: anything,
        fatGPer100g: anything,
        saturatedFatGPer100g: anything,
        carbohydratesGPer100g: anything,
        sugarsGPer100g: anything,
        fibreGPer100g: anything,
        proteinsGPer100g: anything,
        saltGPer100g: anything,
        fruitVegetablesLegumesPercent: anything,
      }),
      categories: fc.oneof(fc.constantFrom(...CATEGORIES), fc.array(fc.string())),
      hasSweetener: fc.constantFrom(true, false, null),
    });
    fc.assert(
      fc.property(fc.oneof(any, food), (one) => {
        const result = computeNutriScore(one);
        if (result.kind === 'none') return;
        const points = result.components.map((part) => (part.counted ? part.points : 0));
        expect(points.reduce((sum, one) => sum + one, 0)).toBe(result.negativePoints + result.positivePoints);
        expect(result.score).toBe(result.negativePoints - result.positivePoints);
        for (const part of result.components) {
          expect(part.points).toBeGreaterThanOrEqual(0);
          expect(part.points).toBeLessThanOrEqual(part.maxPoints);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('computes every plausible food of a known kind', () => {
    fc.assert(
      fc.property(food, (one) => {
        expect(computeNutriScore(one).kind).toBe('computed');
      }),
    );
  });

  it('gives an A to no drink but water', () => {
    fc.assert(
      fc.property(food, (one) => {
        const result = computeNutriScore(one);
        if (result.kind === 'computed' && result.group === 'beverage') expect(result.grade).not.toBe('a');
      }),
    );
  });
});
