import { describe, expect, it } from 'vitest';
import { buildGraded } from '../../test/support/build-product.ts';
import { NO_NUTRIENTS, type Nutrients } from './nutrients.ts';
import { dropNearDuplicates } from './swap-variety.ts';

const LIGHT: Nutrients = {
  ...NO_NUTRIENTS,
  energyKjPer100g: 21,
  fatGPer100g: 0,
  saturatedFatGPer100g: 0,
  sugarsGPer100g: 1,
  proteinsGPer100g: 0,
};
const food = (name: string, brand: string | null, nutrients: Partial<Nutrients> = LIGHT) => ({
  product: buildGraded('b', 1, { name, brand, nutrients: { ...NO_NUTRIENTS, ...nutrients } }),
});
const soda = food('Soda', 'Autre').product;
const names = (...foods: ReturnType<typeof food>[]) =>
  dropNearDuplicates(soda, foods).map(({ product }) => product.name);

describe('dropNearDuplicates', () => {
  it('shows a food once that is entered twice, the better one', () => {
    const [first, second] = ['Volvic zest citron', 'Eau minérale naturelle - zest citron'];
    expect(names(food(first, 'Volvic'), food(second, 'Volvic'))).toEqual([first]);
    expect(names(food(second, 'Volvic'), food(first, 'Volvic'))).toEqual([second]);
  });

  it('shows it once whatever its size is, and where its name is misspelt', () => {
    expect(names(food('Nutella 400 g', 'Ferrero'), food('Nutella 1 kg', 'Ferrero', {}))).toEqual(['Nutella 400 g']);
    expect(names(food('Les Schtroumpfs', 'Haribo'), food('Schtroumphs', 'Haribo', {}))).toEqual(['Les Schtroumpfs']);
  });

  it.each([
    ['another taste', food('Eau zest citron', 'Volvic'), food('Eau zest', 'Volvic')],
    [
      'other figures',
      food('Eau zest citron', 'Volvic'),
      food('Zest citron', 'Volvic', { ...LIGHT, sugarsGPer100g: 4 }),
    ],
    ['figures that nobody told', food('Eau zest citron', 'Volvic', {}), food('Zest citron', 'Volvic', {})],
    ['another brand', food('Zest citron', 'Volvic'), food('Zest citron', 'Badoit')],
    ['no brand', food('Eau zest citron', null), food('Zest citron', null)],
  ])('shows both with %s', (_what, one, other) => {
    expect(names(one, other)).toHaveLength(2);
  });

  it('leaves out the food itself in another size', () => {
    expect(names(food('Soda 33 cl', 'Autre'))).toEqual([]);
  });
});
