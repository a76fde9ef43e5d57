import { asksTooMuch } from './fitting-swap.ts';
import type { Kind } from './kinds.ts';
import { kinshipOf } from './kinship.ts';
import { kindOfFood, LikenessTo } from './likeness.ts';
import { Look, type Met, type ShelfCrowd, type ShelfSwap } from './look-through-shelf.ts';
import type { HashedShelves, Shelf } from './shelf.ts';
import { GRADES } from './shelf-entry.ts';
import type { Graded } from './swap-food.ts';
import { textHash } from './text-hash.ts';

export interface NamedShelf {
  /** `undefined`: the shelf of foods without a kind. */
  readonly kind: Kind | undefined;
  readonly shelf: Shelf;
}

/** Everything that is kept of a food is weighed for so many times the foods asked for, in case others fall behind. */
const WEIGHED = 5;
/** And, where most drop out by it, for no more than so many times. */
const MOST_WEIGHED = 25;

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
  named: readonly NamedShelf[],
  shelves: HashedShelves,
  crowd: ShelfCrowd,
  most: number,
): Shortlist {
  const likeness = new LikenessTo(original, crowd, shelves);
  const best = new Best(MOST_WEIGHED * most);
  for (const { kind, shelf } of named) {
    const kinship = kinshipOf(kindOfFood(original), kind);
    if (kinship === undefined || asksTooMuch(original, kinship)) continue;
    new Look({ original, kind, kinship, shelf, shelves, likeness, crowd }).through(best);
  }
  const met = best.take();
  const swaps: ShelfSwap[] = [];
  let weighed = 0;
  for (const { look, place, alike } of met) {
    if (weighed >= WEIGHED * most && swaps.length >= most) break;
    weighed++;
    const swap = look.weigh(place, alike);
    if (swap) swaps.push(swap);
  }
  swaps.sort((a, b) => a.sort - b.sort || b.worth - a.worth || a.productId - b.productId);
  return {
    productIds: swaps.slice(0, most).map(({ productId }) => productId),
    complete: weighed === met.length && swaps.length <= most && best.limit === Number.POSITIVE_INFINITY,
  };
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
export function crowdOfShelves(original: Graded, shelves: readonly NamedShelf[]): ShelfCrowd {
  const grade = GRADES.indexOf(original.grade.grade);
  const bearersOfHash = (hash: number) =>
    shelves.reduce((sum, { shelf }) => {
      const place = shelf.wordHashes.find(hash);
      return place === undefined ? sum : sum + (shelf.bearers[grade]?.[place] ?? 0);
    }, 0);
  return {
    size: shelves.reduce((sum, { shelf }) => sum + (shelf.sizes[grade] ?? 0), 0),
    bearersOf: (word) => bearersOfHash(textHash(word)),
    bearersOfHash,
  };
}
