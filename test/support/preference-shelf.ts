import type { Database } from '../../src/database/database.ts';
import type { Product } from '../../src/food/product.ts';
import { buildGraded } from './build-product.ts';
import { storeProducts, testCode } from './products.ts';

/** What a vegan finds on the shelf below, and what not. */
export const SHELF = {
  eaten: { code: testCode(7_000), name: 'Douceur du dimanche' },
  vegan: 'Douceur végétale',
  ofMilk: ['Douceur au lait', 'Douceur à la crème'],
  unknown: 'Douceur mystère',
} as const;

/** A shelf of its own: something graded E, and healthier foods of which one is vegan and nobody knows another. */
export async function storePreferenceShelf(database: Database): Promise<void> {
  const healthier: Partial<Product>[] = [
    { name: SHELF.vegan, labels: ['en:vegan'], allergens: ['en:nuts'], stores: ['Biocoop'] },
    { name: SHELF.ofMilk[0], allergens: ['en:milk'], stores: ['Lidl'] },
    { name: SHELF.ofMilk[1], allergens: ['en:milk'], stores: ['Lidl'] },
    { name: SHELF.unknown, allergens: null },
  ];
  const shelf = { categories: ['fr:douceurs-d-essai'] };
  await storeProducts(database, [
    buildGraded('e', 25, { ...shelf, ...SHELF.eaten, nutrients: nutrients(50) }),
    ...healthier.map((food, place) =>
      buildGraded('b', 1, { ...shelf, ...food, code: testCode(7_001 + place), nutrients: nutrients(5) }),
    ),
    ...[5, 6, 7].map((place) =>
      buildGraded('e', 26, { ...shelf, code: testCode(7_000 + place), name: `Douceur ${place}` }),
    ),
  ]);
}

function nutrients(sugarsGPer100g: number): Product['nutrients'] {
  return {
    energyKjPer100g: 1_000,
    fatGPer100g: 5,
    saturatedFatGPer100g: 1,
    carbohydratesGPer100g: 60,
    sugarsGPer100g,
    fibreGPer100g: 3,
    proteinsGPer100g: 5,
    saltGPer100g: 0.1,
    fruitVegetablesLegumesPercent: null,
  };
}
