import type { Met } from './met.ts';
import { SmallestFirst } from './smallest-first.ts';

/** What has been met on shelves and waits for its turn; of foods, no more than can be weighed. */
export class NearestFirst {
  readonly #most: number;
  readonly #waiting = new SmallestFirst<Met>();
  /** The smallest, and those that have come since. */
  readonly #keysOfFoods: Float64Array;
  #counted = 0;
  /** Whatever has this key or a greater one comes after more foods than can be weighed, and need not be added. */
  limit = Number.POSITIVE_INFINITY;

  /** `most`: so many foods can be weighed. */
  constructor(most: number) {
    this.#most = most;
    this.#keysOfFoods = new Float64Array(2 * most);
  }

  add(met: Met): void {
    if (met.key >= this.limit) return;
    this.#waiting.add(met);
    if (met.kind === 'food') this.#count(met.key);
  }

  take(): Met | undefined {
    return this.#waiting.take();
  }

  #count(key: number): void {
    this.#keysOfFoods[this.#counted++] = key;
    if (this.#counted < this.#keysOfFoods.length) return;
    this.#keysOfFoods.sort();
    this.#counted = this.#most;
    this.limit = this.#keysOfFoods[this.#most - 1] ?? this.limit;
  }
}
