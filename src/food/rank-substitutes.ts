import {
  isBetterByTheUnknown,
  isClearlyHealthier,
  isFatter,
  isRealProgress,
  isWorseInWhatMatters,
} from './clearly-healthier.ts';
import { compareNutrients, harmSteps } from './compare-nutrients.ts';
import { fits } from './fitting-swap.ts';
import type { Kind } from './kinds.ts';
import { type Kinship, kinshipOf } from './kinship.ts';
import { facetsOfFood, kindOfFood, LikenessTo, listTellingCategories, type Shelves } from './likeness.ts';
import { shareFamilies } from './separate-families.ts';
import type { SwapReasons } from './swap.ts';
import { type Graded, isGraded, type SwapFood } from './swap-food.ts';
import { dropNearDuplicates, spreadBrands } from './swap-variety.ts';
import { compareDish, compareTaste } from './taste.ts';

export { isClearlyHealthier } from './clearly-healthier.ts';
export type { Shelves } from './likeness.ts';
export { type Graded, isGraded, type SwapFood } from './swap-food.ts';

export interface RankedSubstitute {
  readonly product: Graded;
  readonly reasons: SwapReasons;
}

/** A gain of this many points is as good as a swap gets. */
const FULL_SCORE_GAIN = 10;
/** A choice: with fewer swaps, the next best sort of them completes the list. */
const ENOUGH = 3;

/** Less alike than this, two foods of one kind are no swap while others are left. */
const LEAST_LIKENESS = { same: 0.1, neighbour: 0, unsorted: 0.4 } as const;

/** A better grade by fewer points is a letter more than a progress. */
const CLEAR_GRADE_GAIN = 3;

/**
 * The substitutes of a food among candidates, the best first, each with the reasons that ranked it.
 *
 * Only what is clearly healthier stays: a better grade, or the same with at least 4 points less. A better grade
 * of the same kind comes first, then a better grade of a neighbouring kind (`equivalent-kinds.ts`), then the same
 * grade with fewer points, for shelves that hold nothing better. Within each sort, likeness weighs most, then how
 * much healthier, then what else matters to a shopper.
 */
export function rankSubstitutes(
  original: Graded,
  candidates: readonly SwapFood[],
  shelves: Shelves,
  most: number,
): RankedSubstitute[] {
  const eligible = candidates
    .filter(isGraded)
    .filter(
      (product) =>
        product.code !== original.code &&
        isClearlyHealthier(original, product) &&
        !isFatter(original, product) &&
        shareFamilies(original.categories, product.categories),
    );
  const kind = kindOfFood(original);
  const likeness = new LikenessTo(original, eligible, shelves);
  const telling = listTellingCategories(original.categories, shelves.breadths);
  const scored = eligible.flatMap((product): Scored[] => {
    const kinship = kinshipOf(kind, product);
    if (kinship === undefined || !fits(kinship, original, product)) return [];
    const shared = telling.find((tag) => product.categories.includes(tag));
    if (kinship.kind === 'unsorted' && shared === undefined) return [];
    if (kinship.kind !== 'neighbour' && isBetterByTheUnknown(original, product)) return [];
    const alike = likeness.to(product);
    if (alike < LEAST_LIKENESS[kinship.kind]) return [];
    const reasons = explain(original, product, shared ?? null, kinship);
    // Two foods graded by different tables of the rule may differ in score alone: nothing to show.
    if (!isRealProgress(original, product, reasons) || isWorseInWhatMatters(reasons)) return [];
    const match = matchOf(original, product);
    return [
      {
        product,
        reasons,
        alike,
        sort: sortOf(reasons, kinship, alike < ALIKE && match === 'like' ? 'loose' : match),
        worth:
          worth(alike, reasons, original, product) -
          remoteness(kinship) -
          (match === 'like' ? 0 : LOOSE) -
          (compareTaste(facetsOfFood(original), facetsOfFood(product)) === 'near' ? OTHER_TASTE : 0),
      },
    ];
  });
  const best = scored.sort(
    (a, b) => a.sort - b.sort || b.worth - a.worth || (a.product.code < b.product.code ? -1 : 1),
  );
  const distinct = dropNearDuplicates(original, best);
  const chosen: Scored[] = [];
  for (const sort of SORTS) {
    // Another habit is proposed only where nothing nearer is.
    if (chosen.length >= (sort < FIRST_FAR_SORT ? ENOUGH : 1)) break;
    chosen.push(...spreadBrands(dropFarBehind(distinct.filter((each) => each.sort === sort))));
  }
  return chosen.slice(0, most);
}

