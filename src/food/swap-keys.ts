import type { Kinship } from './kinship.ts';
import { GRADES } from './shelf-entry.ts';
import type { Graded } from './swap-food.ts';
import type { Match } from './swap-match.ts';
import { advantage, COST, isAlikeEnough, remoteness, sortOf, type Weighed } from './weigh-swap.ts';

/** Further apart than any two worths. */
const SORT_STEP = 10;

/**
 * Of two foods the one of the smaller key is the better swap for one food: the sort of swap first, then about what it
 * is worth.
 */
export class SwapKeys {
  /** The key of a food that ranking has weighed: greater than what the rest tells by all that speaks against it. */
  static ofWeighed({ sort, worth }: Pick<Weighed, 'sort' | 'worth'>): number {
    return SORT_STEP * sort - worth;
  }

  /** No food of this kinship, whatever it is, has a smaller key. */
  static leastOf(original: Graded, kinship: Kinship): number {
    const [bestScore, mostPopular, mostExtras] = [-128, 1_000_000, 1];
    return new SwapKeys(original, kinship).of(0, bestScore, mostPopular, 1, mostExtras, 'like');
  }

  /** The sort and the worth that a key stands for. */
  static read(key: number): Pick<Weighed, 'sort' | 'worth'> {
    const sort = Math.round(key / SORT_STEP);
    return { sort, worth: SORT_STEP * sort - key };
  }

  readonly #kinship: Kinship;
  readonly #remoteness: number;
  /** Place among `GRADES`. */
  readonly #grade: number;
  readonly #score: number;

  constructor({ grade: { grade, score } }: Graded, kinship: Kinship) {
    this.#kinship = kinship;
    this.#remoteness = remoteness(kinship);
    this.#grade = GRADES.indexOf(grade);
    this.#score = score;
  }

  /**
   * Without end for a food that is too little alike. `grade`: place among `GRADES`; `extras`: what else adds to its
   * worth.
   */
  of(grade: number, score: number, popularity: number, alike: number, extras: number, match: Match): number {
    if (!isAlikeEnough(this.#kinship, alike)) return Number.POSITIVE_INFINITY;
    const gain = this.#score - score;
    const sort = sortOf(grade < this.#grade, gain, this.#kinship, alike, match);
    return SORT_STEP * sort - (alike + advantage(gain, popularity) + extras - COST[match] - this.#remoteness);
  }
}
