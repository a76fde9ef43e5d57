import { availability, completeness } from './availability.ts';
import { leastGainOf } from './clearly-healthier.ts';
import { numbersOfFacets } from './facets.ts';
import { fits } from './fitting-swap.ts';
import { facetsOfFood, type LikenessParts, listTellingCategories, portraitOf } from './likeness.ts';
import type { MetFood, MetList, MetNiche, ShelfSwap, Sight } from './met.ts';
import { NameOverlap } from './name-overlap.ts';
import type { NearestFirst } from './nearest-first.ts';
import type { Best, Niche } from './niches.ts';
import { NO_NUTRIENTS } from './nutrients.ts';
import type { CategoryTag } from './product.ts';
import { isEligible, weighEligible } from './rank-substitutes.ts';
import { mayReplace, shareFamilies } from './separate-families.ts';
import { cocoaOfEntry, DESCRIPTION_COUNT, describe, GRADES, shopHash } from './shelf-entry.ts';
import { SwapKeys } from './swap-keys.ts';
import { type Match, matchOf } from './swap-match.ts';
import { finish } from './weigh-swap.ts';

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
    this.#worstScore = score - leastGainOf(shelf.kind);
    this.#words = new NameOverlap(portraitOf(original).words, this.#ownGrade, shelf, crowd, likeness);
  }

  /** Lets all that the shelf holds wait to be looked into. */
  begin(waiting: NearestFirst): void {
    for (const list of this.#sight.shelf.niches) {
      if (!this.#mayBeBetter(list.best.grade, list.best.score)) continue;
      const categories = this.#ofCategories(list.list);
      if (categories === undefined) continue;
      const heaviest = this.#words.heaviest(list.start, list.end, Number.POSITIVE_INFINITY);
      const key = this.#bestKey(list.best, categories, heaviest, 1, LIKE);
      if (key < Number.POSITIVE_INFINITY) waiting.add({ kind: 'list', key, look: this, list, categories });
    }
  }

  /** Looks into a group whose turn it is. */
  open(group: MetList | MetNiche, waiting: NearestFirst): void {
    if (group.kind === 'list') {
      for (const niche of group.list.niches) {
        if (!this.#mayBeBetter(niche.best.grade, niche.best.score)) continue;
        const heaviest = this.#words.heaviest(niche.start, niche.end, Number.POSITIVE_INFINITY);
        this.#meet(niche, group.categories, undefined, heaviest, waiting);
      }
      return;
    }
    const { niche, categories, match, heaviest } = group;
    if (match) {
      this.#openNiche(group, match, waiting);
    } else {
      const found = this.#matchOf(niche.facets);
      if (found) this.#meet(niche, categories, found, heaviest, waiting);
    }
  }

  #meet(niche: Niche, categories: number, match: Match | undefined, heaviest: number, waiting: NearestFirst): void {
    const facets = this.#agreement(niche.facets);
    const key = this.#bestKey(niche.best, categories, heaviest, facets, match ?? LIKE);
    if (key < Number.POSITIVE_INFINITY)
      waiting.add({ kind: 'niche', key, look: this, niche, categories, match, heaviest });
  }

  /** Meets the foods whose names are nearest to the original's, and leaves the others for later. */
  #openNiche({ niche, categories, heaviest }: MetNiche, match: Match, waiting: NearestFirst): void {
    const from = heaviest / 2 < this.#words.light ? 0 : heaviest / 2;
    this.#meetFoods(niche, categories, match, { from, to: heaviest }, waiting);
    if (from > 0) this.#meet(niche, categories, match, this.#words.heaviest(niche.start, niche.end, from), waiting);
  }

  #meetFoods(
    niche: Niche,
    categories: number,
    match: Match,
    { from, to }: { readonly from: number; readonly to: number },
    waiting: NearestFirst,
  ): void {
    const { grades, scores, cocoas } = this.#sight.shelf.columns;
    const parts = { categories, words: 0, facets: this.#agreement(niche.facets), cocoaPercent: null as number | null };
    for (let place = niche.start; place < niche.end; place++) {
      const weight = this.#words.weightAt(place);
      if (weight < from || weight > to) continue;
      // The best grades come first.
      if ((grades[place] as number) > this.#ownGrade) return;
      if (!this.#mayBeBetter(grades[place] as number, scores[place] as number)) continue;
      parts.cocoaPercent = cocoaOfEntry(cocoas[place] as number);
      const extras = this.#extrasOf(place);
      // Twice: to know all words of a food takes longer than the rest.
      parts.words = this.#words.atMost(weight);
      if (this.#keyOf(place, this.#alike(parts), extras, match) >= waiting.limit) continue;
      parts.words = this.#words.of(place);
      const alike = this.#alike(parts);
      const key = this.#keyOf(place, alike, extras, match);
      if (key < Number.POSITIVE_INFINITY) waiting.add({ kind: 'food', key, look: this, place, alike });
    }
  }

  #alike(parts: LikenessParts): number {
    return this.#sight.likeness.sum(parts);
  }

  #keyOf(place: number, alike: number, extras: number, match: Match): number {
    const { grades, scores, popularities } = this.#sight.shelf.columns;
    return this.#keys.of(
      grades[place] as number,
      scores[place] as number,
      popularities[place] as number,
      alike,
      extras,
      match,
    );
  }

  #mayBeBetter(grade: number, score: number): boolean {
    return grade < this.#ownGrade || (grade === this.#ownGrade && score <= this.#worstScore);
  }

  /** No food of a group has a smaller key. */
  #bestKey(best: Best, categories: number, heaviest: number, facets: number, match: Match): number {
    const words = this.#words.atMost(heaviest);
    const alike = this.#alike({ categories, words, facets, cocoaPercent: null });
    return this.#keys.of(best.grade, best.score, best.popularity, alike, this.#mostExtras, match);
  }

  /** By all that is kept of a food, as ranking weighs a whole one. */
  weigh({ place, alike }: MetFood): ShelfSwap | undefined {
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
