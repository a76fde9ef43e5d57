import type { Facets } from './facets.ts';
import type { Kind } from './kinds.ts';
import { type Crowd, LikenessTo, listTellingCategories, portraitOf, rarityAmong, shareOf } from './likeness.ts';
import type { NutriScoreGrade } from './nutri-score.ts';
import {
  advantage,
  asksTooMuch,
  type Graded,
  isAlikeEnough,
  isSameState,
  type Kinship,
  kinshipOf,
  leastGainOf,
  type Merits,
  remoteness,
  sortOf,
  weigh,
} from './rank-substitutes.ts';
import { shareFamilies } from './separate-families.ts';
import type { HashedShelves, Shelf } from './shelf.ts';
import { cocoaOfEntry, GRADES, hasImage, NUTRIENT_COUNT, novaOfEntry, nutrientsOfEntry } from './shelf-entry.ts';
import { textHash } from './text-hash.ts';

export interface NamedShelf {
  /** `undefined`: the shelf of foods without a kind. */
  readonly kind: Kind | undefined;
  readonly shelf: Shelf;
}

/** All foods of these shelves that are graded as well as the original or better: what one chooses from. */
export function crowdOfShelves(original: Graded, shelves: readonly NamedShelf[]): ShelfCrowd {
  const grade = GRADES.indexOf(original.grade.grade);
  const bearersOfHash = (hash: number) =>
    shelves.reduce((sum, { shelf }) => {
      const place = shelf.wordHashes.find(hash);
      return place === undefined ? sum : sum + (shelf.bearers[grade]?.[place] ?? 0);
    }, 0);
  return {
    size: shelves.reduce((sum, { shelf }) => sum + (shelf.sizes[grade] ?? 0), 0),
    bearersOf: (word) => bearersOfHash(textHash(word)),
    bearersOfHash,
  };
}

interface ShelfCrowd extends Crowd {
  bearersOfHash(hash: number): number;
}

/**
 * Numbers of the products that ranking would put first, about in its order and at most so many: by the same likeness and
 * worth, save for what only the whole product tells (brand, near-duplicates, what a shopper avoids).
 */
export function shortlist(
  original: Graded,
  named: readonly NamedShelf[],
  shelves: HashedShelves,
  crowd: ShelfCrowd,
  most: number,
): number[] {
  const likeness = new LikenessTo(original, crowd, shelves);
  const best = new Best(LOOKED_AT * most);
  for (const { kind, shelf } of named) {
    const kinship = kinshipOf(portraitOf(original).kind, kind);
    if (kinship === undefined || asksTooMuch(original, kinship)) continue;
    new Look(original, kind, kinship, shelf, shelves, likeness, crowd).through(best);
  }
  return best
    .take()
    .flatMap(({ look, place, alike }) => look.weigh(place, alike) ?? [])
    .sort((a, b) => a.sort - b.sort || b.worth - a.worth || a.productId - b.productId)
    .slice(0, most)
    .map(({ productId }) => productId);
}

/** Nutrients are compared for so many times the foods asked for: some drop out by them, or fall behind. */
const LOOKED_AT = 5;

interface Met {
  readonly look: Look;
  readonly place: number;
  readonly alike: number;
  /** The smaller the better: the sort of swap first, then the most that it may be worth. */
  readonly key: number;
}

/** Further apart than any two worths. */
const SORT_STEP = 10;

/** Keeps the best of many. */
class Best {
  readonly #most: number;
  #met: Met[] = [];
  /** No other key comes in. */
  limit = Number.POSITIVE_INFINITY;

  constructor(most: number) {
    this.#most = most;
  }

  add(met: Met): void {
    this.#met.push(met);
    if (this.#met.length < 2 * this.#most) return;
    this.#met = this.take();
    this.limit = this.#met.at(-1)?.key ?? this.limit;
  }

  take(): Met[] {
    return this.#met.sort((a, b) => a.key - b.key).slice(0, this.#most);
  }
}

/** One food's look through one shelf. */
class Look {
  readonly #original: Graded;
  readonly #kinship: Kinship;
  readonly #shelf: Shelf;
  readonly #shelves: HashedShelves;
  readonly #likeness: LikenessTo;
  readonly #crowd: ShelfCrowd;
  readonly #telling: readonly string[];
  readonly #leastGain: number;
  readonly #remoteness: number;
  readonly #change: {
    gradeBefore: NutriScoreGrade;
    gradeAfter: NutriScoreGrade;
    scoreBefore: number;
    scoreAfter: number;
  };
  /** Likeness by each list of categories, set of facets, and weight of each word, once reckoned; -1: no swap at all. */
  readonly #byCategories: Float64Array;
  readonly #byFacets: Float64Array;
  readonly #wordWeights: Float64Array;
  readonly #ownWords = new Set<number>();
  #ownWeight = 0;

