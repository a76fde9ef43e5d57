import { describe, expect, it } from 'vitest';
import { buildGraded } from '../../test/support/build-product.ts';
import { NO_NUTRIENTS, type Nutrients } from './nutrients.ts';
import { isPlausible, isSamePreparation } from './plausible-for-kind.ts';

const food = (category: string, known: Partial<Nutrients>) =>
  buildGraded('c', 5, { categories: [category], nutrients: { ...NO_NUTRIENTS, ...known } });

describe('isPlausible', () => {
  it.each<[string, string, Partial<Nutrients>, boolean]>([
    ['an oil', 'en:vegetable-oils', { energyKjPer100g: 3_700 }, true],
    ['an oil per spoon', 'en:vegetable-oils', { energyKjPer100g: 505 }, false],
    ['an oil of unknown energy', 'en:vegetable-oils', {}, true],
    ['a soup, however light', 'en:soups', { energyKjPer100g: 20 }, true],
    ['a chocolate', 'en:milk-chocolates', { fatGPer100g: 35, saturatedFatGPer100g: 20 }, true],
    ['a chocolate without cocoa butter', 'en:milk-chocolates', { fatGPer100g: 35, saturatedFatGPer100g: 0.2 }, false],
  ])('%s', (_what, category, known, plausible) => {
    expect(isPlausible(food(category, known))).toBe(plausible);
  });
});

describe('isSamePreparation', () => {
  it.each([
    ['en:rices', 1_500, 'en:rices', 750, true],
    ['en:rices', 1_500, 'en:rices', 644, false],
    ['en:rices', 1_500, 'en:cereal-grains', 570, false],
    ['en:soups', 1_400, 'en:soups', 160, false],
    ['en:crisps', 2_200, 'en:crisps', 900, true],
    ['en:crisps', 2_200, 'en:crisps', 540, false],
    ['en:crisps', 2_200, 'en:popcorn', 400, true],
    ['en:sodas', 180, 'en:sodas', 2, true],
  ])('%s of %i kJ and %s of %i kJ: %s', (category, before, otherCategory, after, same) => {
    const [own, other] = [food(category, { energyKjPer100g: before }), food(otherCategory, { energyKjPer100g: after })];
    expect(isSamePreparation(own, other)).toBe(same);
    expect(isSamePreparation(other, own)).toBe(same);
  });
});
