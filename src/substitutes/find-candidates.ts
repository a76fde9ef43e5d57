import { equivalentsOf } from '../food/equivalent-kinds.ts';
import { type Crowd, kindOfFood, listTellingCategories, type Shelves } from '../food/likeness.ts';
import type { Graded, SwapFood } from '../food/rank-substitutes.ts';
import type { HashedShelves } from '../food/shelf.ts';
import { crowdOfShelves } from '../food/shelf-crowd.ts';
import { shortlist } from '../food/shortlist.ts';
import { SwapKeys } from '../food/swap-keys.ts';
import type { Weighed } from '../food/weigh-swap.ts';
import { listCandidateIds, type Place } from './candidate-store.ts';
import type { SwapShelves } from './swap-shelves.ts';

/** So many nearest foods are ranked by all that is known of them; with too few swaps among these, so many. */
const CANDIDATES = 24;
const MOST_CANDIDATES = 100;
/** How many of the categories of a food without a kind are looked through, the most precise first. */
const MOST_CATEGORIES = 8;

/** The foods that ranking chooses swaps from. */
export interface Candidates {
  readonly candidates: readonly SwapFood[];
  /** The foods that these were chosen from, when they are a few of many. */
  readonly crowd?: Crowd;
  /** These and further ones, the less near; missing when there are none. */
  readonly more?: {
    /** What the best of the further ones could be. */
    readonly atBest: Pick<Weighed, 'sort' | 'worth'>;
    readonly read: () => Promise<readonly SwapFood[]>;
  };
}

/** The nearest foods of its kind and of neighbouring kinds; of a food without a kind, those of its categories. */
export async function findCandidates(
  swapShelves: SwapShelves,
  original: Graded,
  shelves: HashedShelves,
): Promise<Candidates> {
  const kind = kindOfFood(original);
  if (kind === undefined) {
    const ids = await listCandidateIds(swapShelves.database, listPlaces(original, shelves), original.grade.grade);
    return { candidates: await swapShelves.foods(ids) };
  }
  const kinds = [kind, ...new Set(equivalentsOf(kind).map((equivalent) => equivalent.kind)), undefined];
  const looked = await swapShelves.ofKinds(kinds);
  const crowd = crowdOfShelves(original, looked);
  const nearest = (most: number) => shortlist(original, looked, shelves, crowd, most);
  const { productIds, restFrom } = nearest(CANDIDATES);
  const candidates = await swapShelves.foods(productIds);
  if (restFrom === Number.POSITIVE_INFINITY) return { candidates, crowd };
  const read = () => swapShelves.foods(nearest(MOST_CANDIDATES).productIds);
  return { candidates, crowd, more: { atBest: SwapKeys.read(restFrom), read } };
}

/** The categories of a food by which its like is found, the more precise the more weight. */
export function listPlaces({ categories }: Pick<Graded, 'categories'>, shelves: Shelves): Place[] {
  return listTellingCategories(categories, shelves.breadths)
    .slice(0, MOST_CATEGORIES)
    .map((tag) => ({ tag, weight: Math.log((shelves.productCount + 1) / (shelves.breadths.get(tag) ?? 1)) }));
}
