import { type Facets, facetsOfNumbers } from './facets.ts';
import type { Kind } from './kinds.ts';
import { paint, type Shelves } from './likeness.ts';
import { Niches } from './niches.ts';
import { NO_NUTRIENTS } from './nutrients.ts';
import type { CategoryTag } from './product.ts';
import {
  GRADES,
  hasImage,
  knowsAllergens,
  NUTRIENT_COUNT,
  novaOfEntry,
  nutrientsOfEntry,
  type ReadEntry,
  readEntry,
} from './shelf-entry.ts';
import type { Graded } from './swap-food.ts';
import { isWide } from './wide-categories.ts';

/** What the whole catalogue tells of categories, with the tags that hashes stand for. */
export interface HashedShelves extends Shelves {
  readonly tags: ReadonlyMap<number, CategoryTag>;
}

/** A list of categories that foods of a shelf have in common. */
export interface CategoryList {
  readonly categories: readonly CategoryTag[];
  /** Those by which foods are compared. */
  readonly telling: ReadonlySet<CategoryTag>;
}

/** Later than every grade: no better swap for anything. */
const REMOVED = GRADES.length;

/**
 * All graded foods of one kind, each in about 60 bytes: a column for each thing that is known of them, so that tens of
 * thousands are looked through in a millisecond. Lists that many foods have in common are kept once.
 */
export class Shelf {
  /** `undefined`: foods without a kind. */
  readonly kind: Kind | undefined;
  readonly size: number;
  readonly productIds: Int32Array;
  /** Place among `GRADES`. */
  readonly grades: Uint8Array;
  readonly scores: Int8Array;
  /** See `novaOfEntry` and `hasImage`. */
  readonly novas: Uint8Array;
  readonly cocoas: Uint8Array;
  readonly popularities: Uint16Array;
  readonly nutrients: Uint16Array;
  /** Places in `categoryLists`. */
  readonly listOf: Uint32Array;
  /** Places in `facetSets`. */
  readonly facetsOf: Uint32Array;
  /** Places in `shopLists`. */
  readonly shopsOf: Uint32Array;
  /** Where the words of each food begin in `words`; one more than there are foods. */
  readonly wordStarts: Uint32Array;
  /** Places in `wordHashes`. */
  readonly words: Uint32Array;
  /** Hashes; `listAt` gives tags. */
  readonly categoryLists: Interned<readonly number[]>;
  readonly facetSets: Interned<Facets>;
  /** Hashes. */
  readonly shopLists: Interned<readonly number[]>;
  readonly wordHashes: Interned<number>;
  /** How many foods of each grade or a better one there are, and how many of these bear each word. */
  readonly sizes: readonly number[];
  readonly bearers: readonly Uint32Array[];
  readonly niches: Niches;
  /** For whoever looks through the shelf to reckon in: making it takes longer. */
  readonly wordWeights: Float64Array;
  /** Foods that another state of theirs has replaced. */
  readonly removed: number;
  /** By place in `facetSets`. */
  readonly #guises: Guise[] = [];
  #tags: HashedShelves['tags'] | undefined;
  #lists: CategoryList[] = [];

