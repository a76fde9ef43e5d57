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
    ['a fat without saturates', 'en:doughnuts', { fatGPer100g: 28, saturatedFatGPer100g: 0 }, false],
    ['rapeseed, with hardly any', 'en:mayonnaises', { fatGPer100g: 70, saturatedFatGPer100g: 5 }, true],
    ['a honey without sugar', 'en:honeys', { sugarsGPer100g: 0 }, false],
    ['a tea that is salted', 'en:teas', { saltGPer100g: 1 }, false],
    ['a baking chocolate without its fat', 'en:cooking-chocolates', { fatGPer100g: 20 }, false],
    ['a ketchup in brine', 'en:ketchup', { saltGPer100g: 11.3 }, false],
    ['a syrup among nectars', 'en:fruit-nectars', { sugarsGPer100g: 87 }, false],
    ['a tablet that is a protein bar', 'en:dark-chocolates', { proteinsGPer100g: 36 }, false],
    ['a juice', 'en:fruit-juices', { energyKjPer100g: 186, sugarsGPer100g: 9, proteinsGPer100g: 0.7 }, true],
    ['a juice to be diluted', 'en:fruit-juices', { energyKjPer100g: 18 }, false],
    [
      'a juice of more sugar than energy',
      'en:fruit-juices',
      { energyKjPer100g: 86, sugarsGPer100g: 8.7, proteinsGPer100g: 0.7 },
      false,
    ],
    [
      'a juice of more energy than sugar',
      'en:fruit-juices',
      { energyKjPer100g: 188, sugarsGPer100g: 3.3, proteinsGPer100g: 0 },
      false,
    ],
    ['a brioche', 'en:brioches', { energyKjPer100g: 1_143 }, true],
    ['a brioche of half its flour', 'en:brioches', { energyKjPer100g: 1_038 }, false],
    ['a ham with little salt', 'en:hams', { saltGPer100g: 1.2 }, true],
    ['a ham that gives its sodium', 'en:hams', { saltGPer100g: 0.8 }, false],
    ['a yogurt that is salted', 'en:yogurts', { sugarsGPer100g: 4, saltGPer100g: 0.9 }, false],
    ['white chocolate without milk sugar', 'en:white-chocolates', { sugarsGPer100g: 8.6 }, false],
    ['a chocolate without cocoa butter', 'en:milk-chocolates', { fatGPer100g: 35, saturatedFatGPer100g: 0.2 }, false],
  ])('%s', (_what, category, known, plausible) => {
    expect(isPlausible(food(category, known))).toBe(plausible);
  });
});

describe('isPlausible, of yogurts without sugar', () => {
  it('believes those of soya alone: milk holds some', () => {
    const yogurt = (name: string) =>
      buildGraded('a', -1, { name, categories: ['en:yogurts'], nutrients: { ...NO_NUTRIENTS, sugarsGPer100g: 0 } });
    expect(isPlausible(yogurt('Yaourt nature au soja'))).toBe(true);
    expect(isPlausible(yogurt('Yaourt nature'))).toBe(false);
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
