import { availability } from './availability.ts';
import { leastGainOf } from './clearly-healthier.ts';
import { fits } from './fitting-swap.ts';
import type { Kinship } from './kinship.ts';
import {
  type Crowd,
  facetsOfFood,
  type LikenessTo,
  listTellingCategories,
  portraitOf,
  rarityAmong,
  shareOf,
} from './likeness.ts';
import type { Best, Niche } from './niches.ts';
import type { NutriScoreGrade } from './nutri-score.ts';
import { NO_NUTRIENTS } from './nutrients.ts';
import type { CategoryTag } from './product.ts';
import { isEligible, weighEligible } from './rank-substitutes.ts';
import { mayReplace, shareFamilies } from './separate-families.ts';
import type { HashedShelves, Shelf } from './shelf.ts';
import { cocoaOfEntry, GRADES, shopHash } from './shelf-entry.ts';
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

export interface ShelfSwap {
  readonly productId: number;
  /** As that of `Met`, with all that is kept of the food. */
  readonly key: number;
}

/** The key of a swap may be smaller than that of the food that was met, by so much: an image, what is known, less processing. */
export const KEY_MAY_FALL = 0.09;

/** What is done with the foods that are met; those with a key of the limit or more are of no use. */
export interface Meeting {
  readonly limit: number;
  add(met: Met): void;
}

export interface Sight {
  readonly original: Graded;
  readonly kinship: Kinship;
  readonly shelf: Shelf;
  readonly shelves: HashedShelves;
  readonly likeness: LikenessTo;
  readonly crowd: ShelfCrowd;
}

/** Further apart than any two worths. */
const SORT_STEP = 10;
/** Of a food that is sold where the original is. */
const MOST_AVAILABLE = 0.05;
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
  readonly #ownGrade: number;
  /** Within the same grade. */
  readonly #worstScore: number;
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
    this.#wordWeights = shelf.wordWeights.fill(Number.NaN);
    for (const word of portraitOf(original).words) this.#enterOwnWord(word);
    const { grade, score } = original.grade;
    this.#ownGrade = GRADES.indexOf(grade);
    this.#worstScore = score - leastGainOf(shelf.kind);
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
    const { shelf } = this.#sight;
    const lists = shelf.niches.lists
      .flatMap((group) => {
        const categories = this.#ofCategories(group.list);
        const key = categories === NO_SWAP ? Number.POSITIVE_INFINITY : this.#bestKey(group.best, categories, 1);
        return key === Number.POSITIVE_INFINITY ? [] : [{ group, categories, key }];
      })
      .sort((a, b) => a.key - b.key);
    for (const { group, categories, key } of lists) {
      // The other lists hold nothing better.
      if (key >= meeting.limit) return;
      for (const niche of group.niches) this.#throughNiche(niche, categories, meeting);
    }
  }

  #throughNiche({ best, facets: set, start, end }: Niche, categories: number, meeting: Meeting): void {
    const { shelf, likeness } = this.#sight;
    // Twice: what it takes to know the facets is spared where the best of the niche is not good enough anyway.
    if (this.#bestKey(best, categories, 1) >= meeting.limit) return;
    const facets = this.#ofFacets(set);
    if (facets === NO_SWAP || this.#bestKey(best, categories, facets) >= meeting.limit) return;
    this.#tie.match = this.#matches[set] ?? 'like';
    const parts = { categories, words: 0, facets, cocoaPercent: null as number | null };
    for (let at = start; at < end; at++) {
      const place = shelf.niches.order[at] as number;
      const grade = shelf.grades[place] as number;
      const score = shelf.scores[place] as number;
      if (!this.#mayBeBetter(grade, score)) continue;
      parts.cocoaPercent = cocoaOfEntry(shelf.cocoas[place] as number);
      parts.words = this.#ofWords(place);
      const alike = likeness.sum(parts);
      const availability = this.#ofShops(shelf.shopsOf[place] as number);
      const key = this.#keyOf(grade, score, shelf.popularities[place] as number, alike, availability);
      if (key < meeting.limit) meeting.add({ look: this, place, alike, key });
    }
  }

  #mayBeBetter(grade: number, score: number): boolean {
    return grade < this.#ownGrade || (grade === this.#ownGrade && score <= this.#worstScore);
  }

  /** No food of a group has a smaller key. */
  #bestKey({ grade, score, popularity }: Best, categories: number, facets: number): number {
    if (!this.#mayBeBetter(grade, score)) return Number.POSITIVE_INFINITY;
    const alike = this.#sight.likeness.sum({ categories, words: 1, facets, cocoaPercent: null });
    this.#tie.match = 'like';
    return this.#keyOf(grade, score, popularity, alike, MOST_AVAILABLE);
  }

  /** See `Met`; without end for a food that is too little alike. */
  #keyOf(grade: number, score: number, popularity: number, alike: number, availability: number): number {
    if (!isAlikeEnough(this.#sight.kinship, alike)) return Number.POSITIVE_INFINITY;
    const [change, tie] = [this.#change, this.#tie];
    change.gradeAfter = GRADES[grade] ?? change.gradeBefore;
    change.scoreAfter = score;
    tie.alike = alike;
    const worth =
      alike + advantage(change.scoreBefore - score, popularity) + availability - COST[tie.match] - this.#remoteness;
    return SORT_STEP * sortOf(change, tie) - worth;
  }

  /** By all that is kept of a food, as ranking weighs a whole one. */
  weigh(place: number, alike: number): ShelfSwap | undefined {
    const { original, shelf, shelves } = this.#sight;
    const food = shelf.foodAt(place, this.#storesOf(shelf.shopsOf[place] as number), shelves);
    const weighed = isEligible(original, food) ? weighEligible(original, food, this.#telling, () => alike) : undefined;
    return weighed && { productId: shelf.productIds[place] as number, key: SORT_STEP * weighed.sort - weighed.worth };
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
      const guise = Object.assign(shelf.guiseOf(set), { categories: original.categories, nutrients: NO_NUTRIENTS });
      const fitting = fits(kinship, original, guise);
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
