import type { ProductSheet } from '../catalogue/product-sheet.ts';
import { equivalentsOf } from '../food/equivalent-kinds.ts';
import { kindOf, rootsOf } from '../food/kinds.ts';
import { listTellingCategories, type Shelves } from '../food/likeness.ts';
import { listObjections, NO_PREFERENCES, type Preferences } from '../food/preferences.ts';
import type { CategoryTag, Product } from '../food/product.ts';
import { isGraded, type RankedSubstitute, rankSubstitutes, type SwapFood } from '../food/rank-substitutes.ts';
import { type Bounds, listCandidateIds, type Place } from './candidate-store.ts';
import type { SubstitutesResult } from './substitutes-result.ts';
import type { SwapShelves } from './swap-shelves.ts';

/** How many of the food's own categories are looked through, the most precise first. */
const MOST_CATEGORIES = 8;
/** A choice, not a catalogue: on a phone each takes a screen. */
const MOST_SWAPS = 6;

/** For whom swaps are looked for. */
export interface Shopper {
  /** Swaps that the visitor has kept already. */
  readonly keptCodes: ReadonlySet<string>;
  readonly preferences: Preferences;
}

/** Whoever has kept nothing and wants nothing special. */
export const ANYONE: Shopper = { keptCodes: new Set(), preferences: NO_PREFERENCES };

/** The best swaps for a product among those that suit the visitor, or the honest reason why there are none. */
export async function findSubstitutes(
  swapShelves: SwapShelves,
  original: ProductSheet,
  { keptCodes, preferences }: Shopper,
  bounds?: Bounds,
): Promise<SubstitutesResult> {
  const { product } = original;
  if (!isGraded(product)) return { original, leftOut: [], outcome: 'ungraded' };

  const shelves = await swapShelves.shelves();
  const places = listPlaces(product, shelves);
  const ids = await listCandidateIds(swapShelves.database, places, product.grade.grade, bounds);
  const candidates = await swapShelves.foods(ids);
  const rank = (foods: readonly SwapFood[]) => rankSubstitutes(product, foods, shelves, MOST_SWAPS);
  const forAnyone = rank(candidates);
  const leftOut = forAnyone.flatMap((substitute) => listObjections(substitute.product, preferences).slice(0, 1));
  const ranked =
    leftOut.length === 0
      ? forAnyone
      : rank(candidates.filter((food) => listObjections(food, preferences).length === 0));
  if (ranked.length > 0) {
    const swaps = ranked.map((substitute) => present(substitute, original, keptCodes));
    return { original, leftOut, outcome: 'swaps', swaps };
  }
  if (leftOut.length > 0) return { original, leftOut, outcome: 'all-left-out' };
  return { original, leftOut, outcome: product.grade.grade === 'a' ? 'already-best' : 'none-found' };
}

/** Where swaps for a food are looked for: on its own shelves, the most precise first, and on those of neighbouring kinds. */
export function listPlaces(product: Product, shelves: Shelves): Place[] {
  const places = new Map<CategoryTag, Place>();
  const enter = (tag: CategoryTag, own: boolean, weight: number) => {
    if (!places.has(tag)) places.set(tag, { tag, own, weight });
  };
  for (const tag of listTellingCategories(product.categories, shelves.breadths).slice(0, MOST_CATEGORIES)) {
    enter(tag, true, Math.log((shelves.productCount + 1) / (shelves.breadths.get(tag) ?? 1)));
  }
  const kind = kindOf(product);
  if (kind !== undefined) {
    for (const tag of rootsOf(kind)) enter(tag, true, 1);
    for (const equivalent of equivalentsOf(kind)) for (const tag of rootsOf(equivalent.kind)) enter(tag, false, 1);
  }
  return [...places.values()];
}

function present({ product, reasons }: RankedSubstitute, original: ProductSheet, keptCodes: ReadonlySet<string>) {
  const { code, name, brand, quantity, grade, imageUrl } = product;
  return {
    card: { code, name, brand, quantity, grade: grade.grade, imageUrl },
    reasons,
    // One of the original's own: its sheet has the name.
    sharedCategoryName: original.categories.find(({ tag }) => tag === reasons.sharedCategory)?.name ?? null,
    kept: keptCodes.has(code),
  };
}
