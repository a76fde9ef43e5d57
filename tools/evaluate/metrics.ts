import type { Nutrients } from '../../src/food/nutrients.ts';
import type { GradedProduct } from './graded-product.ts';
import type { FindJudgement, Verdict } from './judgements.ts';

/** A product and what one of the rules shows for it, the best first. */
export interface Proposal {
  readonly product: GradedProduct;
  readonly swaps: readonly GradedProduct[];
}

/** Mean change from products to their first swaps. */
export interface Change {
  /** Grams per 100 g; below zero is less. */
  readonly grams: number;
  /** Of the mean of the products; `null` when they hold none. */
  readonly percent: number | null;
}

export interface Gain {
  /** Of how many pairs. */
  readonly pairs: number;
  /** Nutri-Score points less, on average. */
  readonly points: number;
  readonly sugars: Change;
  readonly salt: Change;
  readonly saturates: Change;
}

/** Shares are 0 to 1. A pair that nobody has judged counts as wrong. */
export interface Quality {
  readonly products: number;
  readonly productsWithSwap: number;
  readonly shareWithSwap: number;
  /** Good or acceptable among the first, or the first three, shown; over the products that get any. */
  readonly precisionAt1: number;
  readonly precisionAt3: number;
  /** The same over all products: one without a swap counts zero. */
  readonly precisionAt1OfAll: number;
  readonly precisionAt3OfAll: number;
  /** Only "good" counts; over the products that get any. */
  readonly goodAt1: number;
  readonly goodAt3: number;
  /** How many products have a good one first. */
  readonly goodFirst: number;
  /** Pairs among the first three. */
  readonly shown: number;
  readonly unjudged: number;
  readonly gain: Gain;
  /** Of those first swaps alone that were accepted: what a shopper really gains. */
  readonly gainOfAccepted: Gain;
}

/** What "the first three" means everywhere. */
export const SHOWN = 3;
const ACCEPTED: readonly Verdict[] = ['good', 'acceptable'];

export function measureQuality(proposals: readonly Proposal[], find: FindJudgement): Quality {
  const served = proposals.filter(({ swaps }) => swaps.length > 0);
  const isAmong = (verdicts: readonly Verdict[]) => (product: GradedProduct, swap: GradedProduct) => {
    const verdict = find(product.code, swap.code)?.verdict;
    return verdict !== undefined && verdicts.includes(verdict);
  };
  const [isAccepted, isGood] = [isAmong(ACCEPTED), isAmong(['good'])];
  const pairs = served.flatMap(({ product, swaps }) => swaps.slice(0, SHOWN).map((swap) => [product, swap] as const));
  const firsts = served.flatMap(({ product, swaps }) => swaps.slice(0, 1).map((swap) => [product, swap] as const));
  return {
    products: proposals.length,
    productsWithSwap: served.length,
    shareWithSwap: share(served.length, proposals.length),
    precisionAt1: precision(served, 1, isAccepted),
    precisionAt3: precision(served, SHOWN, isAccepted),
    precisionAt1OfAll: precision(proposals, 1, isAccepted),
    precisionAt3OfAll: precision(proposals, SHOWN, isAccepted),
    goodAt1: precision(served, 1, isGood),
    goodAt3: precision(served, SHOWN, isGood),
    goodFirst: firsts.filter((pair) => isGood(...pair)).length,
    shown: pairs.length,
    unjudged: pairs.filter(([product, swap]) => find(product.code, swap.code) === undefined).length,
    gain: measureGain(firsts),
    gainOfAccepted: measureGain(firsts.filter((pair) => isAccepted(...pair))),
  };
}

type Pair = readonly [product: GradedProduct, swap: GradedProduct];

/** Mean over the products of the share that passes among the first `most` shown; none shown is zero. */
function precision(proposals: readonly Proposal[], most: number, passes: (...pair: Pair) => boolean): number {
  const shares = proposals.map(({ product, swaps }) => {
    const shown = swaps.slice(0, most);
    return share(shown.filter((swap) => passes(product, swap)).length, shown.length);
  });
  return mean(shares);
}

function measureGain(pairs: readonly Pair[]): Gain {
  return {
    pairs: pairs.length,
    points: mean(pairs.map(([product, swap]) => product.grade.score - swap.grade.score)),
    sugars: measureChange(pairs, 'sugarsGPer100g'),
    salt: measureChange(pairs, 'saltGPer100g'),
    saturates: measureChange(pairs, 'saturatedFatGPer100g'),
  };
}

/** Pairs of which one figure is unknown say nothing. */
function measureChange(pairs: readonly Pair[], nutrient: keyof Nutrients): Change {
  const known = pairs.flatMap(([product, swap]) => {
    const [before, after] = [product.nutrients[nutrient], swap.nutrients[nutrient]];
    return before === null || after === null ? [] : [{ before, after }];
  });
  const before = mean(known.map((change) => change.before));
  const grams = mean(known.map((change) => change.after)) - before;
  return { grams, percent: before === 0 ? null : (grams / before) * 100 };
}

function mean(values: readonly number[]): number {
  return share(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  );
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
