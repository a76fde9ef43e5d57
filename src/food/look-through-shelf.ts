import { availability, completeness } from './availability.ts';
import { LEAST_SCORE_GAIN } from './clearly-healthier.ts';
import { numbersOfFacets } from './facets.ts';
import { fits } from './fitting-swap.ts';
import { facetsOfFood, listTellingCategories, portraitOf } from './likeness.ts';
import type { MatchedNiche, Met, MetFood, MetList, MetNiche, ShelfSwap, Sight, WeighableFood } from './met.ts';
import { NameOverlap } from './name-overlap.ts';
import type { Best, Niche } from './niches.ts';
import { NO_NUTRIENTS } from './nutrients.ts';
import type { CategoryTag } from './product.ts';
import { isEligible, weighEligible } from './rank-substitutes.ts';
import { mayReplace, shareFamilies } from './separate-families.ts';
import { cocoaOfEntry, DESCRIPTION_COUNT, describe, GRADES, shopHash } from './shelf-entry.ts';
import type { SmallestFirst } from './smallest-first.ts';
import { SwapKeys } from './swap-keys.ts';
import { type Match, matchOf } from './swap-match.ts';
import { finish } from './weigh-swap.ts';

type Waiting = SmallestFirst<Met>;

/** As long as nothing else is known. */
const LIKE: Match = 'like';

/** Of a food that is sold where the original is. */
const MOST_AVAILABLE = 0.05;

/** One food's look through one shelf. What many foods have in common is judged once. */
export class Look {
  readonly #sight: Sight;
  readonly #keys: SwapKeys;
  readonly #telling: readonly CategoryTag[];
  readonly #words: NameOverlap;
  /** `NaN` until asked for. */
  readonly #byFacets: Float64Array;
  readonly #byShops: Float64Array;
  readonly #byDescription: Float64Array;
  readonly #mostExtras: number;
  /** By place among the sets of facets. */
  readonly #matches: (Match | null)[] = [];
  readonly #ownGrade: number;
  /** Within the same grade. */
  readonly #worstScore: number;

