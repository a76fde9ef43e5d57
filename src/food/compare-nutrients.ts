import type { Nutrients } from './nutrients.ts';
import type { ComparedNutrient, NutrientChange } from './swap.ts';

interface Comparison {
  readonly key: keyof Nutrients;
  readonly lessIsBetter: boolean;
  /** A smaller difference per 100 g is none that a shopper would notice. */
  readonly noticeable: number;
  /** One step of harm or good: how changes of different nutrients are weighed against one another. */
  readonly step: number;
}

/**
 * Steps are those of the Nutri-Score tables of 2023 for foods (335 kJ, 1 g of saturates, 3.4 g of
 * sugars, 0.2 g of salt, 1.1 g of fibre, 2.4 g of proteins); fat has none there: 3 g, its "low" level.
 */
const COMPARISONS: Readonly<Record<ComparedNutrient, Comparison>> = {
  sugars: { key: 'sugarsGPer100g', lessIsBetter: true, noticeable: 1, step: 3.4 },
  saturatedFat: { key: 'saturatedFatGPer100g', lessIsBetter: true, noticeable: 0.5, step: 1 },
  salt: { key: 'saltGPer100g', lessIsBetter: true, noticeable: 0.1, step: 0.2 },
  fat: { key: 'fatGPer100g', lessIsBetter: true, noticeable: 1, step: 3 },
  energy: { key: 'energyKjPer100g', lessIsBetter: true, noticeable: 80, step: 335 },
  fibre: { key: 'fibreGPer100g', lessIsBetter: false, noticeable: 1, step: 1.1 },
  proteins: { key: 'proteinsGPer100g', lessIsBetter: false, noticeable: 1, step: 2.4 },
};

/** A change of less than a tenth is within what a recipe or its measure varies. */
const CLEAR_SHARE = 0.1;

export interface ComparedNutrients {
  /** Biggest change first. */
  readonly improvements: readonly NutrientChange[];
  readonly drawbacks: readonly NutrientChange[];
}

/** What clearly changes from one food to the other, for better and for worse; an unknown figure is no change. */
export function compareNutrients(before: Nutrients, after: Nutrients): ComparedNutrients {
  const improvements: NutrientChange[] = [];
  const drawbacks: NutrientChange[] = [];
  for (const [nutrient, comparison] of Object.entries(COMPARISONS) as [ComparedNutrient, Comparison][]) {
    const change = clearChange(nutrient, before[comparison.key], after[comparison.key]);
    if (change === undefined) continue;
    const better = change.after < change.before === comparison.lessIsBetter;
    (better ? improvements : drawbacks).push(change);
  }
  return { improvements: improvements.sort(biggestFirst), drawbacks: drawbacks.sort(biggestFirst) };
}

function clearChange(
  nutrient: ComparedNutrient,
  before: number | null,
  after: number | null,
): NutrientChange | undefined {
  if (before === null || after === null) return undefined;
  const difference = Math.abs(after - before);
  if (difference < COMPARISONS[nutrient].noticeable || difference < CLEAR_SHARE * Math.max(before, after))
    return undefined;
  return { nutrient, before, after, percent: before === 0 ? null : Math.round(((after - before) / before) * 100) };
}

function biggestFirst(a: NutrientChange, b: NutrientChange): number {
  return steps(b) - steps(a);
}

/** How much each counts as harm: what the Nutri-Score counts fully, what it counts within others less. */
const HARM: Readonly<Partial<Record<ComparedNutrient, number>>> = {
  sugars: 1,
  saturatedFat: 1,
  salt: 1,
  energy: 0.5,
  fat: 0.3,
};

/** How much harm these changes do, or spare, in steps of the Nutri-Score; fibre and proteins do none. */
export function harmOf(changes: readonly NutrientChange[]): number {
  return changes.reduce((sum, change) => sum + (HARM[change.nutrient] ?? 0) * steps(change), 0);
}

/** How much these changes weigh together, in steps of the Nutri-Score. */
export function harmSteps(changes: readonly NutrientChange[]): number {
  return changes.reduce((sum, change) => sum + steps(change), 0);
}

function steps({ nutrient, before, after }: NutrientChange): number {
  return Math.abs(after - before) / COMPARISONS[nutrient].step;
}
