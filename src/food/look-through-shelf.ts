import { availability } from './availability.ts';
import { leastGainOf } from './clearly-healthier.ts';
import { fits } from './fitting-swap.ts';
import type { Kind } from './kinds.ts';
import type { Kinship } from './kinship.ts';
import {
  type Crowd,
  facetsOfFood,
  type LikenessTo,
  listTellingCategories,
  paint,
  portraitOf,
  rarityAmong,
  shareOf,
} from './likeness.ts';
import type { NutriScoreGrade } from './nutri-score.ts';
import { NO_NUTRIENTS } from './nutrients.ts';
import type { CategoryTag } from './product.ts';
import { isEligible, weighEligible } from './rank-substitutes.ts';
import { mayReplace, shareFamilies } from './separate-families.ts';
import type { HashedShelves, Shelf } from './shelf.ts';
import {
  cocoaOfEntry,
  GRADES,
  hasImage,
  knowsAllergens,
  NUTRIENT_COUNT,
  novaOfEntry,
  nutrientsOfEntry,
  shopHash,
} from './shelf-entry.ts';
import type { Graded } from './swap-food.ts';
import { type Match, matchOf } from './swap-match.ts';
import { textHash } from './text-hash.ts';
import { advantage, COST, isAlikeEnough, remoteness, sortOf } from './weigh-swap.ts';

/** A crowd whose words are hashes. */
export interface ShelfCrowd extends Crowd {
  bearersOfHash(hash: number): number;
}

/** A food that was met on a shelf. */
export interface Met {
  readonly look: Look;
  /** On its shelf. */
  readonly place: number;
  readonly alike: number;
  /** The smaller the better: the sort of swap first, then about what it is worth. */
  readonly key: number;
}

/** Of two the one of the lower sort is the better; within a sort, the one of more worth. */
export interface ShelfSwap {
  readonly productId: number;
  readonly sort: number;
  readonly worth: number;
}

/** What is done with the foods that are met; those with a key of the limit or more are of no use. */
export interface Meeting {
  readonly limit: number;
  add(met: Met): void;
}

export interface Sight {
  readonly original: Graded;
  readonly kind: Kind | undefined;
  readonly kinship: Kinship;
  readonly shelf: Shelf;
  readonly shelves: HashedShelves;
  readonly likeness: LikenessTo;
  readonly crowd: ShelfCrowd;
}

/** Further apart than any two worths. */
const SORT_STEP = 10;
/** In place of a likeness: no swap whatever else a food is. */
const NO_SWAP = -1;

