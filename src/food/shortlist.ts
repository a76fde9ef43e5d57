import { asksTooMuch } from './fitting-swap.ts';
import { kinshipOf } from './kinship.ts';
import { kindOfFood, LikenessTo } from './likeness.ts';
import { Look } from './look-through-shelf.ts';
import type { Met, ShelfSwap, WeighableFood } from './met.ts';
import type { HashedShelves, Shelf } from './shelf.ts';
import type { ShelfCrowd } from './shelf-crowd.ts';
import { SmallestFirst } from './smallest-first.ts';
import type { Graded } from './swap-food.ts';
import { SwapKeys } from './swap-keys.ts';

/** So many times the foods asked for are weighed by all that is kept of them, where most drop out by it. */
const MOST_WEIGHED = 8;
/** So many are the very first. What comes after them is hardly ever shown: whatever has been met meanwhile will do. */
const SURE = 8;

export interface Shortlist {
  /** In the order of ranking. */
  readonly swaps: readonly ShelfSwap[];
  /** No other food of the shelves has a smaller key (see `SwapKeys`); without end when none could be a swap. */
  readonly restFrom: number;
}

/**
 * The foods that ranking would put first, in its order and at most so many (once `enough` are found, no more are looked
 * for): by the same likeness and the same worth. Only what is not kept on shelves is left to the ranking of whole
 * products: near-duplicates, brands, and words or labels that alone rule a food out.
 */
export function shortlist(
  original: Graded,
  looked: readonly Shelf[],
  shelves: HashedShelves,
  crowd: ShelfCrowd,
  most: number,
  enough = most,
): Shortlist {
  const likeness = new LikenessTo(original, crowd, shelves);
  const mostWeighed = MOST_WEIGHED * most;
  const waiting = new SmallestFirst<Met>();
  for (const shelf of looked) {
    const kinship = kinshipOf(kindOfFood(original), shelf.kind);
    if (kinship === undefined || asksTooMuch(original, kinship)) continue;
    const sight = { original, kinship, shelf, shelves, likeness, crowd };
    waiting.add({ kind: 'shelf', key: SwapKeys.leastOf(original, kinship), sight });
  }
  const swaps: ShelfSwap[] = [];
  let next = waiting.take();
  for (let weighed = 0; next && weighed < mostWeighed; next = waiting.take()) {
    if (mayEnd(swaps, next.key, enough)) break;
    if (next.kind === 'shelf') {
      new Look(next.sight).begin(waiting);
    } else if (isWeighable(next)) {
      weighed++;
      const swap = next.look.weigh(next);
      if (swap) insert(swaps, swap);
    } else {
      next.look.open(next, waiting);
    }
  }
  return {
    swaps: swaps.slice(0, most),
    restFrom: Math.min(next?.key ?? Number.POSITIVE_INFINITY, swaps[most]?.key ?? Number.POSITIVE_INFINITY),
  };
}

/** Whether there are enough, and nothing with this key or a greater one can be among the first of them. */
function mayEnd(swaps: readonly ShelfSwap[], key: number, enough: number): boolean {
  const last = swaps[Math.min(SURE, enough) - 1];
  return swaps.length >= enough && last !== undefined && last.key < key;
}

function insert(swaps: ShelfSwap[], swap: ShelfSwap): void {
  let at = swaps.length;
  while (at > 0 && isBefore(swap, swaps[at - 1] as ShelfSwap)) at--;
  swaps.splice(at, 0, swap);
}

function isBefore(a: ShelfSwap, b: ShelfSwap): boolean {
  return a.key < b.key || (a.key === b.key && a.productId < b.productId);
}

function isWeighable(met: Met): met is WeighableFood {
  return met.kind === 'food' && met.alike !== undefined;
}
