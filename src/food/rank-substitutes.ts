import { availability, completeness } from './availability.ts';
import { isBetterByTheUnknown, isClearlyHealthier, isFatter } from './clearly-healthier.ts';
import { fits } from './fitting-swap.ts';
import { kinshipOf } from './kinship.ts';
import { type Crowd, crowdOf, kindOfFood, LikenessTo, listTellingCategories, type Shelves } from './likeness.ts';
import { isPlausible } from './plausible-for-kind.ts';
import type { CategoryTag } from './product.ts';
import { shareFamilies } from './separate-families.ts';
import { type Graded, isGraded, type SwapFood } from './swap-food.ts';
import { matchOf } from './swap-match.ts';
import { dropNearDuplicates, spreadBrands, worthInTurn } from './swap-variety.ts';
import { LAST_RESORT, type Weighed, weigh } from './weigh-swap.ts';

export { isClearlyHealthier } from './clearly-healthier.ts';
export type { Shelves } from './likeness.ts';
export { type Graded, isGraded, type SwapFood } from './swap-food.ts';

export interface RankedSubstitute extends Weighed {
  readonly product: Graded;
}

/** What one has not quite wanted is shown in no greater choice. */
const MOST_LAST_RESORTS = 3;

/**
 * The substitutes of a food among candidates, the best first, each with the reasons that ranked it.
 *
 * Only what is clearly healthier stays (`clearly-healthier.ts`), and what can stand in for the food at all
 * (`fitting-swap.ts`). A better grade of the same kind comes first, then a better grade of a neighbouring kind
 * (`equivalent-kinds.ts`), then the same grade with fewer points, for shelves that hold nothing better, and last what is not
 * quite what one wanted: only the best of these sorts that there is. Within it,
 * likeness weighs most, then how much healthier, then what else matters to a shopper (`weigh-swap.ts`). `crowd`: all
 * foods that one could choose from, when the candidates are a few of them.
 */
export function rankSubstitutes(
  original: Graded,
  candidates: readonly SwapFood[],
  shelves: Shelves,
  most: number,
  crowd?: Crowd,
): RankedSubstitute[] {
  // What its record says of it cannot be true, so nothing tells what would be better.
  if (!isPlausible(original)) return [];
  const eligible = candidates.filter(isGraded).filter((product) => isEligible(original, product));
  const best = weighAll(original, eligible, shelves, crowd ?? crowdOf(eligible)).sort(
    (a, b) => a.sort - b.sort || b.worth - a.worth || (a.product.code < b.product.code ? -1 : 1),
  );
  const distinct = dropNearDuplicates(original, best);
  const sort = distinct[0]?.sort;
  const chosen = spreadBrands(dropFarBehind(distinct.filter((each) => each.sort === sort)));
  return chosen.slice(0, sort === LAST_RESORT ? Math.min(most, MOST_LAST_RESORTS) : most);
}

/** Whether a food is clearly healthier, whatever else it is. */
export function isEligible(original: Graded, product: Graded): boolean {
  return (
    product.code !== original.code &&
    isClearlyHealthier(original, product) &&
    !isFatter(original, product) &&
    shareFamilies(original.categories, product.categories)
  );
}

function weighAll(original: Graded, products: readonly Graded[], shelves: Shelves, crowd: Crowd): RankedSubstitute[] {
  const likeness = new LikenessTo(original, crowd, shelves);
  const telling = listTellingCategories(original.categories, shelves.breadths);
  return products.flatMap((product): RankedSubstitute[] => {
    const weighed = weighEligible(original, product, telling, () => likeness.to(product));
    return weighed ? [{ ...weighed, product }] : [];
  });
}

/** What a clearly healthier food is worth in place of the original, or `undefined` when it is no swap for it. */
export function weighEligible(
  original: Graded,
  product: Graded,
  telling: readonly CategoryTag[],
  alike: () => number,
): Weighed | undefined {
  const kinds = { own: kindOfFood(original), other: kindOfFood(product) };
  const kinship = kinshipOf(kinds.own, kinds.other);
  if (kinship === undefined || !fits(kinship, original, product)) return undefined;
  const sharedCategory = telling.find((tag) => product.categories.includes(tag)) ?? null;
  if (kinship.kind === 'unsorted' && sharedCategory === null) return undefined;
  if (isBetterByTheUnknown(original, product)) return undefined;
  const match = matchOf(original, product);
  const weighed = weigh(original, product, { kinds, kinship, alike: alike(), match, sharedCategory });
  if (!weighed) return undefined;
  return {
    ...weighed,
    worth: weighed.worth + availability(original, product) + completeness(product),
  };
}

/** Whether a further candidate, of this sort and worth at best, may come among the first so many of a list. */
export function mayEnter(
  ranked: readonly RankedSubstitute[],
  { sort, worth }: Pick<Weighed, 'sort' | 'worth'>,
  most: number,
): boolean {
  const [first] = ranked;
  if (!first) return sort <= LAST_RESORT;
  if (sort !== first.sort) return sort < first.sort;
  const last = ranked[most - 1];
  return last ? worth > worthInTurn(ranked, last) : !isFarBehind(worth, first);
}

/** Rather a short list than one that ends with what nobody would take. */
const FAR_BEHIND = 0.3;

function isFarBehind(worth: number, first: RankedSubstitute): boolean {
  return worth <= first.worth - FAR_BEHIND;
}

function dropFarBehind(best: readonly RankedSubstitute[]): RankedSubstitute[] {
  const [first] = best;
  return first ? best.filter(({ worth }) => !isFarBehind(worth, first)) : [];
}
