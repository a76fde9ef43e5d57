import type { ProductSheet } from '../catalogue/product-sheet.ts';
import { kindOfFood } from '../food/likeness.ts';
import { isPlausible } from '../food/plausible-for-kind.ts';
import { listObjections, NO_PREFERENCES, type Preferences } from '../food/preferences.ts';
import {
  type Graded,
  isGraded,
  type RankedSubstitute,
  rankSubstitutes,
  type SwapFood,
} from '../food/rank-substitutes.ts';
import { GRADES } from '../food/shelf-entry.ts';
import { type Candidates, findCandidates } from './find-candidates.ts';
import type { SubstitutesResult } from './substitutes-result.ts';
import type { SwapShelves } from './swap-shelves.ts';

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
): Promise<SubstitutesResult> {
  const { product } = original;
  if (!isGraded(product)) return { original, leftOut: [], outcome: 'ungraded' };
  if (!isPlausible(product)) return { original, leftOut: [], outcome: 'doubtful' };

  const shelves = await swapShelves.shelves();
  const suits = (food: SwapFood) => listObjections(food, preferences).length === 0;
  const choose = ({ candidates, crowd }: Candidates) => {
    const rank = (foods: readonly SwapFood[]) => rankSubstitutes(product, foods, shelves, MOST_SWAPS, crowd);
    const forAnyone = rank(candidates);
    const ranked = forAnyone.every((swap) => suits(swap.product)) ? forAnyone : rank(candidates.filter(suits));
    return { forAnyone, ranked };
  };
  let found = await findCandidates(swapShelves, product, shelves, MOST_SWAPS);
  let choice = choose(found);
  while (found.more?.mayChange(choice.ranked)) {
    found = await found.more.read();
    choice = choose(found);
  }
  const { forAnyone, ranked } = choice;
  const leftOut = forAnyone.flatMap((substitute) => listObjections(substitute.product, preferences).slice(0, 1));
  if (ranked.length > 0) {
    const swaps = ranked.map((substitute) => present(substitute, original, keptCodes));
    return { original, leftOut, outcome: 'swaps', swaps };
  }
  if (leftOut.length > 0) return { original, leftOut, outcome: 'all-left-out' };
  if (product.grade.grade === 'a') return { original, leftOut, outcome: 'already-best' };
  return { original, leftOut, outcome: (await isBestOfShelf(swapShelves, product)) ? 'best-of-shelf' : 'none-found' };
}

/** Among fewer, to be the best says nothing. */
const FEW_ON_SHELF = 5;

async function isBestOfShelf(swapShelves: SwapShelves, product: Graded): Promise<boolean> {
  const kind = kindOfFood(product);
  if (kind === undefined) return false;
  const [shelf] = await swapShelves.ofKinds([kind]);
  return shelf !== undefined && shelf.size >= FEW_ON_SHELF && shelf.bestGrade >= GRADES.indexOf(product.grade.grade);
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