  /** `bytes`: entries, each behind its product's number; they replace those of the same products in `before`. */
  constructor(kind: Kind | undefined, bytes: Uint8Array, before?: Shelf) {
    this.kind = kind;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const entries = listEntries(view);
    const held = before?.size ?? 0;
    const heldWords = before?.words.length ?? 0;
    this.size = held + entries.length;
    this.productIds = grow(before?.productIds, new Int32Array(this.size));
    this.grades = grow(before?.grades, new Uint8Array(this.size));
    this.scores = grow(before?.scores, new Int8Array(this.size));
    this.novas = grow(before?.novas, new Uint8Array(this.size));
    this.cocoas = grow(before?.cocoas, new Uint8Array(this.size));
    this.popularities = grow(before?.popularities, new Uint16Array(this.size));
    this.nutrients = grow(before?.nutrients, new Uint16Array(NUTRIENT_COUNT * this.size));
    this.listOf = grow(before?.listOf, new Uint32Array(this.size));
    this.facetsOf = grow(before?.facetsOf, new Uint32Array(this.size));
    this.shopsOf = grow(before?.shopsOf, new Uint32Array(this.size));
    this.wordStarts = grow(before?.wordStarts, new Uint32Array(this.size + 1));
    const wordCount = entries.reduce((sum, { wordsAt, end }) => sum + (end - wordsAt) / 4, heldWords);
    this.words = grow(before?.words, new Uint32Array(wordCount));
    this.categoryLists = before?.categoryLists ?? new Interned();
    this.facetSets = before?.facetSets ?? new Interned();
    this.shopLists = before?.shopLists ?? new Interned();
    this.wordHashes = before?.wordHashes ?? new Interned();
    this.removed = (before?.removed ?? 0) + (before ? this.#remove(entries, held) : 0);
    this.wordStarts[held] = heldWords;
    for (const [place, entry] of entries.entries()) this.#place(held + place, entry, view);
    [this.sizes, this.bearers] = this.#count();
    this.wordWeights = new Float64Array(this.wordHashes.values.length);
    this.niches = new Niches(this, this.categoryLists.values.length, this.facetSets.values.length);
  }

  /** About so many, counted where they are many. */
  get byteLength(): number {
    const columns = [
      this.productIds, this.grades, this.scores, this.novas, this.cocoas, this.popularities, this.nutrients,
      this.listOf, this.facetsOf, this.shopsOf,
      this.wordStarts, this.words, ...this.bearers,
    ]; // biome-ignore format: one thing
    const lists = 1_000 * this.categoryLists.values.length + 900 * this.facetSets.values.length;
    return columns.reduce((sum, column) => sum + column.byteLength, lists + 60 * this.wordHashes.values.length);
  }

  listAt(place: number, { tags }: HashedShelves): CategoryList {
    if (tags !== this.#tags) [this.#tags, this.#lists] = [tags, []];
    const known = this.#lists[place];
    if (known) return known;
    const categories = (this.categoryLists.values[place] ?? []).flatMap((hash) => tags.get(hash) ?? []);
    const list = { categories, telling: new Set(categories.filter((tag) => !isWide(tag))) };
    this.#lists[place] = list;
    return list;
  }

  /** The food of this place, as far as it is kept. Good until the next one is asked for. */
  foodAt(place: number, stores: readonly string[], shelves: HashedShelves): Graded {
    const nova = this.novas[place] as number;
    return Object.assign(this.guiseOf(this.facetsOf[place] as number), {
      categories: this.listAt(this.listOf[place] as number, shelves).categories,
      grade: {
        kind: 'graded',
        grade: GRADES[this.grades[place] as number] ?? 'e',
        score: this.scores[place] as number,
      },
      nutrients: nutrientsOfEntry(this.nutrients.subarray(NUTRIENT_COUNT * place, NUTRIENT_COUNT * (place + 1))),
      novaGroup: novaOfEntry(nova),
      popularity: this.popularities[place] as number,
      imageUrl: hasImage(nova) ? '' : null,
      allergens: knowsAllergens(nova) ? [] : null,
      stores,
    } as const);
  }

  /** A food of which nothing is known but its kind and its facets. */
  guiseOf(facetSet: number): Guise {
    const known = this.#guises[facetSet];
    if (known) return known;
    const guise = buildGuise(this.kind, this.facetSets.values[facetSet] ?? {});
    this.#guises[facetSet] = guise;
    return guise;
  }

  #remove(entries: readonly ReadEntry[], held: number): number {
    const replaced = new Set(entries.map(({ productId }) => productId));
    let removed = 0;
    for (let place = 0; place < held; place++) {
      if (this.grades[place] === REMOVED || !replaced.has(this.productIds[place] as number)) continue;
      this.grades[place] = REMOVED;
      removed++;
    }
    return removed;
  }

  #place(place: number, entry: ReadEntry, view: DataView): void {
    this.productIds[place] = entry.productId;
    this.grades[place] = entry.grade;
    this.scores[place] = entry.score;
    this.novas[place] = entry.nova;
    this.cocoas[place] = entry.cocoa;
    this.popularities[place] = entry.popularity;
    for (let n = 0; n < NUTRIENT_COUNT; n++) {
      this.nutrients[NUTRIENT_COUNT * place + n] = view.getUint16(entry.nutrientsAt + 2 * n, true);
    }
    this.listOf[place] = this.categoryLists.placeOf(keyOf(view, entry.categoriesAt, entry.facetsAt), () =>
      hashesFrom(view, entry.categoriesAt, entry.facetsAt),
    );
    this.facetsOf[place] = this.facetSets.placeOf(keyOf(view, entry.facetsAt, entry.shopsAt), () =>
      facetsOfNumbers(numbersFrom(view, entry.facetsAt, entry.shopsAt)),
    );
    this.shopsOf[place] = this.shopLists.placeOf(keyOf(view, entry.shopsAt, entry.wordsAt), () =>
      numbersFrom(view, entry.shopsAt, entry.wordsAt),
    );
    let at = this.wordStarts[place] as number;
    for (let from = entry.wordsAt; from < entry.end; from += 4) {
      const hash = view.getUint32(from, true);
      this.words[at++] = this.wordHashes.placeOf(hash, () => hash);
    }
    this.wordStarts[place + 1] = at;
  }

