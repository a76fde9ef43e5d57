import type { Kinship } from './kinship.ts';
import type { LikenessTo } from './likeness.ts';
import type { Look } from './look-through-shelf.ts';
import type { Niche, NicheList } from './niches.ts';
import type { HashedShelves, Shelf } from './shelf.ts';
import type { ShelfCrowd } from './shelf-crowd.ts';
import type { Graded } from './swap-food.ts';
import type { Match } from './swap-match.ts';

/** What is met, the nearest first: foods, and shelves and groups of foods that are looked into when it is their turn. */
export type Met = MetShelf | MetList | MetNiche | MetFood;

export interface MetShelf {
  readonly kind: 'shelf';
  readonly key: number;
  readonly sight: Sight;
}

interface Waiting {
  /** No food has a smaller key than the group that it is met in (see `SwapKeys`). */
  readonly key: number;
  readonly look: Look;
}

export interface MetList extends Waiting {
  readonly kind: 'list';
  readonly list: NicheList;
  /** How far its categories are those of the original. */
  readonly categories: number;
}

export interface MetNiche extends Waiting {
  readonly kind: 'niche';
  readonly niche: Niche;
  readonly categories: number;
  /** How its foods match, once it is known whether they can stand in for the original at all. */
  readonly match: Match | undefined;
  /** What the own words weigh together that any of its foods bears. */
  readonly heaviest: number;
}

export interface MatchedNiche extends MetNiche {
  readonly match: Match;
}

export interface MetFood extends Waiting {
  readonly kind: 'food';
  /** On its shelf. */
  readonly place: number;
  readonly group: MatchedNiche;
  /** Once all words of its name have been compared, which takes longer than the rest. */
  readonly alike: number | undefined;
}

export interface WeighableFood extends MetFood {
  readonly alike: number;
}

export interface ShelfSwap {
  readonly productId: number;
  /** By all that is kept of the food. */
  readonly key: number;
}

export interface Sight {
  readonly original: Graded;
  readonly kinship: Kinship;
  readonly shelf: Shelf;
  readonly shelves: HashedShelves;
  readonly likeness: LikenessTo;
  readonly crowd: ShelfCrowd;
}
