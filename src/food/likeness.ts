import { type Facets, facetAgreement, facetsOf } from './facets.ts';
import { type Kind, kindOf } from './kinds.ts';
import { perCategoryList } from './per-category-list.ts';
import type { CategoryTag, Product } from './product.ts';
import { isTrait, isWide } from './wide-categories.ts';
import { listWords } from './words.ts';

/** In how many products of the catalogue each category stands: few means precise. */
export type CategoryBreadths = ReadonlyMap<CategoryTag, number>;

export interface Shelves {
  readonly breadths: CategoryBreadths;
  readonly productCount: number;
}

/**
 * The categories by which a food is compared, the most precise first: wide ones say nothing of what
 * one would swap it for. Of two that hold as many products, the one named last: ancestors are named first.
 */
export function listTellingCategories(categories: readonly CategoryTag[], breadths: CategoryBreadths): CategoryTag[] {
  return categories
    .filter((tag) => !isWide(tag) && breadths.has(tag))
    .reverse()
    .sort((a, b) => (breadths.get(a) ?? 0) - (breadths.get(b) ?? 0));
}

type Named = Pick<Product, 'name' | 'brand' | 'categories'>;

/** What likeness looks at in a food. */
export interface Portrait {
  readonly kind: Kind | undefined;
  readonly categories: ReadonlySet<CategoryTag>;
  readonly words: ReadonlySet<string>;
  readonly facets: Facets;
  /** "Noir 85 %"; `null` where the name says none. */
  readonly cocoaPercent: number | null;
}

/** Of all that makes two foods alike; the sum is 1. */
const SHARES = { categories: 0.4, words: 0.25, facets: 0.35 } as const;
/** What the other food has and this one lacks counts less than what it lacks. */
const EXCESS = 0.4;
/** A trait (less salt, frozen, of some country) says little of what a food is. */
const TRAIT_WEIGHT = 0.25;

/** The foods that one chooses from: words that many of them bear tell little. */
export interface Crowd {
  readonly size: number;
  bearersOf(word: string): number;
}

/** Of what likeness is made: each part 0 to 1. */
export interface LikenessParts {
  readonly categories: number;
  readonly words: number;
  readonly facets: number;
  readonly cocoaPercent: number | null;
}

/** Measures how alike foods are to one food, 0 to 1, by categories, names, and what shoppers hold on to. */
export class LikenessTo {
  readonly #own: Portrait;
  readonly #crowd: Crowd;
  readonly #shelves: Shelves;
  readonly #wordWeights = new Map<string, number>();
  readonly #categoryWeights: Map<CategoryTag, number>;

