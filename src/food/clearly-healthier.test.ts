import { describe, expect, it } from 'vitest';
import { buildGraded } from '../../test/support/build-product.ts';
import {
  isBetterByTheUnknown,
  isClearlyHealthier,
  isFatter,
  isRealProgress,
  isWorseInWhatMatters,
  sparesMuch,
} from './clearly-healthier.ts';
import { compareNutrients } from './compare-nutrients.ts';
import { NO_NUTRIENTS, type Nutrients } from './nutrients.ts';
import type { ComparedNutrient, SwapReasons } from './swap.ts';

const food = (
  grade: 'a' | 'b' | 'c' | 'd' | 'e',
  score: number,
  known: Partial<Nutrients> = {},
  categories = ['en:soups'],
) => buildGraded(grade, score, { categories, nutrients: { ...NO_NUTRIENTS, ...known } });

describe('isClearlyHealthier, within one grade', () => {
  it.each([
    [3, 7, true],
    [3, 7.1, false],
    [2, 5, false],
  ])('with %i points less and saturates from 10 g to %f g: %s', (gain, saturates, healthier) => {
    const before = food('d', 18, { saturatedFatGPer100g: 10 });
    expect(isClearlyHealthier(before, food('d', 18 - gain, { saturatedFatGPer100g: saturates }))).toBe(healthier);
  });
});

describe('isClearlyHealthier, across a border', () => {
  it.each([
    ['en:pastas', 1, {}, false],
    ['en:pastas', 2, {}, true],
    ['en:pastas', 1, { fibreGPer100g: 5 }, true],
    ['en:pastas', 1, { fibreGPer100g: 4.9 }, false],
    ['en:pastas', 1, { saltGPer100g: 0.7 }, true],
    ['en:pastas', 1, { saltGPer100g: 0.71 }, false],
    ['en:soups', 1, {}, true],
    ['en:frozen-fried-potatoes', 1, {}, true],
  ])('takes one point for nothing but where it counts: %s, %i points, %o: %s', (category, gain, after, healthier) => {
    const before = food('c', 3, { fibreGPer100g: 3, saltGPer100g: 1 }, [category]);
    expect(isClearlyHealthier(before, food('b', 3 - gain, after, [category]))).toBe(healthier);
  });

  it('counts one point for potatoes and soups whatever their names tell', () => {
    const named = (name: string, grade: 'a' | 'b', score: number, category: string) => ({
      ...food(grade, score, {}, [category]),
      name,
    });
    const [fries, soup] = ['en:frozen-fried-potatoes', 'en:soups'];
    expect(isClearlyHealthier(named('Pommes frites', 'b', 1, fries), named('Frites', 'a', 0, fries))).toBe(true);
    expect(isClearlyHealthier(named('Velouté de pommes de terre', 'b', 1, soup), named('Velouté', 'a', 0, soup))).toBe(
      true,
    );
  });

  it.each([
    ['en:applesauces', true],
    ['en:strawberry-compotes', false],
    ['en:fruits', true],
  ])('takes one point for a purée of apples that had %s: %s', (fruit, healthier) => {
    const before = food('b', 1, {}, ['en:compotes', 'en:applesauces', fruit]);
    expect(isClearlyHealthier(before, food('a', 0, {}, ['en:compotes', 'en:applesauces']))).toBe(healthier);
  });
});

it('takes no fibre for brought in where a record has left out that there is some', () => {
  const pasta = (grade: 'b' | 'c', score: number, fibreGPer100g: number) =>
    food(grade, score, { fibreGPer100g }, ['en:pastas']);
  expect(isClearlyHealthier(pasta('c', 3, 0), pasta('b', 2, 3))).toBe(false);
  expect(isClearlyHealthier(pasta('c', 3, 0.5), pasta('b', 2, 3))).toBe(true);
});

describe('sparesMuch', () => {
  it.each<[keyof Nutrients, number, number, boolean]>([
    ['sugarsGPer100g', 20, 14, true],
    ['sugarsGPer100g', 20, 14.1, false],
    ['sugarsGPer100g', 6, 2, false],
    ['saltGPer100g', 1, 0.7, true],
    ['saltGPer100g', 0.9, 0.61, false],
    ['saturatedFatGPer100g', 5, 3, true],
    ['saturatedFatGPer100g', 2, 0.1, false],
  ])('%s from %f g to %f g: %s', (nutrient, before, after, spares) => {
    expect(sparesMuch(food('d', 15, { [nutrient]: before }), food('d', 12, { [nutrient]: after }))).toBe(spares);
  });

  it('takes nothing unknown for less', () => {
    expect(sparesMuch(food('d', 15, { sugarsGPer100g: 20 }), food('d', 12))).toBe(false);
  });
});

describe('isFatter', () => {
  it.each([
    [{ fatGPer100g: 25, saturatedFatGPer100g: 16 }, { fatGPer100g: 29, saturatedFatGPer100g: 16 }, true],
    [{ fatGPer100g: 25, saturatedFatGPer100g: 16 }, { fatGPer100g: 28, saturatedFatGPer100g: 16 }, false],
    [{ fatGPer100g: 25, saturatedFatGPer100g: 16 }, { fatGPer100g: 29, saturatedFatGPer100g: 14 }, false],
    [{ fatGPer100g: 10 }, { fatGPer100g: 17 }, false],
    [{ fatGPer100g: 10 }, {}, false],
  ])('from %o to %o: %s', (before, after, fatter) => {
    expect(isFatter(food('d', 15, before), food('c', 8, after))).toBe(fatter);
  });

  it('asks of the same grade that fat be not clearly more, whichever fat it is', () => {
    const [before, after] = [
      { fatGPer100g: 25, saturatedFatGPer100g: 16 },
      { fatGPer100g: 29, saturatedFatGPer100g: 14 },
    ];
    expect(isFatter(food('d', 15, before), food('d', 11, after))).toBe(true);
  });

  it('does not look at fat where all is fat', () => {
    const fats = ['en:margarines'];
    expect(
      isFatter(food('d', 15, { fatGPer100g: 50 }, fats), food('c', 8, { fatGPer100g: 90 }, ['en:vegetable-oils'])),
    ).toBe(false);
  });
});

