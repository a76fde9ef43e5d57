import type { Described } from './availability.ts';
import { numbersOfFacets } from './facets.ts';
import { drawPortrait } from './likeness.ts';
import type { NutriScoreGrade } from './nutri-score.ts';
import type { Nutrients } from './nutrients.ts';
import { perCategoryList } from './per-category-list.ts';
import { shopKey } from './preferences.ts';
import type { Product } from './product.ts';
import { remembered } from './remembered.ts';
import { textHash } from './text-hash.ts';
import { MOST_POPULAR } from './weigh-swap.ts';

/**
 * What is kept of a graded food to find the nearest of very many: all that likeness and the worth of a swap look at, in
 * about 90 bytes. Words and categories are hashes: two that are mistaken for one another cost nothing but a place
 * among the candidates, which are ranked by all that is known of them.
 */
export interface Shelved {
  /** The kind of the food, or `UNSORTED`. */
  readonly shelf: string;
  readonly entry: Uint8Array;
}

/** The shelf of foods without a kind. */
export const UNSORTED = 'unsorted';
export const GRADES: readonly NutriScoreGrade[] = ['a', 'b', 'c', 'd', 'e'];

/** Of each list. */
const MOST_LISTED = 50;

/** The nutrients that are compared between foods, with the steps in which they are kept. */
const KEPT_NUTRIENTS: readonly (readonly [keyof Nutrients, number])[] = [
  ['energyKjPer100g', 1],
  ['fatGPer100g', 0.01],
  ['saturatedFatGPer100g', 0.01],
  ['sugarsGPer100g', 0.01],
  ['fibreGPer100g', 0.01],
  ['proteinsGPer100g', 0.01],
  ['saltGPer100g', 0.01],
];
export const NUTRIENT_COUNT = KEPT_NUTRIENTS.length;
const UNKNOWN = 0xffff;
const UNKNOWN_COCOA = 0xff;
const IMAGE_BIT = 8;
const ALLERGENS_BIT = 16;

/** Where the parts of an entry begin, in bytes; numbers are little-endian. The lists follow one another. */
const AT = { grade: 0, score: 1, nova: 2, cocoa: 3, popularity: 4, nutrients: 6, counts: 20, lists: 24 } as const;

/** As much of a product as its entry tells. */
export type Shelvable = Pick<
  Product,
  | 'name'
  | 'brand'
  | 'categories'
  | 'nutrients'
  | 'grade'
  | 'novaGroup'
  | 'imageUrl'
  | 'popularity'
  | 'allergens'
  | 'stores'
>;

/** The entry of a food, or `null` when no swap can be chosen by it. */
export function shelve(product: Shelvable): Shelved | null {
  const { grade, categories, nutrients } = product;
  if (grade.kind !== 'graded' || categories.length === 0) return null;
  const { kind, cocoaPercent, facets, words } = drawPortrait(product);
  const categoryHashes = hashCategories(categories);
  const facetNumbers = numbersOfFacets(facets).slice(0, MOST_LISTED);
  const shops = product.stores.slice(0, MOST_LISTED);
  const wordCount = Math.min(words.size, MOST_LISTED);
  const entry = new Uint8Array(
    AT.lists + 4 * (categoryHashes.length + wordCount) + 2 * (facetNumbers.length + shops.length),
  );
  const view = new DataView(entry.buffer);
  view.setUint8(AT.grade, GRADES.indexOf(grade.grade));
  view.setInt8(AT.score, grade.score);
  view.setUint8(
    AT.nova,
    (product.novaGroup ?? 0) |
      (product.imageUrl === null ? 0 : IMAGE_BIT) |
      (product.allergens === null ? 0 : ALLERGENS_BIT),
  );
  view.setUint8(AT.cocoa, cocoaPercent ?? UNKNOWN_COCOA);
  view.setUint16(AT.popularity, Math.min(product.popularity, MOST_POPULAR), true);
  let at: number = AT.nutrients;
  for (const [nutrient, step] of KEPT_NUTRIENTS) {
    const figure = nutrients[nutrient];
    view.setUint16(at, figure === null ? UNKNOWN : Math.min(Math.round(figure / step), UNKNOWN - 1), true);
    at += 2;
  }
  for (const count of [categoryHashes.length, facetNumbers.length, shops.length, wordCount]) view.setUint8(at++, count);
  for (const hash of categoryHashes) {
    view.setUint32(at, hash, true);
    at += 4;
  }
  for (const number of facetNumbers) {
    view.setUint16(at, number, true);
    at += 2;
  }
  for (const shop of shops) {
    view.setUint16(at, shopHash(shop), true);
    at += 2;
  }
  for (const word of words) {
    if (at === entry.length) break;
    view.setUint32(at, textHash(word), true);
    at += 4;
  }
  return { shelf: kind ?? UNSORTED, entry };
}

