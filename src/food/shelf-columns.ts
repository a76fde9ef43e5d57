import { type Facets, facetsOfNumbers } from './facets.ts';
import { Interned } from './interned.ts';
import { descriptionOfEntry, listEntries, NUTRIENT_COUNT } from './shelf-entry.ts';

/**
 * What is kept of each food of a shelf: a column for each thing that is known of them, so that tens of thousands are
 * looked through in a millisecond.
 */
export interface ShelfColumns {
  readonly productIds: Int32Array;
  /** Place among `GRADES`. */
  readonly grades: Uint8Array;
  readonly scores: Int8Array;
  /** See `describe`. */
  readonly descriptions: Uint8Array;
  readonly cocoas: Uint8Array;
  readonly popularities: Uint16Array;
  /** So many for each food as are kept. */
  readonly nutrients: Uint16Array;
  /** Places in the tables of what foods have in common. */
  readonly listOf: Uint32Array;
  readonly facetsOf: Uint32Array;
  readonly shopsOf: Uint32Array;
  /** Where the words of each food begin in `words`; one more than there are foods. */
  readonly wordStarts: Uint32Array;
  readonly words: Uint32Array;
}

/** What foods of a shelf have in common, each kept once. */
export class SharedTables {
  /** Hashes of tags. */
  readonly categoryLists = new Interned<readonly number[]>();
  readonly facetSets = new Interned<Facets>();
  /** Hashes. */
  readonly shopLists = new Interned<readonly number[]>();
  readonly wordHashes = new Interned<number>();
}

/** Entries, each behind its product's number, in the order in which they come. */
export function readColumns(bytes: Uint8Array, tables: SharedTables): ShelfColumns {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = listEntries(view);
  const wordCount = entries.reduce((sum, { wordsAt, end }) => sum + (end - wordsAt) / 4, 0);
  const columns = emptyColumns(entries.length, wordCount);
  for (const [place, entry] of entries.entries()) {
    columns.productIds[place] = entry.productId;
    columns.grades[place] = entry.grade;
    columns.scores[place] = entry.score;
    columns.descriptions[place] = descriptionOfEntry(view, entry);
    columns.cocoas[place] = entry.cocoa;
    columns.popularities[place] = entry.popularity;
    columns.nutrients.set(
      numbersFrom(view, entry.nutrientsAt, entry.nutrientsAt + 2 * NUTRIENT_COUNT),
      NUTRIENT_COUNT * place,
    );
    const { categoriesAt, facetsAt, shopsAt, wordsAt, end } = entry;
    columns.listOf[place] = tables.categoryLists.placeOf(keyOf(view, categoriesAt, facetsAt), () =>
      hashesFrom(view, categoriesAt, facetsAt),
    );
    columns.facetsOf[place] = tables.facetSets.placeOf(keyOf(view, facetsAt, shopsAt), () =>
      facetsOfNumbers(numbersFrom(view, facetsAt, shopsAt)),
    );
    columns.shopsOf[place] = tables.shopLists.placeOf(keyOf(view, shopsAt, wordsAt), () =>
      numbersFrom(view, shopsAt, wordsAt),
    );
    const words = hashesFrom(view, wordsAt, end).map((hash) => tables.wordHashes.placeOf(hash, () => hash));
    appendWords(columns, place, words);
  }
  return columns;
}

/** The foods of the first whose products are not among the second, and those of the second. */
export function mergeColumns(before: ShelfColumns, later: ShelfColumns): ShelfColumns {
  const replaced = new Set(later.productIds);
  const all = emptyColumns(
    before.productIds.length + later.productIds.length,
    before.words.length + later.words.length,
  );
  let size = 0;
  for (const columns of [before, later]) {
    for (const [place, productId] of columns.productIds.entries()) {
      if (columns === later || !replaced.has(productId)) copyFood(columns, place, all, size++);
    }
  }
  return size === all.productIds.length
    ? all
    : inOrder(
        all,
        Uint32Array.from({ length: size }, (_, place) => place),
      );
}

/** The foods of these places. */
export function inOrder(columns: ShelfColumns, places: Uint32Array): ShelfColumns {
  const wordCount = places.reduce((sum, place) => sum + countWords(columns, place), 0);
  const ordered = emptyColumns(places.length, wordCount);
  for (const [at, place] of places.entries()) copyFood(columns, place, ordered, at);
  return ordered;
}

function emptyColumns(size: number, wordCount: number): ShelfColumns {
  return {
    productIds: new Int32Array(size),
    grades: new Uint8Array(size),
    scores: new Int8Array(size),
    descriptions: new Uint8Array(size),
    cocoas: new Uint8Array(size),
    popularities: new Uint16Array(size),
    nutrients: new Uint16Array(NUTRIENT_COUNT * size),
    listOf: new Uint32Array(size),
    facetsOf: new Uint32Array(size),
    shopsOf: new Uint32Array(size),
    wordStarts: new Uint32Array(size + 1),
    words: new Uint32Array(wordCount),
  };
}

/** Foods are put down one after the other. */
function copyFood(from: ShelfColumns, place: number, to: ShelfColumns, at: number): void {
  to.productIds[at] = from.productIds[place] as number;
  to.grades[at] = from.grades[place] as number;
  to.scores[at] = from.scores[place] as number;
  to.descriptions[at] = from.descriptions[place] as number;
  to.cocoas[at] = from.cocoas[place] as number;
  to.popularities[at] = from.popularities[place] as number;
  to.listOf[at] = from.listOf[place] as number;
  to.facetsOf[at] = from.facetsOf[place] as number;
  to.shopsOf[at] = from.shopsOf[place] as number;
  for (let nutrient = 0; nutrient < NUTRIENT_COUNT; nutrient++) {
    to.nutrients[NUTRIENT_COUNT * at + nutrient] = from.nutrients[NUTRIENT_COUNT * place + nutrient] as number;
  }
  appendWords(to, at, wordsAt(from, place));
}

export function wordsAt({ words, wordStarts }: Pick<ShelfColumns, 'words' | 'wordStarts'>, place: number): Uint32Array {
  return words.subarray(wordStarts[place], wordStarts[place + 1]);
}

function countWords({ wordStarts }: ShelfColumns, place: number): number {
  return (wordStarts[place + 1] as number) - (wordStarts[place] as number);
}

function appendWords({ wordStarts, words }: ShelfColumns, place: number, own: ArrayLike<number>): void {
  const start = wordStarts[place] as number;
  words.set(own, start);
  wordStarts[place + 1] = start + own.length;
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
