import type { NutrientName, Nutrients } from './nutrients.ts';
import type { ComparedNutrient } from './swap.ts';

/** What a basket is summed up by: the three that shoppers are told to eat less of. */
export type SummedNutrient = Extract<ComparedNutrient, 'sugars' | 'saturatedFat' | 'salt'>;

/** A food of the basket and what replaces it, in the same amount. */
export interface SwappedAmount {
  readonly before: Nutrients;
  readonly after: Nutrients;
  /** How much of it, in portions of 100 g (100 ml). */
  readonly hundreds: number;
}

/** One nutrient over the swaps of a basket, in g. */
export interface NutrientTotal {
  readonly nutrient: SummedNutrient;
  readonly beforeG: number;
  readonly afterG: number;
  /** What the swaps spare; negative when they bring more of it. */
  readonly avoidedG: number;
  /** How many swaps it is summed over: those whose two figures are known. */
  readonly swaps: number;
}

const KEYS: Readonly<Record<SummedNutrient, NutrientName>> = {
  sugars: 'sugarsGPer100g',
  saturatedFat: 'saturatedFatGPer100g',
  salt: 'saltGPer100g',
};

/** Sums up what the swaps spare. A swap of which a figure is unknown, before or after, counts for nothing there. */
export function sumSwaps(swaps: readonly SwappedAmount[]): readonly NutrientTotal[] {
  return (Object.keys(KEYS) as SummedNutrient[]).map((nutrient) => sumNutrient(nutrient, swaps));
}

function sumNutrient(nutrient: SummedNutrient, swaps: readonly SwappedAmount[]): NutrientTotal {
  const key = KEYS[nutrient];
  let [beforeG, afterG, known] = [0, 0, 0];
  for (const { before, after, hundreds } of swaps) {
    const [figureBefore, figureAfter] = [before[key], after[key]];
    if (figureBefore === null || figureAfter === null) continue;
    beforeG += figureBefore * hundreds;
    afterG += figureAfter * hundreds;
    known += 1;
  }
  return { nutrient, beforeG, afterG, avoidedG: beforeG - afterG, swaps: known };
}
