import { type Facets, facetAgreement, facetsOf } from './facets.ts';
import { type Kind, kindOf } from './kinds.ts';
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
interface Portrait {
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

/** Measures how alike foods are to one food, 0 to 1, by categories, names, and what shoppers hold on to. */
export class LikenessTo {
  readonly #own: Portrait;
  readonly #shelves: Shelves;
  readonly #wordWeights: ReadonlyMap<string, number>;

  /** `others`: all that will be compared; words that many of them bear weigh little. */
  constructor(own: Named, others: readonly Named[], shelves: Shelves) {
    this.#own = portrait(own);
    this.#shelves = shelves;
    this.#wordWeights = weighWords(this.#own.words, others);
  }

  to(other: Named): number {
    const { categories, words, facets, cocoaPercent } = portrait(other);
    const alike =
      SHARES.categories * overlap(this.#own.categories, categories, (tag) => this.#categoryWeight(tag)) +
      SHARES.words * overlap(this.#own.words, words, (word) => this.#wordWeights.get(word) ?? 1) +
      SHARES.facets * facetAgreement(this.#own.facets, facets) -
      bitterness(this.#own.cocoaPercent, cocoaPercent);
    return Math.max(alike, 0);
  }

  #categoryWeight(tag: CategoryTag): number {
    const rarity = Math.log((this.#shelves.productCount + 1) / (this.#shelves.breadths.get(tag) ?? 1));
    return isTrait(tag) ? TRAIT_WEIGHT * rarity : rarity;
  }
}

const portraits = new WeakMap<Named, Portrait>();

function portrait(food: Named): Portrait {
  const known = portraits.get(food);
  if (known) return known;
  const telling = food.categories.filter((tag) => !isWide(tag));
  const brandWords = new Set(listWords(food.brand ?? ''));
  const nameWords = listWords(food.name).filter((word) => !/\d/.test(word));
  const words = nameWords.filter((word) => !brandWords.has(word));
  const made = {
    kind: kindOf(food),
    cocoaPercent: CHOCOLATES.has(kindOf(food)) ? readCocoaPercent(food.name) : null,
    categories: new Set(telling),
    words: new Set(words.length > 0 ? words : nameWords),
    facets: facetsOf(food, telling),
  };
  portraits.set(food, made);
  return made;
}

/** The kind of a food, remembered with the food. */
export function kindOfFood(food: Named): Kind | undefined {
  return portrait(food).kind;
}

/** Whether the name or the categories of a food tell of meat or fish. */
export function holdsMeat(food: Named): boolean {
  return portrait(food).facets.animal !== undefined;
}

/** What shoppers hold on to in it, as far as its name, its brand and its categories tell. */
export function facetsOfFood(food: Named): Facets {
  return portrait(food).facets;
}

/** Rare among what one chooses from means telling; the first word of a French name says what the thing is. */
function weighWords(own: ReadonlySet<string>, others: readonly Named[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const other of others) for (const word of portrait(other).words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const [first] = own;
  return new Map(
    [...new Set([...own, ...counts.keys()])].map((word) => {
      const rarity = Math.log(2 + others.length / (1 + (counts.get(word) ?? 0)));
      return [word, word === first ? 1.5 * rarity : rarity];
    }),
  );
}

/** Whoever likes a chocolate of 50 % finds one of 85 % bitter, and 100 % inedible. */
function bitterness(own: number | null, other: number | null): number {
  if (other === null || other < BITTER_PERCENT) return 0;
  return Math.min(Math.max(other - (own ?? USUAL_COCOA_PERCENT) - 12, 0) / 50, 0.4);
}

const BITTER_PERCENT = 80;
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

/** What both have, by weight, of what the one has and, less, of what the other has beyond it (Tversky's index). */
function overlap(own: ReadonlySet<string>, other: ReadonlySet<string>, weigh: (item: string) => number): number {
  let shared = 0;
  let missing = 0;
  let excess = 0;
  for (const item of own) {
    if (other.has(item)) shared += weigh(item);
    else missing += weigh(item);
  }
  for (const item of other) if (!own.has(item)) excess += weigh(item);
  const all = shared + missing + EXCESS * excess;
  return all === 0 ? 0 : shared / all;
}
