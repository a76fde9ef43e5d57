import { LRUCache } from 'lru-cache';
import { readCatalogueVersion } from '../catalogue/catalogue-version-store.ts';
import type { Queryable } from '../database/database.ts';
import type { Shelves } from '../food/likeness.ts';
import type { SwapFood } from '../food/rank-substitutes.ts';
import { readShelves, readSwapFoods } from './candidate-store.ts';

/** About 2 KB each. The best known foods are candidates again and again. */
const MOST_FOODS = 20_000;

/** What choosing swaps needs of the catalogue, remembered until it changes. */
export class SwapShelves {
  readonly database: Queryable;
  readonly #readVersion: () => Promise<number>;
  readonly #foods = new LRUCache<number, SwapFood>({ max: MOST_FOODS });
  #version: number | undefined;
  #shelves: Promise<Shelves> | undefined;

  constructor(database: Queryable, readVersion = () => readCatalogueVersion(database)) {
    this.database = database;
    this.#readVersion = readVersion;
  }

  async shelves(): Promise<Shelves> {
    await this.#forgetWhatChanged();
    this.#shelves ??= readShelves(this.database).catch((error) => {
      // Read again next time: what failed once need not fail for ever.
      this.#shelves = undefined;
      throw error;
    });
    return this.#shelves;
  }

  /** The foods of these numbers, in their order. */
  async foods(ids: readonly number[]): Promise<SwapFood[]> {
    const version = this.#version;
    const missing = ids.filter((id) => !this.#foods.has(id));
    const read = missing.length > 0 ? await readSwapFoods(this.database, missing) : new Map<number, SwapFood>();
    const foods = ids.flatMap((id) => this.#foods.get(id) ?? read.get(id) ?? []);
    // What was read before a change is not remembered after it.
    if (version === this.#version) for (const [id, food] of read) this.#foods.set(id, food);
    return foods;
  }

  async #forgetWhatChanged(): Promise<void> {
    const version = await this.#readVersion();
    if (version === this.#version) return;
    this.#version = version;
    this.#foods.clear();
    this.#shelves = undefined;
  }
}