  constructor(
    original: Graded,
    kind: Kind | undefined,
    kinship: Kinship,
    shelf: Shelf,
    shelves: HashedShelves,
    likeness: LikenessTo,
    crowd: ShelfCrowd,
  ) {
    this.#original = original;
    this.#kinship = kinship;
    this.#shelf = shelf;
    this.#shelves = shelves;
    this.#likeness = likeness;
    this.#crowd = crowd;
    this.#telling = listTellingCategories(original.categories, shelves.breadths);
    this.#leastGain = leastGainOf(kind);
    this.#remoteness = remoteness(kinship);
    const { grade, score } = original.grade;
    this.#change = { gradeBefore: grade, gradeAfter: grade, scoreBefore: score, scoreAfter: score };
    this.#byCategories = new Float64Array(shelf.categoryLists.values.length).fill(Number.NaN);
    this.#byFacets = new Float64Array(shelf.facetSets.values.length).fill(Number.NaN);
    this.#wordWeights = new Float64Array(shelf.wordHashes.values.length).fill(Number.NaN);
    for (const word of portraitOf(original).words) this.#enterOwnWord(word);
  }

  #enterOwnWord(word: string): void {
    const weight = this.#likeness.weightOfWord(word);
    this.#ownWeight += weight;
    const place = this.#shelf.wordHashes.find(textHash(word));
    if (place === undefined) return;
    this.#ownWords.add(place);
    this.#wordWeights[place] = weight;
  }

  through(best: Best): void {
    const { size, grades, scores, listOf, facetsOf, cocoas } = this.#shelf;
    const { grade, score } = this.#original.grade;
    const ownGrade = GRADES.indexOf(grade);
    const parts = { categories: 0, words: 0, facets: 0, cocoaPercent: null as number | null };
    for (let place = 0; place < size; place++) {
      const other = grades[place] as number;
      if (other > ownGrade || (other === ownGrade && score - (scores[place] as number) < this.#leastGain)) continue;
      parts.categories = this.#ofCategories(listOf[place] as number);
      if (parts.categories < 0) continue;
      parts.facets = this.#ofFacets(facetsOf[place] as number);
      parts.cocoaPercent = cocoaOfEntry(cocoas[place] as number);
      // With a name that could not be more alike, for a start: most foods fall behind all the same.
      parts.words = 1;
      if (this.#keyOf(place, this.#likeness.sum(parts)) >= best.limit) continue;
      parts.words = this.#ofWords(place);
      const alike = this.#likeness.sum(parts);
      const key = this.#keyOf(place, alike);
      if (key < best.limit) best.add({ look: this, place, alike, key });
    }
  }

  /** See `Met`; without end for a food that is too little alike. */
  #keyOf(place: number, alike: number): number {
    if (!isAlikeEnough(this.#kinship, alike)) return Number.POSITIVE_INFINITY;
    const change = this.#change;
    change.gradeAfter = GRADES[this.#shelf.grades[place] as number] ?? change.gradeBefore;
    change.scoreAfter = this.#shelf.scores[place] as number;
    const further = advantage(change.scoreBefore - change.scoreAfter, this.#shelf.popularities[place] as number);
    return SORT_STEP * sortOf(change, this.#kinship, alike) - alike - further + this.#remoteness;
  }

  weigh(place: number, alike: number): { productId: number; sort: number; worth: number } | undefined {
    const weighed = weigh(this.#original, this.#meritsOf(place), {
      kinship: this.#kinship,
      alike,
      sharedCategory: null,
    });
    return weighed && { productId: this.#shelf.productIds[place] as number, sort: weighed.sort, worth: weighed.worth };
  }

  #meritsOf(place: number): Merits {
    const { grades, scores, nutrients, novas, popularities } = this.#shelf;
    const nova = novas[place] as number;
    return {
      grade: { kind: 'graded', grade: GRADES[grades[place] as number] ?? 'e', score: scores[place] as number },
      nutrients: nutrientsOfEntry(nutrients.subarray(NUTRIENT_COUNT * place, NUTRIENT_COUNT * (place + 1))),
      novaGroup: novaOfEntry(nova),
      popularity: popularities[place] as number,
      imageUrl: hasImage(nova) ? '' : null,
    };
  }

  #ofCategories(list: number): number {
    const known = this.#byCategories[list] as number;
    if (!Number.isNaN(known)) return known;
    const { categories, telling } = this.#shelf.listAt(list, this.#shelves);
    const suits =
      isSameState(this.#kinship, this.#original, { categories }) &&
      shareFamilies(this.#original.categories, categories) &&
      (this.#kinship.kind !== 'unsorted' || this.#telling.some((tag) => categories.includes(tag)));
    const alike = suits ? this.#likeness.ofCategories(telling) : -1;
    this.#byCategories[list] = alike;
    return alike;
  }

  #ofFacets(set: number): number {
    const known = this.#byFacets[set] as number;
    if (!Number.isNaN(known)) return known;
    const facets: Facets = this.#shelf.facetSets.values[set] ?? {};
    const alike = this.#likeness.ofFacets(facets);
    this.#byFacets[set] = alike;
    return alike;
  }

  #ofWords(place: number): number {
    const { wordStarts, words } = this.#shelf;
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
    const known = this.#wordWeights[word] as number;
    if (!Number.isNaN(known)) return known;
    const bearers = this.#crowd.bearersOfHash(this.#shelf.wordHashes.values[word] as number);
    const weight = rarityAmong(this.#crowd.size, bearers);
    this.#wordWeights[word] = weight;
    return weight;
  }
}