  constructor(sight: Sight) {
    const { original, kinship, shelf, shelves, crowd, likeness } = sight;
    const { grade, score } = original.grade;
    this.#sight = sight;
    this.#keys = new SwapKeys(original, kinship);
    this.#telling = listTellingCategories(original.categories, shelves.breadths);
    this.#byFacets = shelf.agreementsWith(numbersOfFacets(facetsOfFood(original)).join());
    this.#byShops = new Float64Array(shelf.tables.shopLists.values.length).fill(Number.NaN);
    this.#byDescription = Float64Array.from({ length: DESCRIPTION_COUNT }, (_, description) => {
      const described = describe(description);
      return finish(original, described) + completeness(described);
    });
    this.#mostExtras = MOST_AVAILABLE + Math.max(...this.#byDescription);
    this.#ownGrade = GRADES.indexOf(grade);
    this.#worstScore = score - LEAST_SCORE_GAIN;
    this.#words = new NameOverlap(portraitOf(original).words, this.#ownGrade, shelf, crowd, likeness);
  }

  /** Lets all that the shelf holds wait to be looked into. */
  begin(waiting: Waiting): void {
    for (const list of this.#sight.shelf.niches) {
      if (!this.#mayBeBetter(list.best.grade, list.best.score)) continue;
      const categories = this.#ofCategories(list.list);
      if (categories === undefined) continue;
      const heaviest = this.#words.heaviest(list.start, list.end);
      const key = this.#bestKey(list.best, categories, heaviest, 1, LIKE);
      if (key < Number.POSITIVE_INFINITY) waiting.add({ kind: 'list', key, look: this, list, categories });
    }
  }

  /** Looks closer at a group or a food whose turn it is. */
  open(met: MetList | MetNiche | MetFood, waiting: Waiting): void {
    if (met.kind === 'food') this.#compareName(met, waiting);
    else if (met.kind === 'list') this.#openList(met, waiting);
    else if (isMatched(met)) this.#openNiche(met, waiting);
    else this.#judge(met, waiting);
  }

  #openList({ list, categories }: MetList, waiting: Waiting): void {
    for (const niche of list.niches) {
      if (!this.#mayBeBetter(niche.best.grade, niche.best.score)) continue;
      this.#meet(niche, categories, undefined, this.#words.heaviest(niche.start, niche.end), waiting);
    }
  }

  #judge({ niche, categories, heaviest }: MetNiche, waiting: Waiting): void {
    const match = this.#matchOf(niche.facets);
    if (match) this.#meet(niche, categories, match, heaviest, waiting);
  }

  #meet(niche: Niche, categories: number, match: Match | undefined, heaviest: number, waiting: Waiting): void {
    const facets = this.#agreement(niche.facets);
    const key = this.#bestKey(niche.best, categories, heaviest, facets, match ?? LIKE);
    if (key < Number.POSITIVE_INFINITY)
      waiting.add({ kind: 'niche', key, look: this, niche, categories, match, heaviest });
  }

  #openNiche(group: MatchedNiche, waiting: Waiting): void {
    const { grades, scores } = this.#sight.shelf.columns;
    for (let place = group.niche.start; place < group.niche.end; place++) {
      // The best come first.
      if (!this.#mayBeBetter(grades[place] as number, scores[place] as number)) return;
      const alike = this.#alike(group, place, this.#words.atMost(this.#words.weightAt(place)));
      const key = this.#keyOf(place, alike, group.match);
      if (key < Number.POSITIVE_INFINITY)
        waiting.add({ kind: 'food', key, look: this, place, group, alike: undefined });
    }
  }

  #compareName({ place, group }: MetFood, waiting: Waiting): void {
    const alike = this.#alike(group, place, this.#words.of(place));
    const key = this.#keyOf(place, alike, group.match);
    if (key < Number.POSITIVE_INFINITY) waiting.add({ kind: 'food', key, look: this, place, group, alike });
  }

  #alike({ niche, categories }: MatchedNiche, place: number, words: number): number {
    const facets = this.#agreement(niche.facets);
    const cocoaPercent = cocoaOfEntry(this.#sight.shelf.columns.cocoas[place] as number);
    return this.#sight.likeness.sum({ categories, words, facets, cocoaPercent });
  }

  #keyOf(place: number, alike: number, match: Match): number {
    const { grades, scores, popularities } = this.#sight.shelf.columns;
    return this.#keys.of(
      grades[place] as number,
      scores[place] as number,
      popularities[place] as number,
      alike,
      this.#extrasOf(place),
      match,
    );
  }

  #mayBeBetter(grade: number, score: number): boolean {
    return grade < this.#ownGrade || (grade === this.#ownGrade && score <= this.#worstScore);
  }

  /** No food of a group has a smaller key. */
  #bestKey(best: Best, categories: number, heaviest: number, facets: number, match: Match): number {
    const words = this.#words.atMost(heaviest);
    const alike = this.#sight.likeness.sum({ categories, words, facets, cocoaPercent: null });
    return this.#keys.of(best.grade, best.score, best.popularity, alike, this.#mostExtras, match);
  }

  /** By all that is kept of a food, as ranking weighs a whole one. */
  weigh({ place, alike }: WeighableFood): ShelfSwap | undefined {
    const { original, shelf, shelves } = this.#sight;
    const food = shelf.foodAt(place, this.#storesOf(shelf.columns.shopsOf[place] as number), shelves);
    const weighed = isEligible(original, food) ? weighEligible(original, food, this.#telling, () => alike) : undefined;
    return weighed && { productId: shelf.columns.productIds[place] as number, key: SwapKeys.ofWeighed(weighed) };
  }

  /** `undefined`: no swap whatever else a food is. */
  #ofCategories(list: number): number | undefined {
    const { original, kinship, shelf, shelves, likeness } = this.#sight;
    const { categories, telling } = shelf.listAt(list, shelves);
    const suits = kinship.kind === 'neighbour' ? shareFamilies : mayReplace;
    if (!suits(original.categories, categories)) return undefined;
    if (kinship.kind === 'unsorted' && !this.#telling.some((tag) => categories.includes(tag))) return undefined;
    return likeness.ofCategories(telling);
  }

  #agreement(set: number): number {
    const { shelf, likeness } = this.#sight;
    const known = this.#byFacets[set] as number;
    if (!Number.isNaN(known)) return known;
    const agreement = likeness.ofFacets(shelf.tables.facetSets.values[set] ?? {});
    this.#byFacets[set] = agreement;
    return agreement;
  }

  /** `null`: no swap whatever else a food is. */
  #matchOf(set: number): Match | null {
    const known = this.#matches[set];
    if (known !== undefined) return known;
    const { original, kinship, shelf } = this.#sight;
    const guise = Object.assign(shelf.guiseOf(set), { categories: original.categories, nutrients: NO_NUTRIENTS });
    const match = fits(kinship, original, guise) ? matchOf(original, guise) : null;
    this.#matches[set] = match;
    return match;
  }

  #extrasOf(place: number): number {
    const { descriptions, shopsOf } = this.#sight.shelf.columns;
    const described = this.#byDescription[descriptions[place] as number] as number;
    return described + this.#ofShops(shopsOf[place] as number);
  }

  #ofShops(list: number): number {
    const known = this.#byShops[list] as number;
    if (!Number.isNaN(known)) return known;
    const available = availability(this.#sight.original, { stores: this.#storesOf(list) });
    this.#byShops[list] = available;
    return available;
  }

  /** The original's own shops that the food is sold in, and one more if it is sold at all. */
  #storesOf(list: number): string[] {
    const hashes = this.#sight.shelf.tables.shopLists.values[list] ?? [];
    if (hashes.length === 0) return [];
    return ['', ...this.#sight.original.stores.filter((shop) => hashes.includes(shopHash(shop)))];
  }
}

function isMatched(met: MetNiche): met is MatchedNiche {
  return met.match !== undefined;
}