/** The sorts of swap, the best first. */
const SORTS = [0, 1, 2, 3, 4, 5] as const;
const FIRST_FAR_SORT = 3;

/** Two foods of one kind that are less alike are no nearer than a far kind. Found by reading judged swaps. */
const ALIKE = 0.28;

function sortOf(reasons: SwapReasons, kinship: Kinship, match: Match): number {
  const better = reasons.gradeAfter < reasons.gradeBefore;
  const clearly = better && reasons.scoreBefore - reasons.scoreAfter >= CLEAR_GRADE_GAIN;
  switch (kinship.kind) {
    case 'same':
      if (match !== 'like') return !better ? 5 : match === 'loose' ? 3 : 4;
      return clearly ? 0 : 2;
    case 'neighbour':
      if (kinship.far) return better ? 3 : 5;
      return clearly ? 1 : 4;
    case 'unsorted':
      return better ? 3 : 5;
  }
}

/** Of one kind: alike, or as another dish, or without the taste, which one takes where nothing nearer is. */
type Match = 'like' | 'loose' | 'tasteless';

/** Cooked with, or poured over: what else is in them is no matter of taste. */
const TASTE_APART: ReadonlySet<Kind | undefined> = new Set<Kind>([
  'cream',
  'coconut-milk',
  'plant-drink',
  'meal',
  'soup',
  'oil',
]);

function matchOf(original: Graded, product: Graded): Match {
  const [own, other] = [facetsOfFood(original), facetsOfFood(product)];
  if (!TASTE_APART.has(kindOfFood(original)) && compareTaste(own, other) === 'lost') return 'tasteless';
  return compareDish(own, other) === 'other' ? 'loose' : 'like';
}

function explain(original: Graded, product: Graded, sharedCategory: string | null, kinship: Kinship): SwapReasons {
  const [novaBefore, novaAfter] = [original.novaGroup, product.novaGroup];
  return {
    gradeBefore: original.grade.grade,
    gradeAfter: product.grade.grade,
    scoreBefore: original.grade.score,
    scoreAfter: product.grade.score,
    ...compareNutrients(original.nutrients, product.nutrients),
    sharedCategory,
    kinship: kinship.kind === 'same' ? 'same' : 'wider',
    neighbour: kinship.kind === 'neighbour' ? kinship.reason : null,
    lessProcessed:
      novaBefore !== null && novaAfter !== null && novaAfter < novaBefore
        ? { before: novaBefore, after: novaAfter }
        : null,
  };
}

function worth(alike: number, reasons: SwapReasons, original: Graded, product: Graded): number {
  const gain = Math.min((reasons.scoreBefore - reasons.scoreAfter) / FULL_SCORE_GAIN, 1);
  const moreProcessed =
    original.novaGroup !== null && product.novaGroup !== null && product.novaGroup > original.novaGroup;
  return (
    alike +
    0.3 * gain +
    0.1 * Math.min(Math.log10(1 + product.popularity) / 4, 1) +
    (reasons.lessProcessed ? 0.03 : 0) -
    (moreProcessed ? 0.03 : 0) +
    (product.imageUrl === null ? 0 : 0.02) -
    // Each step that it is worse by, in the steps of the Nutri-Score, costs as much as it is noticed.
    Math.min(0.03 * harmSteps(reasons.drawbacks), 0.35)
  );
}

/** What a lost taste or another dish costs, beside being found less alike. */
const LOOSE = 0.15;
/** Another fruit, or another nut. */
const OTHER_TASTE = 0.1;

/** Of two neighbouring kinds the one named first is the nearer. */
function remoteness(kinship: Kinship): number {
  return kinship.kind === 'neighbour' ? 0.1 * kinship.place : 0;
}

/** Rather a short list than one that ends with what nobody would take. */
const FAR_BEHIND = 0.3;

function dropFarBehind(best: readonly Scored[]): Scored[] {
  const [first] = best;
  return first ? best.filter(({ worth }) => worth > first.worth - FAR_BEHIND) : [];
}

interface Scored extends RankedSubstitute {
  readonly alike: number;
  /** Place in `SORTS`. */
  readonly sort: number;
  readonly worth: number;
}
