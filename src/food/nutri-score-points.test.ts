import { describe, expect, it } from 'vitest';
import type { NutriScoreGroup } from './nutri-score-group.ts';
import { listComponents, type NutriScoreComponent } from './nutri-score-points.ts';
import { NO_NUTRIENTS, type Nutrients } from './nutrients.ts';

/** Typed a second time from the published tables, on purpose: a slip in one is caught by the other. */
const SATURATED_FAT = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const SALT = [0.2, 0.4, 0.6, 0.8, 1, 1.2, 1.4, 1.6, 1.8, 2, 2.2, 2.4, 2.6, 2.8, 3, 3.2, 3.4, 3.6, 3.8, 4];
const SUGARS = [3.4, 6.8, 10, 14, 17, 20, 24, 27, 31, 34, 37, 41, 44, 48, 51];
const FIBRE = [3, 4.1, 5.2, 6.3, 7.4];

const PUBLISHED: [NutriScoreGroup, NutriScoreComponent['name'], keyof Nutrients, number[]][] = [
  ['general', 'energy', 'energyKjPer100g', [335, 670, 1005, 1340, 1675, 2010, 2345, 2680, 3015, 3350]],
  ['general', 'sugars', 'sugarsGPer100g', SUGARS],
  ['general', 'saturated-fat', 'saturatedFatGPer100g', SATURATED_FAT],
  ['general', 'salt', 'saltGPer100g', SALT],
  ['general', 'proteins', 'proteinsGPer100g', [2.4, 4.8, 7.2, 9.6, 12, 14, 17]],
  ['general', 'fibre', 'fibreGPer100g', FIBRE],
  ['red-meat', 'proteins', 'proteinsGPer100g', [2.4, 4.8]],
  ['cheese', 'proteins', 'proteinsGPer100g', [2.4, 4.8, 7.2, 9.6, 12, 14, 17]],
  ['fats', 'sugars', 'sugarsGPer100g', SUGARS],
  ['fats', 'salt', 'saltGPer100g', SALT],
  ['beverage', 'energy', 'energyKjPer100g', [30, 90, 150, 210, 240, 270, 300, 330, 360, 390]],
  ['beverage', 'sugars', 'sugarsGPer100g', [0.5, 2, 3.5, 5, 6, 7, 8, 9, 10, 11]],
  ['beverage', 'saturated-fat', 'saturatedFatGPer100g', SATURATED_FAT],
  ['beverage', 'salt', 'saltGPer100g', SALT],
  ['beverage', 'proteins', 'proteinsGPer100g', [1.2, 1.5, 1.8, 2.1, 2.4, 2.7, 3]],
  ['beverage', 'fibre', 'fibreGPer100g', FIBRE],
];

function component(
  group: NutriScoreGroup,
  name: NutriScoreComponent['name'],
  nutrients: Nutrients,
  fruitPercent: number | null = null,
): NutriScoreComponent {
  const { negative, positive } = listComponents(group, nutrients, fruitPercent, false);
  const found = [...negative, ...positive].find((one) => one.name === name);
  if (!found) throw new Error(`no ${name} for ${group}`);
  return found;
}

describe.each(PUBLISHED)('a %s food: points for %s', (group, name, nutrient, thresholds) => {
  const pointsAt = (value: number) => component(group, name, { ...NO_NUTRIENTS, [nutrient]: value }).points;

  it.each(thresholds.map((threshold, index) => [threshold, index] as const))(
    'at %d, also in 32 bits, and just above',
    (at, index) => {
      expect([pointsAt(at), pointsAt(Math.fround(at)), pointsAt(at + 1e-4)]).toEqual([index, index, index + 1]);
    },
  );

  it('no more than the highest', () => {
    expect(component(group, name, { ...NO_NUTRIENTS, [nutrient]: 5000 })).toMatchObject({
      points: thresholds.length,
      maxPoints: thresholds.length,
    });
    expect(component(group, name, NO_NUTRIENTS)).toMatchObject({ value: null, points: 0 });
  });
});

describe('fats', () => {
  const fats = (fat: number, saturates: number) => ({
    ...NO_NUTRIENTS,
    fatGPer100g: fat,
    saturatedFatGPer100g: saturates,
  });

  it.each([120, 240, 360, 480, 600, 720, 840, 960, 1080, 1200])('have a point more above %d kJ of saturates', (kj) => {
    const pointsAt = (energyKj: number) => component('fats', 'energy-from-saturates', fats(100, energyKj / 37)).points;
    expect([pointsAt(kj - 0.001), pointsAt(kj + 0.001)]).toEqual([kj / 120 - 1, kj / 120]);
  });

  it.each([10, 16, 22, 28, 34, 40, 46, 52, 58, 64])('have a point more from %d %% of saturates on', (percent) => {
    const points = (percent - 10) / 6;
    const pointsAt = (share: number) => component('fats', 'saturates-ratio', fats(100, share)).points;
    expect([pointsAt(percent - 0.06), pointsAt(percent - 0.05), pointsAt(percent)]).toEqual([
      points,
      points + 1,
      points + 1,
    ]);
  });

  it('without any fat have no share of saturates, and never more than the whole', () => {
    expect(component('fats', 'saturates-ratio', fats(0, 0))).toMatchObject({ value: 0, points: 0 });
    expect(component('fats', 'saturates-ratio', fats(0.4, 0.5))).toMatchObject({ value: 100, points: 10 });
  });
});

describe('fruit, vegetables and legumes', () => {
  it.each<[NutriScoreGroup, number[]]>([
    ['general', [0, 1, 1, 2, 2, 5]],
    ['fats', [0, 1, 1, 2, 2, 5]],
    ['beverage', [0, 2, 2, 4, 4, 6]],
  ])('in a %s food', (group, expected) => {
    const pointsAt = (percent: number) => component(group, 'fruit', NO_NUTRIENTS, percent).points;
    expect([40.04, 40.1, 60, 60.1, 80, 80.1].map(pointsAt)).toEqual(expected);
  });
});

describe('proteins', () => {
  const WITH_PROTEINS = { ...NO_NUTRIENTS, proteinsGPer100g: 20, fatGPer100g: 100 };

  it.each<[NutriScoreGroup, number, boolean]>([
    ['general', 10, true],
    ['general', 11, false],
    ['red-meat', 10, true],
    ['red-meat', 11, false],
    ['fats', 6, true],
    ['fats', 7, false],
    ['cheese', 20, true],
    ['beverage', 20, true],
  ])('of a %s food with %d negative points are counted: %s', (group, negativePoints, counted) => {
    const salted = { ...WITH_PROTEINS, saltGPer100g: negativePoints * 0.2 + 0.1 };
    expect(component(group, 'salt', salted).points).toBe(negativePoints);
    expect(component(group, 'proteins', salted).counted).toBe(counted);
  });
});
