/**
 * The points of the Nutri-Score of 2023: one point for every threshold that the value passes.
 *
 * Sources: scientific committee of the Nutri-Score, reports on the update of the algorithm
 * (foods, 2022; beverages, 2023), in force in France since March 2025.
 * Declared values are taken as they are, never rounded; only the share of saturates in the fat and
 * the share of fruit are rounded, to one decimal (as Open Food Facts does, read 2026-07).
 */
export interface PointsTable {
  readonly thresholds: readonly number[];
  /** True where reaching the threshold is enough: only the share of saturates in the fat. */
  readonly inclusive: boolean;
}

const above = (...thresholds: readonly number[]): PointsTable => ({ thresholds, inclusive: false });

/** `count` thresholds, each a multiple of `step`; rounded, or 0.2 × 3 would not be 0.6. */
const everyStep = (step: number, count: number): PointsTable =>
  above(...Array.from({ length: count }, (_, i) => Math.round(step * (i + 1) * 10) / 10));

export const ENERGY_KJ = everyStep(335, 10);
export const ENERGY_KJ_BEVERAGE = above(30, 90, 150, 210, 240, 270, 300, 330, 360, 390);
/** Fats only: the energy that the saturates bring, at 37 kJ a gram, stands for the whole energy. */
export const ENERGY_FROM_SATURATES_KJ = everyStep(120, 10);
export const SUGARS_G = above(3.4, 6.8, 10, 14, 17, 20, 24, 27, 31, 34, 37, 41, 44, 48, 51);
export const SUGARS_G_BEVERAGE = above(0.5, 2, 3.5, 5, 6, 7, 8, 9, 10, 11);
export const SATURATED_FAT_G = everyStep(1, 10);
/** Fats only: saturates as a percentage of the fat. */
export const SATURATES_PERCENT_OF_FAT: PointsTable = {
  thresholds: [10, 16, 22, 28, 34, 40, 46, 52, 58, 64],
  inclusive: true,
};
export const SALT_G = everyStep(0.2, 20);
export const PROTEINS_G = above(2.4, 4.8, 7.2, 9.6, 12, 14, 17);
/** Red meat: at most 2 points, for dietary advice is to eat less of it. */
export const PROTEINS_G_RED_MEAT = above(2.4, 4.8);
export const PROTEINS_G_BEVERAGE = above(1.2, 1.5, 1.8, 2.1, 2.4, 2.7, 3);
export const FIBRE_G = above(3, 4.1, 5.2, 6.3, 7.4);
/** Equal thresholds are passed together: above 80 % a food earns 5 points at once. */
export const FRUIT_PERCENT = above(40, 60, 80, 80, 80);
export const FRUIT_PERCENT_BEVERAGE = above(40, 40, 60, 60, 80, 80);
/** Beverages only: points for a non-nutritive sweetener, whatever its quantity. */
export const SWEETENER_POINTS = 4;

export const KJ_PER_G_OF_FAT = 37;

export function pointsFor(value: number, table: PointsTable): number {
  const exact = withoutNoise(value);
  let points = 0;
  for (const threshold of table.thresholds) if (exact > threshold || (table.inclusive && exact === threshold)) points++;
  return points;
}

/** Dumps hold 1.2 g as 1.2000000477 (32 bits), and salt made of sodium is no better: not above 1.2. */
function withoutNoise(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}

/** The highest score of grades A to D; E is above. Plain water alone may have an A as a drink. */
export const GRADE_LIMITS = {
  food: { a: 0, b: 2, c: 10, d: 18 },
  fats: { a: -6, b: 2, c: 10, d: 18 },
  beverage: { a: Number.NEGATIVE_INFINITY, b: 2, c: 6, d: 9 },
} as const;

/** Negative points from which proteins are left out. */
export const PROTEINS_LEFT_OUT_FROM = { food: 11, fats: 7 } as const;
