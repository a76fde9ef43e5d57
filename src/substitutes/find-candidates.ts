import { equivalentsOf } from '../food/equivalent-kinds.ts';
import { type Crowd, kindOfFood, listTellingCategories, type Shelves } from '../food/likeness.ts';
import type { ShelfSwap } from '../food/met.ts';
import { type Graded, mayEnter, type RankedSubstitute, type SwapFood } from '../food/rank-substitutes.ts';
import type { HashedShelves } from '../food/shelf.ts';
import { crowdOfShelves } from '../food/shelf-crowd.ts';
import { shortlist } from '../food/shortlist.ts';
import { SwapKeys } from '../food/swap-keys.ts';
import { listCandidateIds, type Place } from './candidate-store.ts';
import type { SwapShelves } from './swap-shelves.ts';

/** So many nearest foods are ranked by all that is known of them; with too few swaps among these, so many. */
const CANDIDATES = 24;
/** The first of them; where these are known, no more are looked for. */
const FIRST_CANDIDATES = 12;
const MOST_CANDIDATES = 100;
/** With fewer swaps than this, more candidates are looked at. */
const FEW_SWAPS = 3;
/** How many of the categories of a food without a kind are looked through, the most precise first. */
const MOST_CATEGORIES = 8;

/** The foods that ranking chooses swaps from. */
export interface Candidates {
  readonly candidates: readonly SwapFood[];
  /** The foods that these were chosen from, when they are a few of many. */
  readonly crowd?: Crowd;
  readonly more?: FurtherCandidates;
}

/** The candidates that have been ranked and others, less near, which are read only where that is worth it. */
export interface FurtherCandidates {
  readonly mayChange: (ranked: readonly RankedSubstitute[]) => boolean;
  readonly read: () => Promise<Candidates>;
}

/**
 * The nearest foods of its kind and of neighbouring kinds; of a food without a kind, those of its categories. Each costs
 * time to read and to rank: first only those that make up nearly every list of `mostShown` swaps.
 */
export async function findCandidates(
  swapShelves: SwapShelves,
  original: Graded,
  shelves: HashedShelves,
  mostShown: number,
): Promise<Candidates> {
  const kind = kindOfFood(original);
  if (kind === undefined) {
    const ids = await listCandidateIds(swapShelves.database, listPlaces(original, shelves), original.grade.grade);
    return { candidates: await swapShelves.foods(ids) };
  }
  const kinds = [kind, ...new Set(equivalentsOf(kind).map((equivalent) => equivalent.kind)), undefined];
  const looked = await swapShelves.ofKinds(kinds);
  const crowd = crowdOfShelves(original, looked);
  const nearest = (most: number, enough = most) => shortlist(original, looked, shelves, crowd, most, enough);
  const read = async (swaps: readonly ShelfSwap[], more?: FurtherCandidates): Promise<Candidates> => {
    const candidates = await swapShelves.foods(swaps.map(({ productId }) => productId));
    return { candidates, crowd, ...(more && { more }) };
  };
  const { swaps, restFrom } = nearest(CANDIDATES, FIRST_CANDIDATES);
  const many: FurtherCandidates = {
    mayChange: (ranked) => ranked.length < FEW_SWAPS && mayEnter(ranked, SwapKeys.read(restFrom), mostShown),
    read: () => read(nearest(MOST_CANDIDATES).swaps),
  };
  const next = swaps[FIRST_CANDIDATES];
  if (next === undefined) return read(swaps, many);
  const nextFrom = Math.min(next.key, restFrom);
  return read(swaps.slice(0, FIRST_CANDIDATES), {
    mayChange: (ranked) => mayEnter(ranked, SwapKeys.read(nextFrom), mostShown),
    read: () => read(swaps, many),
  });
}

/** The categories of a food by which its like is found, the more precise the more weight. */
export function listPlaces({ categories }: Pick<Graded, 'categories'>, shelves: Shelves): Place[] {
  return listTellingCategories(categories, shelves.breadths)
    .slice(0, MOST_CATEGORIES)
    .map((tag) => ({ tag, weight: Math.log((shelves.productCount + 1) / (shelves.breadths.get(tag) ?? 1)) }));
}
