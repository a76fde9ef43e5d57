import { findProductSheet } from '../../src/catalogue/product-store.ts';
import type { Database } from '../../src/database/database.ts';
import { ANYONE, findSubstitutes } from '../../src/substitutes/find-substitutes.ts';
import type { SubstitutesResult } from '../../src/substitutes/substitutes-result.ts';
import { SwapShelves } from '../../src/substitutes/swap-shelves.ts';
import { type Food, listFoods } from './foods.ts';

/** The best known food whose page of swaps ends like this. Throws when there is none among many. */
export async function requireFoodWith(outcome: SubstitutesResult['outcome'], database: Database): Promise<Food> {
  const foods = await listFoods(database, outcome === 'already-best' ? `grade = 'a'` : `grade > 'a'`, [], 500);
  const shelves = new SwapShelves(database);
  for (const food of foods) {
    const sheet = await findProductSheet(database, food.code);
    const result = sheet && (await findSubstitutes(shelves, sheet, ANYONE));
    if (result?.outcome === outcome) return food;
  }
  throw new Error(`No well-known food has a page of swaps that ends with "${outcome}".`);
}