  constructor(own: Named, crowd: Crowd, shelves: Shelves) {
    this.#own = portraitOf(own);
    this.#crowd = crowd;
    this.#shelves = shelves;
    this.#categoryWeights = categoryWeights.get(shelves) ?? new Map();
    categoryWeights.set(shelves, this.#categoryWeights);
  }

  to(other: Named): number {
    const { categories, words, facets, cocoaPercent } = portraitOf(other);
    return this.sum({
      categories: this.ofCategories(categories),
      words: overlap(this.#own.words, words, (word) => this.weightOfWord(word)),
      facets: this.ofFacets(facets),
      cocoaPercent,
    });
  }

  ofCategories(categories: ReadonlySet<CategoryTag>): number {
    return overlap(this.#own.categories, categories, (tag) => this.#categoryWeight(tag));
  }

  ofFacets(facets: Facets): number {
    return facetAgreement(this.#own.facets, facets);
  }

  /** Rare among what one chooses from means telling; the first word of a French name says what the thing is. */
  weightOfWord(word: string): number {
    const known = this.#wordWeights.get(word);
    if (known !== undefined) return known;
    const [first] = this.#own.words;
    const rarity = rarityAmong(this.#crowd.size, this.#crowd.bearersOf(word));
    const weight = word === first ? 1.5 * rarity : rarity;
    this.#wordWeights.set(word, weight);
    return weight;
  }

  sum({ categories, words, facets, cocoaPercent }: LikenessParts): number {
    const alike =
      SHARES.categories * categories +
      SHARES.words * words +
      SHARES.facets * facets -
      bitterness(this.#own.cocoaPercent, cocoaPercent);
    return Math.max(alike, 0);
  }

  #categoryWeight(tag: CategoryTag): number {
    const known = this.#categoryWeights.get(tag);
    if (known !== undefined) return known;
    const rarity = Math.log((this.#shelves.productCount + 1) / (this.#shelves.breadths.get(tag) ?? 1));
    const weight = isTrait(tag) ? TRAIT_WEIGHT * rarity : rarity;
    this.#categoryWeights.set(tag, weight);
    return weight;
  }
}

/** They are the same for every food of a catalogue. */
const categoryWeights = new WeakMap<Shelves, Map<CategoryTag, number>>();

/** How much a word tells that so many foods of a crowd bear. */
export function rarityAmong(crowdSize: number, bearers: number): number {
  return Math.log(2 + crowdSize / (1 + bearers));
}

export function crowdOf(foods: readonly Named[]): Crowd {
  const counts = new Map<string, number>();
  for (const food of foods) {
    for (const word of portraitOf(food).words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return { size: foods.length, bearersOf: (word) => counts.get(word) ?? 0 };
}

const portraits = new WeakMap<Named, Portrait>();

/** What likeness looks at in a food, remembered with the food. */
export function portraitOf(food: Named): Portrait {
  const known = portraits.get(food);
  if (known) return known;
  const made = drawPortrait(food);
  portraits.set(food, made);
  return made;
}

const listTelling = perCategoryList((categories) => categories.filter((tag) => !isWide(tag)));
const setOfTelling = perCategoryList((categories) => new Set(listTelling(categories)));

/** The same of a food that is looked at once. */
export function drawPortrait(food: Named): Portrait {
  const telling = listTelling(food.categories);
  const brandWords = food.brand === null ? [] : listWords(food.brand);
  const nameWords = listWords(food.name).filter((word) => !/\d/.test(word));
  const words = nameWords.filter((word) => !brandWords.includes(word));
  const kind = kindOf(food);
  return {
    kind,
    cocoaPercent: CHOCOLATES.has(kind) ? readCocoaPercent(food.name) : null,
    categories: setOfTelling(food.categories),
    words: new Set(words.length > 0 ? words : nameWords),
    facets: facetsOf(food, telling),
  };
}

/** Lets a food look like this to likeness, whatever its name and categories are. */
export function paint(food: Named, portrait: Portrait): void {
  portraits.set(food, portrait);
}

/** The kind of a food, remembered with the food. */
export function kindOfFood(food: Named): Kind | undefined {
  return portraitOf(food).kind;
}

/** Whether the name or the categories of a food tell of meat or fish. */
export function holdsMeat(food: Named): boolean {
  return portraitOf(food).facets.animal !== undefined;
}

/** What shoppers hold on to in it, as far as its name, its brand and its categories tell. */
export function facetsOfFood(food: Named): Facets {
  return portraitOf(food).facets;
}

/** Whoever likes a chocolate of 50 % finds one of 85 % bitter, and 100 % inedible. */
function bitterness(own: number | null, other: number | null): number {
  if (other === null || other < BITTER_PERCENT) return 0;
  if (other >= INEDIBLE_PERCENT && (own ?? USUAL_COCOA_PERCENT) < INEDIBLE_PERCENT) return 1;
  return Math.min(Math.max(other - (own ?? USUAL_COCOA_PERCENT) - 12, 0) / 50, 0.4);
}

const BITTER_PERCENT = 80;
/** Hardly anything but cocoa: for few. */
const INEDIBLE_PERCENT = 95;
const USUAL_COCOA_PERCENT = 55;

const CHOCOLATES: ReadonlySet<Kind | undefined> = new Set<Kind>([
  'chocolate',
  'dark-chocolate',
  'milk-chocolate',
  'white-chocolate',
  'chocolate-sweet',
]);

function readCocoaPercent(name: string): number | null {
  const percent = /(\d{2,3})\s?%/.exec(name)?.[1];
  return percent !== undefined && Number(percent) >= 30 && Number(percent) <= 100 ? Number(percent) : null;
}

/** What both have, by weight, of what the one has and, less, of what the other has beyond it. */
function overlap(own: ReadonlySet<string>, other: ReadonlySet<string>, weigh: (item: string) => number): number {
  let shared = 0;
  let missing = 0;
  let excess = 0;
  for (const item of own) {
    if (other.has(item)) shared += weigh(item);
    else missing += weigh(item);
  }
  for (const item of other) if (!own.has(item)) excess += weigh(item);
  return shareOf(shared, missing, excess);
}

/** Tversky's index of what is shared, what the other lacks, and what it has beyond. */
export function shareOf(shared: number, missing: number, excess: number): number {
  const all = shared + missing + EXCESS * excess;
  return all === 0 ? 0 : shared / all;
}