  #count(): [sizes: number[], bearers: Uint32Array[]] {
    const sizes = GRADES.map(() => 0);
    const bearers = GRADES.map(() => new Uint32Array(this.wordHashes.values.length));
    for (let place = 0; place < this.size; place++) {
      const grade = this.grades[place] as number;
      if (grade === REMOVED) continue;
      sizes[grade] = (sizes[grade] ?? 0) + 1;
      const counts = bearers[grade] as Uint32Array;
      for (let at = this.wordStarts[place] as number; at < (this.wordStarts[place + 1] as number); at++) {
        const word = this.words[at] as number;
        counts[word] = (counts[word] as number) + 1;
      }
    }
    for (let grade = 1; grade < GRADES.length; grade++) {
      sizes[grade] = (sizes[grade] as number) + (sizes[grade - 1] as number);
      const [counts, better] = [bearers[grade] as Uint32Array, bearers[grade - 1] as Uint32Array];
      for (let word = 0; word < counts.length; word++)
        counts[word] = (counts[word] as number) + (better[word] as number);
    }
    return [sizes, bearers];
  }
}

/** One for all foods with the same facets, since painting one for each would take longer than everything else. */
type Guise = { -readonly [Key in keyof Graded]: Graded[Key] };

function buildGuise(kind: Kind | undefined, facets: Facets): Guise {
  const guise: Guise = {
    code: '' as Graded['code'],
    name: '',
    brand: null,
    quantity: null,
    categories: [],
    nutrients: NO_NUTRIENTS,
    grade: { kind: 'graded', grade: 'e', score: 0 },
    novaGroup: null,
    imageUrl: null,
    popularity: 0,
    labels: [],
    allergens: null,
    traces: [],
    analysis: { isVegan: null, isVegetarian: null, holdsPalmOil: null },
    stores: [],
  };
  paint(guise, { kind, categories: new Set(), words: new Set(), cocoaPercent: null, facets });
  return guise;
}

/** Values by their key, each kept once. */
class Interned<Value> {
  readonly values: Value[] = [];
  readonly #places = new Map<number | string, number>();

  placeOf(key: number | string, make: () => Value): number {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const place = this.values.push(make()) - 1;
    this.#places.set(key, place);
    return place;
  }

  find(key: number | string): number | undefined {
    return this.#places.get(key);
  }
}

function listEntries(view: DataView): ReadEntry[] {
  const entries: ReadEntry[] = [];
  for (let at = 0; at < view.byteLength; ) {
    const entry = readEntry(view, at);
    entries.push(entry);
    at = entry.end;
  }
  return entries;
}

function grow<Column extends { set(column: Column): void }>(before: Column | undefined, column: Column): Column {
  if (before) column.set(before);
  return column;
}

function keyOf(view: DataView, from: number, to: number): string {
  let key = '';
  for (let at = from; at < to; at += 2) key += String.fromCharCode(view.getUint16(at, true));
  return key;
}

function hashesFrom(view: DataView, from: number, to: number): number[] {
  return Array.from({ length: (to - from) / 4 }, (_, place) => view.getUint32(from + 4 * place, true));
}

function numbersFrom(view: DataView, from: number, to: number): number[] {
  return Array.from({ length: (to - from) / 2 }, (_, place) => view.getUint16(from + 2 * place, true));
}
