import type { NutrientName, Nutrients } from './nutrients.ts';

export type NutrientLevel = 'low' | 'moderate' | 'high';

export type LevelledNutrient = Extract<
  NutrientName,
  'fatGPer100g' | 'saturatedFatGPer100g' | 'sugarsGPer100g' | 'saltGPer100g'
>;

export interface NutrientLevelThresholds {
  readonly lowBelow: number;
  readonly highAbove: number;
}

/** In g per 100 g. Source: Open Food Facts, nutrient levels, after the British traffic lights (read 2026-07). */
export const FOOD_LEVELS: Readonly<Record<LevelledNutrient, NutrientLevelThresholds>> = {
  fatGPer100g: { lowBelow: 3, highAbove: 20 },
  saturatedFatGPer100g: { lowBelow: 1.5, highAbove: 5 },
  sugarsGPer100g: { lowBelow: 5, highAbove: 12.5 },
  saltGPer100g: { lowBelow: 0.3, highAbove: 1.5 },
};

/** In g per 100 ml: half of those of foods. Same source. */
export const BEVERAGE_LEVELS: Readonly<Record<LevelledNutrient, NutrientLevelThresholds>> = {
  fatGPer100g: { lowBelow: 1.5, highAbove: 10 },
  saturatedFatGPer100g: { lowBelow: 0.75, highAbove: 2.5 },
  sugarsGPer100g: { lowBelow: 2.5, highAbove: 6.25 },
  saltGPer100g: { lowBelow: 0.15, highAbove: 0.75 },
};

export function levelThresholds(
  categories: readonly string[],
): Readonly<Record<LevelledNutrient, NutrientLevelThresholds>> {
  return categories.includes('en:beverages') ? BEVERAGE_LEVELS : FOOD_LEVELS;
}

export type NutrientLevels = Readonly<Record<LevelledNutrient, NutrientLevel | null>>;

/**
 * How much fat, saturated fat, sugars and salt: `null` where the value is unknown or no quantity at
 * all (negative, not a number), and everywhere when the food has no category, for a drink is not
 * told from a food then.
 */
export function nutrientLevels(nutrients: Nutrients, categories: readonly string[]): NutrientLevels {
  const thresholds = levelThresholds(categories);
  const level = (name: LevelledNutrient) =>
    categories.length === 0 ? null : levelOf(nutrients[name], thresholds[name]);
  return {
    fatGPer100g: level('fatGPer100g'),
    saturatedFatGPer100g: level('saturatedFatGPer100g'),
    sugarsGPer100g: level('sugarsGPer100g'),
    saltGPer100g: level('saltGPer100g'),
  };
}

function levelOf(value: number | null, { lowBelow, highAbove }: NutrientLevelThresholds): NutrientLevel | null {
  if (value === null || !Number.isFinite(value) || value < 0) return null;
  if (value < lowBelow) return 'low';
  return value > highAbove ? 'high' : 'moderate';
}