describe('isBetterByTheUnknown', () => {
  it('leaves aside the fibre that nobody has told us of the other food', () => {
    const fibrous = food('b', 2, { fibreGPer100g: 8 });
    expect(isBetterByTheUnknown(food('c', 8), fibrous)).toBe(true);
    expect(isBetterByTheUnknown(food('c', 9), fibrous)).toBe(false);
    expect(isBetterByTheUnknown(food('c', 8, { fibreGPer100g: 0 }), fibrous)).toBe(false);
    expect(isBetterByTheUnknown(food('c', 8, { fibreGPer100g: 0 }, ['en:dark-chocolates']), fibrous)).toBe(true);
    const salty = food('c', 8, { saltGPer100g: 2 });
    expect(isBetterByTheUnknown(salty, food('b', 2, { fibreGPer100g: 8, saltGPer100g: 1 }))).toBe(false);
  });
});

describe('isWorseInWhatMatters', () => {
  it.each([
    ['sugars', 20, 22.4, false],
    ['sugars', 20, 22.5, true],
    ['sugars', 25, 27.4, false],
    ['sugars', 25, 27.5, true],
    ['sugars', 5.6, 10, false],
    ['sugars', 5, 10, true],
    ['salt', 0.4, 0.74, false],
    ['salt', 0.4, 0.75, true],
    ['salt', 1.5, 1.64, false],
    ['salt', 1.5, 1.65, true],
    ['saturatedFat', 2.7, 4.9, false],
    ['saturatedFat', 2.7, 5, true],
    ['fat', 1, 30, false],
  ] as const)('%s from %d to %d g per 100 g: %s', (nutrient, before, after, worse) => {
    const reasons = {
      improvements: [],
      drawbacks: [{ nutrient, before, after, percent: null }],
    } as unknown as SwapReasons;
    expect(isWorseInWhatMatters(reasons, { own: 'biscuit', other: 'biscuit' })).toBe(worse);
  });

  it.each([
    ['mayonnaise', 'mayonnaise', 35, 2.7, 2, false],
    ['mayonnaise', 'mayonnaise', 35.1, 2.7, 2, true],
    ['mayonnaise', 'mayonnaise', 35, 2.8, 2, true],
    ['mayonnaise', 'mayonnaise', 35, 2.7, 2.7, true],
    ['mayonnaise', 'dressing', 35, 2.7, 2, true],
    ['cheese', 'cheese', 35, 2.7, 2, true],
  ] as const)(
    'lets a sauce with half of the oil hold more salt: %s, %s, %d, %d, %d: %s',
    (own, other, fat, saturates, salt, worse) => {
      const change = (nutrient: ComparedNutrient, before: number, after: number) => ({
        nutrient,
        before,
        after,
        percent: null,
      });
      const reasons = {
        improvements: [change('fat', 70, fat), change('saturatedFat', 5.4, saturates)],
        drawbacks: [change('salt', 1.4, salt)],
      } as unknown as SwapReasons;
      expect(isWorseInWhatMatters(reasons, { own, other })).toBe(worse);
    },
  );
});

describe('isRealProgress', () => {
  const progress = (own: 'nectar' | 'juice', sugars: number, grade: 'c' | 'd') => {
    const [before, after] = [food('d', 9, { sugarsGPer100g: 8 }), food(grade, 5, { sugarsGPer100g: sugars })];
    const reasons = {
      gradeBefore: 'd',
      gradeAfter: grade,
      scoreBefore: 9,
      scoreAfter: 5,
      ...compareNutrients(before.nutrients, after.nutrients),
      sharedCategory: null,
      kinship: 'wider',
      neighbour: null,
      differs: null,
      lessProcessed: null,
    } as const;
    return isRealProgress(before, after, { own, other: 'juice' }, reasons);
  };

  it.each([
    ['jam', { sugarsGPer100g: 40, fibreGPer100g: 1 }, { sugarsGPer100g: 40, fibreGPer100g: 5 }, false],
    ['jam', { sugarsGPer100g: 40, fibreGPer100g: 1 }, { sugarsGPer100g: 30, fibreGPer100g: 5 }, true],
    ['mustard', { fibreGPer100g: 1 }, { fibreGPer100g: 5 }, false],
    ['bread', { fibreGPer100g: 1 }, { fibreGPer100g: 5 }, true],
  ] as const)('takes fibre alone for none where a spoonful holds little: %s, %o, %o: %s', (kind, own, other, real) => {
    const [before, after] = [food('d', 16, own), food('c', 9, other)];
    const reasons = { ...compareNutrients(before.nutrients, after.nutrients) } as unknown as SwapReasons;
    expect(isRealProgress(before, after, { own: kind, other: kind }, reasons)).toBe(real);
  });

  it('takes a pure juice for a nectar that is no sweeter, where its grade is better', () => {
    expect(progress('nectar', 8, 'c')).toBe(true);
    expect(progress('nectar', 8.1, 'c')).toBe(false);
    expect(progress('nectar', 8, 'd')).toBe(false);
    expect(progress('juice', 8, 'c')).toBe(false);
  });
});
