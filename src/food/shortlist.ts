import { asksTooMuch } from './fitting-swap.ts';
import { kinshipOf } from './kinship.ts';
import { kindOfFood, LikenessTo } from './likeness.ts';
import { KEY_MAY_FALL, Look, type Met, type ShelfCrowd, type ShelfSwap } from './look-through-shelf.ts';
import type { HashedShelves, Shelf } from './shelf.ts';
import { GRADES } from './shelf-entry.ts';
import type { Graded } from './swap-food.ts';
import { textHash } from './text-hash.ts';

/** So many times the foods asked for are weighed by all that is kept of them, where most drop out by it. */
const MOST_WEIGHED = 15;
/** What comes after these matters little: more is shown to nobody, even if some are of one brand, or near-duplicates. */
const SURE = 12;

export interface Shortlist {
  readonly productIds: readonly number[];
  /** True when no other food of the shelves could be a swap. */
  readonly complete: boolean;
}

/**
 * The products that ranking would put first, in its order and at most so many: by the same likeness and the same
 * worth. Only what is not kept on shelves is left to the ranking of whole products: near-duplicates, brands, and
 * words by which a name alone rules a food out.
 */
export function shortlist(
  original: Graded,
  looked: readonly Shelf[],
  shelves: HashedShelves,
  crowd: ShelfCrowd,
  most: number,
): Shortlist {
  const likeness = new LikenessTo(original, crowd, shelves);
  const best = new Best(MOST_WEIGHED * most);
  for (const shelf of looked) {
    const kinship = kinshipOf(kindOfFood(original), shelf.kind);
    if (kinship === undefined || asksTooMuch(original, kinship)) continue;
    new Look({ original, kinship, shelf, shelves, likeness, crowd }).through(best);
  }
  const met = best.take();
  const { swaps, weighed } = weighInOrder(met, most);
  return {
    productIds: swaps.slice(0, most).map(({ productId }) => productId),
    complete: weighed === met.length && swaps.length <= most && best.limit === Number.POSITIVE_INFINITY,
  };
}

/** Until there are enough, and none that is left can be among the first of them. */
function weighInOrder(met: readonly Met[], most: number): { swaps: readonly ShelfSwap[]; weighed: number } {
  const swaps: ShelfSwap[] = [];
  let weighed = 0;
  for (const { look, place, alike, key } of met) {
    const last = swaps[Math.min(SURE, most) - 1];
    if (swaps.length >= most && last && last.key < key - KEY_MAY_FALL) break;
    weighed++;
    const swap = look.weigh(place, alike);
    if (swap) insert(swaps, swap);
  }
  return { swaps, weighed };
}

function insert(swaps: ShelfSwap[], swap: ShelfSwap): void {
  let at = swaps.length;
  while (at > 0 && isBefore(swap, swaps[at - 1] as ShelfSwap)) at--;
  swaps.splice(at, 0, swap);
}

function isBefore(a: ShelfSwap, b: ShelfSwap): boolean {
  return a.key < b.key || (a.key === b.key && a.productId < b.productId);
}

/** Keeps the best of many. */
class Best {
  readonly #most: number;
  #met: Met[] = [];
  limit = Number.POSITIVE_INFINITY;

  constructor(most: number) {
    this.#most = most;
  }

  add(met: Met): void {
    this.#met.push(met);
    if (this.#met.length < 2 * this.#most) return;
    this.#met = this.take();
    this.limit = this.#met.at(-1)?.key ?? this.limit;
  }

  take(): Met[] {
    return this.#met.sort((a, b) => a.key - b.key).slice(0, this.#most);
  }
}

/** All foods of these shelves that are graded as well as the original or better: what one chooses from. */
export function crowdOfShelves(original: Graded, shelves: readonly Shelf[]): ShelfCrowd {
  const grade = GRADES.indexOf(original.grade.grade);
  const bearersOfHash = (hash: number) =>
    shelves.reduce((sum, shelf) => {
      const place = shelf.wordHashes.find(hash);
      return place === undefined ? sum : sum + (shelf.bearers[grade]?.[place] ?? 0);
    }, 0);
  return {
    size: shelves.reduce((sum, shelf) => sum + (shelf.sizes[grade] ?? 0), 0),
    bearersOf: (word) => bearersOfHash(textHash(word)),
    bearersOfHash,
  };
}