const hashCategories = perCategoryList((categories) => categories.slice(0, MOST_LISTED).map(textHash));

/** An entry as it is read, behind the number of its product (4 bytes, big-endian as PostgreSQL sends it). */
export interface ReadEntry {
  readonly productId: number;
  readonly grade: number;
  readonly score: number;
  readonly nova: number;
  readonly cocoa: number;
  readonly popularity: number;
  readonly nutrientsAt: number;
  readonly categoriesAt: number;
  readonly facetsAt: number;
  readonly shopsAt: number;
  readonly wordsAt: number;
  /** Where the next one begins. */
  readonly end: number;
}

/** All entries of these bytes, one behind the other. */
export function listEntries(view: DataView): ReadEntry[] {
  const entries: ReadEntry[] = [];
  for (let at = 0; at < view.byteLength; ) {
    const entry = readEntry(view, at);
    entries.push(entry);
    at = entry.end;
  }
  return entries;
}

function readEntry(view: DataView, start: number): ReadEntry {
  const at = start + 4;
  const categoriesAt = at + AT.lists;
  const facetsAt = categoriesAt + 4 * view.getUint8(at + AT.counts);
  const shopsAt = facetsAt + 2 * view.getUint8(at + AT.counts + 1);
  const wordsAt = shopsAt + 2 * view.getUint8(at + AT.counts + 2);
  return {
    productId: view.getInt32(start),
    grade: view.getUint8(at + AT.grade),
    score: view.getInt8(at + AT.score),
    nova: view.getUint8(at + AT.nova),
    cocoa: view.getUint8(at + AT.cocoa),
    popularity: view.getUint16(at + AT.popularity, true),
    nutrientsAt: at + AT.nutrients,
    categoriesAt,
    facetsAt,
    shopsAt,
    wordsAt,
    end: wordsAt + 4 * view.getUint8(at + AT.counts + 3),
  };
}

export function nutrientsOfEntry(kept: Uint16Array): Nutrients {
  const nutrients: Record<keyof Nutrients, number | null> = {
    energyKjPer100g: null,
    fatGPer100g: null,
    saturatedFatGPer100g: null,
    carbohydratesGPer100g: null,
    sugarsGPer100g: null,
    fibreGPer100g: null,
    proteinsGPer100g: null,
    saltGPer100g: null,
    fruitVegetablesLegumesPercent: null,
  };
  for (const [place, [nutrient, step]] of KEPT_NUTRIENTS.entries()) {
    const figure = kept[place];
    if (figure !== undefined && figure !== UNKNOWN) nutrients[nutrient] = figure * step;
  }
  return nutrients;
}

/** How well foods can be described: with an image or without, processed little or much. */
export const DESCRIPTION_COUNT = 64;
const FIBRE_BIT = 32;
const FIBRE_PLACE = KEPT_NUTRIENTS.findIndex(([nutrient]) => nutrient === 'fibreGPer100g');

/** A number below `DESCRIPTION_COUNT`; see `describe`. */
export function descriptionOfEntry(view: DataView, { nova, nutrientsAt }: ReadEntry): number {
  return nova | (view.getUint16(nutrientsAt + 2 * FIBRE_PLACE, true) === UNKNOWN ? 0 : FIBRE_BIT);
}

/** What foods with this number have in common, as far as it is known of them. */
export function describe(description: number): Described & Pick<Product, 'imageUrl'> {
  const group = description & 7;
  return {
    novaGroup: group === 0 ? null : (group as Product['novaGroup']),
    imageUrl: (description & IMAGE_BIT) === 0 ? null : '',
    allergens: (description & ALLERGENS_BIT) === 0 ? null : [],
    nutrients: { fibreGPer100g: (description & FIBRE_BIT) === 0 ? null : 0 },
  };
}

/** In 16 bits: shops are few. */
export const shopHash = remembered(5_000, (shop) => textHash(shopKey(shop)) & 0xffff);

export function cocoaOfEntry(cocoa: number): number | null {
  return cocoa === UNKNOWN_COCOA ? null : cocoa;
}
