import { LRUCache } from 'lru-cache';
import { readCatalogueVersion } from '../catalogue/catalogue-version-store.ts';
import type { Queryable } from '../database/database.ts';
import type { Kind } from '../food/kinds.ts';
import type { SwapFood } from '../food/rank-substitutes.ts';
import { type HashedShelves, Shelf } from '../food/shelf.ts';
import { UNSORTED } from '../food/shelf-entry.ts';
import { textHash } from '../food/text-hash.ts';
import { readCount, readShelves, readSwapFoods } from './candidate-store.ts';
import { listShelves, readShelfEntries, type ShelfEntries } from './shelf-store.ts';

/** About 2 KB each. */
const MOST_FOODS = 5_000;
/** About 140 bytes a food: as many as 900,000 graded foods, three million products of Open Food Facts. */
const MOST_SHELF_BYTES = 128 * 1024 * 1024;

/** Reading more keeps visitors waiting. */
const FOODS_AT_ONCE = 5_000;
const NOTHING = new Uint8Array(0);

interface HeldShelf {
  readonly shelf: Shelf;
  /** The latest entry that is in it. */
  readonly changed: number;
  /** Of the catalogue, when it was last asked for later ones. */
  readonly version: number;
}

/** What choosing swaps needs of the catalogue, remembered until it changes; of shelves, only what changed is read anew. */
export class SwapShelves {
  readonly database: Queryable;
  readonly #readVersion: () => Promise<number>;
  readonly #foods = new LRUCache<number, SwapFood>({ max: MOST_FOODS });
  readonly #held = new LRUCache<string, HeldShelf>({
    maxSize: MOST_SHELF_BYTES,
    sizeCalculation: ({ shelf }) => shelf.byteLength,
  });
  #version: number | undefined;
  #counted: number | undefined;
  #shelves: Promise<HashedShelves> | undefined;
  /** Shelves are read one after the other, so that each is read once. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(database: Queryable, readVersion = () => readCatalogueVersion(database)) {
    this.database = database;
    this.#readVersion = readVersion;
  }

  async shelves(): Promise<HashedShelves> {
    await this.#forgetWhatChanged();
    return this.#counts();
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

  /** `undefined`: the shelf of foods without a kind. */
  ofKinds(kinds: readonly (Kind | undefined)[]): Promise<Shelf[]> {
    return this.#byName(kinds.map((kind) => kind ?? UNSORTED));
  }

  /** Shelves by their names, as they are in the version of the catalogue that `shelves` has met. */
  async #byName(names: readonly string[]): Promise<Shelf[]> {
    const known = names.flatMap((name) => this.#current(name) ?? []);
    if (known.length === names.length) return known;
    const reading = this.#turn.then(() => this.#read(names));
    this.#turn = reading.catch(() => {});
    return reading;
  }

  /** Reads shelves before anybody asks, the biggest first, as many as are remembered. */
  async warm(goesOn: () => boolean): Promise<void> {
    await this.shelves();
    const listed = await listShelves(this.database);
    while (listed.length > 0 && goesOn() && this.#held.calculatedSize < 0.9 * MOST_SHELF_BYTES) {
      const names: string[] = [];
      for (let foods = 0; listed[0] && (foods === 0 || foods + listed[0].foods < FOODS_AT_ONCE); ) {
        foods += listed[0].foods;
        names.push(listed[0].shelf);
        listed.shift();
      }
      await this.#byName(names);
    }
  }

  #current(name: string): Shelf | undefined {
    const held = this.#held.get(name);
    return held?.version === this.#version ? held?.shelf : undefined;
  }

  async #read(names: readonly string[]): Promise<Shelf[]> {
    const version = this.#version ?? 0;
    const held = new Map(names.map((name) => [name, this.#held.get(name)]));
    const outdated = names.filter((name) => held.get(name)?.version !== version);
    const asked = outdated.map((shelf) => ({ shelf, after: held.get(shelf)?.changed ?? 0 }));
    const read = asked.length === 0 ? [] : await readShelfEntries(this.database, asked);
    const found = new Map(read.map((entries) => [entries.shelf, entries]));
    return names.map((name) => {
      const before = held.get(name);
      if (before?.version === version) return before.shelf;
      return this.#hold(name, version, before, found.get(name));
    });
  }

  #hold(name: string, version: number, before: HeldShelf | undefined, found: ShelfEntries | undefined): Shelf {
    const shelf =
      before && !found
        ? before.shelf
        : new Shelf(name === UNSORTED ? undefined : (name as Kind), found?.entries ?? NOTHING, before?.shelf);
    if (isMuchReplaced(shelf)) this.#held.delete(name);
    else this.#held.set(name, { shelf, changed: found?.changed ?? before?.changed ?? 0, version });
    return shelf;
  }

  #counts(): Promise<HashedShelves> {
    this.#shelves ??= readShelves(this.database)
      .then((shelves) => ({
        ...shelves,
        tags: new Map([...shelves.breadths.keys()].map((tag) => [textHash(tag), tag])),
      }))
      .catch((error) => {
        // Read again next time: what failed once need not fail for ever.
        this.#shelves = undefined;
        throw error;
      });
    return this.#shelves;
  }

  async #forgetWhatChanged(): Promise<void> {
    const version = await this.#readVersion();
    if (version === this.#version) return;
    const counted = await readCount(this.database);
    this.#version = version;
    this.#foods.clear();
    if (counted === this.#counted) return;
    this.#counted = counted;
    this.#shelves = undefined;
  }
}

/** Categories and words that nothing bears any more take up memory. */
function isMuchReplaced({ size, replaced }: Shelf): boolean {
  return replaced > 100 && 4 * replaced > size;
}
