import { asksTooMuch } from './fitting-swap.ts';
import type { Kind } from './kinds.ts';
import { kinshipOf } from './kinship.ts';
import { kindOfFood, LikenessTo } from './likeness.ts';
import { Look, type Met, type ShelfCrowd } from './look-through-shelf.ts';
import type { HashedShelves, Shelf } from './shelf.ts';
import { GRADES } from './shelf-entry.ts';
import type { Graded } from './swap-food.ts';
import { textHash } from './text-hash.ts';

export interface NamedShelf {
  /** `undefined`: the shelf of foods without a kind. */
  readonly kind: Kind | undefined;
  readonly shelf: Shelf;
}

/** Of so many times the foods asked for everything is weighed that is kept of them: some drop out by it, or fall behind. */
const WEIGHED = 5;

/**
 * Numbers of the products that ranking would put first, in its order and at most so many: by the same likeness and the
 * same worth. Only what is not kept on shelves is left to the ranking of whole products: near-duplicates, brands, and
 * words by which a name alone rules a food out.
 */
export function shortlist(
  original: Graded,
  named: readonly NamedShelf[],
  shelves: HashedShelves,
  crowd: ShelfCrowd,
  most: number,
): number[] {
  const likeness = new LikenessTo(original, crowd, shelves);
  const best = new Best(WEIGHED * most);
  for (const { kind, shelf } of named) {
    const kinship = kinshipOf(kindOfFood(original), kind);
    if (kinship === undefined || asksTooMuch(original, kinship)) continue;
    new Look({ original, kind, kinship, shelf, shelves, likeness, crowd }).through(best);
  }
  return best
    .take()
    .flatMap(({ look, place, alike }) => look.weigh(place, alike) ?? [])
    .sort((a, b) => a.sort - b.sort || b.worth - a.worth || a.productId - b.productId)
    .slice(0, most)
    .map(({ productId }) => productId);
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
