import type { Met } from './look-through-shelf.ts';
import { SmallestFirst } from './smallest-first.ts';

/** What has been met on shelves and waits for its turn; of foods, no more than can be weighed. */
export class NearestFirst {
  readonly #most: number;
  readonly #waiting = new SmallestFirst<Met>();
  #keysOfFoods: number[] = [];
  /** Whatever has this key or a greater one comes after more foods than can be weighed, and need not be added. */
  limit = Number.POSITIVE_INFINITY;

  /** `most`: so many foods can be weighed. */
  constructor(most: number) {
    this.#most = most;
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
    this.#keysOfFoods.push(key);
    if (this.#keysOfFoods.length < 2 * this.#most) return;
    this.#keysOfFoods = this.#keysOfFoods.sort((a, b) => a - b).slice(0, this.#most);
    this.limit = this.#keysOfFoods.at(-1) ?? this.limit;
  }
}
