import { isRealProgress, isWorseInWhatMatters, type Kinds, withoutUntoldFibre } from './clearly-healthier.ts';
import { compareNutrients, harmSteps } from './compare-nutrients.ts';
import type { Kinship } from './kinship.ts';
import type { SwapReasons } from './swap.ts';
import type { Graded } from './swap-food.ts';
import type { Match } from './swap-match.ts';

/** As much of a food as decides its place among swaps, once it is known what ties it to the original. */
export type Merits = Pick<Graded, 'grade' | 'nutrients' | 'novaGroup' | 'popularity' | 'imageUrl'>;

/** What ties a food to the one that it may replace. */
export interface Tie {
  readonly kinds: Kinds;
  readonly kinship: Kinship;
  /** 0 to 1. */
  readonly alike: number;
  readonly match: Match;
  readonly sharedCategory: string | null;
}

/** Of two swaps the one of the lower sort goes first; within a sort, the one of more worth. */
export interface Weighed {
  readonly reasons: SwapReasons;
  /** See `sortOf`. */
  readonly sort: number;
  readonly worth: number;
}

/** What a swap is worth, or `undefined` when it is none that we would propose. */
export function weigh(original: Merits, product: Merits, tie: Tie): Weighed | undefined {
  if (!isAlikeEnough(tie.kinship, tie.alike)) return undefined;
  const reasons = withoutUntoldFibre(tie.kinds, explain(original, product, tie));
  const { gradeBefore, gradeAfter, scoreBefore, scoreAfter } = reasons;
  const sort = sortOf(gradeAfter < gradeBefore, scoreBefore - scoreAfter, tie.kinship, tie.alike, tie.match);
  if (sort === NO_SORT) return undefined;
  if (!isRealProgress(original, product, tie.kinds, reasons) || isWorseInWhatMatters(reasons, tie.kinds))
    return undefined;
  return { reasons, sort, worth: worth(original, product, reasons, tie) };
}

/** Less alike than this, two foods are no swap. */
const LEAST_LIKENESS = { same: 0.1, neighbour: 0, unsorted: 0.4 } as const;

export function isAlikeEnough(kinship: Kinship, alike: number): boolean {
  return alike >= LEAST_LIKENESS[kinship.kind];
}

/** What one has not quite wanted, or what is much the same and hardly better. */
export const LAST_RESORT = 5;
/** What asks for another habit, taste or dish and has not even a better grade: readers took one in three. */
const NO_SORT = Number.POSITIVE_INFINITY;

/** A better grade by fewer points is a letter more than a progress. */
const CLEAR_GRADE_GAIN = 3;
/** Two foods of one kind that are less alike are no nearer than a far kind. Found by reading judged swaps. */
const ALIKE = 0.28;

/** What is hardly better must at least be nearly the same: of the others, readers took seven in ten. */
const NEARLY_THE_SAME = 0.4;
/** Less alike than this and not what one wanted, a food is of no use. */
const OF_SOME_USE = 0.3;

/** From 0, the best, to `LAST_RESORT`; without end for what is no swap. From 3 on another habit, taste or dish. `better`: by its grade. */
export function sortOf(better: boolean, scoreGain: number, kinship: Kinship, alike: number, match: Match): number {
  const clearly = better && scoreGain >= CLEAR_GRADE_GAIN;
  if (match === 'unwanted') return better && alike >= OF_SOME_USE && isNear(kinship) ? LAST_RESORT : NO_SORT;
  switch (kinship.kind) {
    case 'same':
      if (!clearly && alike < NEARLY_THE_SAME) return match === 'like' && alike >= ALIKE ? LAST_RESORT : NO_SORT;
      if (match === 'tasteless') return better ? 4 : NO_SORT;
      if (match === 'other-dish' || alike < ALIKE) return better ? 3 : NO_SORT;
      return clearly ? 0 : 2;
    case 'neighbour':
      if (kinship.far) return better ? 3 : NO_SORT;
      return clearly ? 1 : 4;
    case 'unsorted':
      return better ? 3 : NO_SORT;
  }
}

function isNear(kinship: Kinship): boolean {
  return kinship.kind === 'same' || (kinship.kind === 'neighbour' && !kinship.far);
}

function explain(original: Merits, product: Merits, { kinship, match, sharedCategory }: Tie): SwapReasons {
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
    differs: DIFFERENCES[match],
    lessProcessed:
      novaBefore !== null && novaAfter !== null && novaAfter < novaBefore
        ? { before: novaBefore, after: novaAfter }
        : null,
  };
}

/** A gain of this many points is as good as a swap gets. */
const FULL_SCORE_GAIN = 10;

/** Being better known than this changes no worth. */
export const MOST_POPULAR = 10_000;
/** What it adds to be so popular: thousands of foods are looked at for one. */
const FAME = Float64Array.from(
  { length: MOST_POPULAR + 1 },
  (_, popularity) => 0.1 * Math.min(Math.log10(1 + popularity) / 4, 1),
);

/** What a gain in points, and being well known, add to the worth of a swap. */
export function advantage(scoreGain: number, popularity: number): number {
  return 0.3 * Math.min(scoreGain / FULL_SCORE_GAIN, 1) + (FAME[Math.min(popularity, MOST_POPULAR)] as number);
}

/** What being less processed, and having an image, add to the worth of a swap. */
export function finish(
  { novaGroup: before }: Pick<Merits, 'novaGroup'>,
  { novaGroup: after, imageUrl }: Pick<Merits, 'novaGroup' | 'imageUrl'>,
): number {
  const processing = before === null || after === null ? 0 : 0.03 * Math.sign(before - after);
  return processing + (imageUrl === null ? 0 : 0.02);
}

const DIFFERENCES: Readonly<Record<Match, SwapReasons['differs']>> = {
  like: null,
  'other-taste': 'taste',
  'other-texture': 'texture',
  tasteless: 'taste',
  'other-dish': 'food',
  unwanted: 'food',
};

/** What another taste or dish costs, beside being found less alike. */
export const COST: Readonly<Record<Match, number>> = {
  like: 0,
  'other-taste': 0.1,
  'other-texture': 0.1,
  'other-dish': 0.15,
  tasteless: 0.15,
  unwanted: 0.15,
};

function worth(original: Merits, product: Merits, reasons: SwapReasons, { kinship, alike, match }: Tie): number {
  return (
    alike +
    advantage(reasons.scoreBefore - reasons.scoreAfter, product.popularity) +
    finish(original, product) -
    // Each step that it is worse by, in the steps of the Nutri-Score, costs as much as it is noticed.
    Math.min(0.03 * harmSteps(reasons.drawbacks), 0.35) -
    COST[match] -
    remoteness(kinship)
  );
}

/** Of two neighbouring kinds the one named first is the nearer. */
export function remoteness(kinship: Kinship): number {
  return kinship.kind === 'neighbour' ? 0.1 * kinship.place : 0;
}