/** One food's look through one shelf. What many foods have in common is judged once. */
export class Look {
  readonly #sight: Sight;
  readonly #telling: readonly CategoryTag[];
  readonly #remoteness: number;
  readonly #byCategories: Float64Array;
  readonly #byFacets: Float64Array;
  readonly #matches: Match[] = [];
  readonly #byShops: Float64Array;
  readonly #wordWeights: Float64Array;
  readonly #ownWords = new Set<number>();
  #ownWeight = 0;
  /** Of the food that is looked at: one for all, since there are so many. */
  readonly #change: {
    gradeBefore: NutriScoreGrade;
    gradeAfter: NutriScoreGrade;
    scoreBefore: number;
    scoreAfter: number;
  };
  readonly #tie: { kinship: Kinship; alike: number; match: Match };

  constructor(sight: Sight) {
    const { original, kinship, shelf, shelves } = sight;
    this.#sight = sight;
    this.#telling = listTellingCategories(original.categories, shelves.breadths);
    this.#remoteness = remoteness(kinship);
    this.#byCategories = unknown(shelf.categoryLists.values);
    this.#byFacets = unknown(shelf.facetSets.values);
    this.#byShops = unknown(shelf.shopLists.values);
    this.#wordWeights = unknown(shelf.wordHashes.values);
    for (const word of portraitOf(original).words) this.#enterOwnWord(word);
    const { grade, score } = original.grade;
    this.#change = { gradeBefore: grade, gradeAfter: grade, scoreBefore: score, scoreAfter: score };
    this.#tie = { kinship, alike: 0, match: 'like' };
  }

  #enterOwnWord(word: string): void {
    const weight = this.#sight.likeness.weightOfWord(word);
    this.#ownWeight += weight;
    const place = this.#sight.shelf.wordHashes.find(textHash(word));
    if (place === undefined) return;
    this.#ownWords.add(place);
    this.#wordWeights[place] = weight;
  }

  through(meeting: Meeting): void {
    const { original, kind, shelf, likeness } = this.#sight;
    const { size, grades, scores, listOf, facetsOf, cocoas } = shelf;
    const ownGrade = GRADES.indexOf(original.grade.grade);
    const worstScore = original.grade.score - leastGainOf(kind);
    const parts = { categories: 0, words: 0, facets: 0, cocoaPercent: null as number | null };
    for (let place = 0; place < size; place++) {
      const grade = grades[place] as number;
      if (grade > ownGrade || (grade === ownGrade && (scores[place] as number) > worstScore)) continue;
      parts.categories = this.#ofCategories(listOf[place] as number);
      if (parts.categories === NO_SWAP) continue;
      parts.facets = this.#ofFacets(facetsOf[place] as number);
      if (parts.facets === NO_SWAP) continue;
      parts.cocoaPercent = cocoaOfEntry(cocoas[place] as number);
      // With a name that could not be more alike, for a start: most foods fall behind all the same.
      parts.words = 1;
      if (this.#keyOf(place, likeness.sum(parts)) >= meeting.limit) continue;
      parts.words = this.#ofWords(place);
      const alike = likeness.sum(parts);
      const key = this.#keyOf(place, alike);
      if (key < meeting.limit) meeting.add({ look: this, place, alike, key });
    }
  }

  /** See `Met`; without end for a food that is too little alike. */
  #keyOf(place: number, alike: number): number {
    const { kinship, shelf } = this.#sight;
    if (!isAlikeEnough(kinship, alike)) return Number.POSITIVE_INFINITY;
    const [change, tie] = [this.#change, this.#tie];
    change.gradeAfter = GRADES[shelf.grades[place] as number] ?? change.gradeBefore;
    change.scoreAfter = shelf.scores[place] as number;
    tie.alike = alike;
    tie.match = this.#matches[shelf.facetsOf[place] as number] ?? 'like';
    const worth =
      alike +
      advantage(change.scoreBefore - change.scoreAfter, shelf.popularities[place] as number) +
      this.#ofShops(shelf.shopsOf[place] as number) -
      COST[tie.match] -
      this.#remoteness;
    return SORT_STEP * sortOf(change, tie) - worth;
  }

  /** By all that is kept of a food, as ranking weighs a whole one. */
  weigh(place: number, alike: number): ShelfSwap | undefined {
    const { original, shelf } = this.#sight;
    const food = this.#foodAt(place);
    const weighed = isEligible(original, food) ? weighEligible(original, food, this.#telling, () => alike) : undefined;
    return weighed && { productId: shelf.productIds[place] as number, sort: weighed.sort, worth: weighed.worth };
  }

  #foodAt(place: number): Graded {
    const { shelf, shelves } = this.#sight;
    const { grades, scores, nutrients, novas, popularities, listOf, facetsOf, shopsOf } = shelf;
    const nova = novas[place] as number;
    return this.#pretend(facetsOf[place] as number, {
      categories: shelf.listAt(listOf[place] as number, shelves).categories,
      grade: { kind: 'graded', grade: GRADES[grades[place] as number] ?? 'e', score: scores[place] as number },
      nutrients: nutrientsOfEntry(nutrients.subarray(NUTRIENT_COUNT * place, NUTRIENT_COUNT * (place + 1))),
      novaGroup: novaOfEntry(nova),
      popularity: popularities[place] as number,
      imageUrl: hasImage(nova) ? '' : null,
      allergens: knowsAllergens(nova) ? [] : null,
      stores: this.#storesOf(shopsOf[place] as number),
    });
  }

  /** A food without name and code that looks as one of the shelf does. */
  #pretend(facetSet: number, known: Partial<Graded>): Graded {
    const { original, kind, shelf } = this.#sight;
    const food = { ...original, ...known, code: NOBODY, name: '', brand: null };
    const facets = shelf.facetSets.values[facetSet] ?? {};
    paint(food, { kind, categories: NONE, words: NONE, cocoaPercent: null, facets });
    return food;
  }

  #ofCategories(list: number): number {
    return once(this.#byCategories, list, () => {
      const { original, kinship, shelf, shelves, likeness } = this.#sight;
      const { categories, telling } = shelf.listAt(list, shelves);
      const suits = kinship.kind === 'neighbour' ? shareFamilies : mayReplace;
      if (!suits(original.categories, categories)) return NO_SWAP;
      if (kinship.kind === 'unsorted' && !this.#telling.some((tag) => categories.includes(tag))) return NO_SWAP;
      return likeness.ofCategories(telling);
    });
  }

  #ofFacets(set: number): number {
    return once(this.#byFacets, set, () => {
      const { original, kinship, shelf, likeness } = this.#sight;
      const facets = shelf.facetSets.values[set] ?? {};
      this.#matches[set] = matchOf(portraitOf(original).kind, facetsOfFood(original), facets);
      const fitting = fits(kinship, original, this.#pretend(set, { nutrients: NO_NUTRIENTS }));
      return fitting ? likeness.ofFacets(facets) : NO_SWAP;
    });
  }

  #ofShops(list: number): number {
    return once(this.#byShops, list, () => availability(this.#sight.original, { stores: this.#storesOf(list) }));
  }

  /** The original's own shops that the food is sold in, and one more if it is sold at all. */
  #storesOf(list: number): string[] {
    const hashes = this.#sight.shelf.shopLists.values[list] ?? [];
    if (hashes.length === 0) return [];
    return ['', ...this.#sight.original.stores.filter((shop) => hashes.includes(shopHash(shop)))];
  }

  #ofWords(place: number): number {
    const { wordStarts, words } = this.#sight.shelf;
    let shared = 0;
    let excess = 0;
    for (let at = wordStarts[place] as number; at < (wordStarts[place + 1] as number); at++) {
      const word = words[at] as number;
      const weight = this.#weightOf(word);
      if (this.#ownWords.has(word)) shared += weight;
      else excess += weight;
    }
    return shareOf(shared, this.#ownWeight - shared, excess);
  }

  #weightOf(word: number): number {
    return once(this.#wordWeights, word, () => {
      const { crowd, shelf } = this.#sight;
      return rarityAmong(crowd.size, crowd.bearersOfHash(shelf.wordHashes.values[word] as number));
    });
  }
}

const NOBODY = '' as Graded['code'];
const NONE: ReadonlySet<never> = new Set();

function unknown(values: readonly unknown[]): Float64Array {
  return new Float64Array(values.length).fill(Number.NaN);
}

function once(known: Float64Array, place: number, reckon: () => number): number {
  const value = known[place] as number;
  if (!Number.isNaN(value)) return value;
  const reckoned = reckon();
  known[place] = reckoned;
  return reckoned;
}
