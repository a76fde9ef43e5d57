import { findProductSheet } from '../../src/catalogue/product-store.ts';
import type { Database } from '../../src/database/database.ts';
import { NO_PREFERENCES } from '../../src/food/preferences.ts';
import { findSubstitutes } from '../../src/substitutes/find-substitutes.ts';
import type { SubstitutesResult } from '../../src/substitutes/substitutes-result.ts';
import { type Food, listFoods } from './foods.ts';

/** Whoever has kept nothing and wants nothing special, in a catalogue of so many products. */
export function anyone(productCount: number) {
  return { productCount, keptCodes: new Set<string>(), preferences: NO_PREFERENCES };
}

/** The best known food whose page of swaps ends like this. Throws when there is none among many. */
export async function requireFoodWith(outcome: SubstitutesResult['outcome'], database: Database): Promise<Food> {
  const foods = await listFoods(database, outcome === 'already-best' ? `grade = 'a'` : `grade > 'a'`, [], 500);
  const [row] = await database.query<{ products: number }>('select count(*)::int as products from product');
  for (const food of foods) {
    const sheet = await findProductSheet(database, food.code);
    const result = sheet && (await findSubstitutes(database, sheet, anyone(row?.products ?? 0)));
    if (result?.outcome === outcome) return food;
  }
  throw new Error(`No well-known food has a page of swaps that ends with "${outcome}".`);
}
