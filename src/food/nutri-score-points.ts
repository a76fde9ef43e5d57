import type { NutriScoreGroup } from './nutri-score-group.ts';
import * as tables from './nutri-score-tables.ts';
import type { Nutrients } from './nutrients.ts';

export interface NutriScoreComponent {
  readonly name:
    | 'energy'
    | 'energy-from-saturates'
    | 'sugars'
    | 'saturated-fat'
    | 'saturates-ratio'
    | 'salt'
    | 'sweetener'
    | 'proteins'
    | 'fibre'
    | 'fruit';
  /** In the unit of its table (kJ, g or %; 1 or 0 for a sweetener); `null` when it is not known. */
  readonly value: number | null;
  readonly points: number;
  readonly maxPoints: number;
  /** False for proteins that the rule leaves out of the sum. */
  readonly counted: boolean;
}

interface NutriScoreComponents {
  readonly negative: readonly NutriScoreComponent[];
  readonly positive: readonly NutriScoreComponent[];
}

/** The points of a food, part by part. What is not known has no points. */
export function listComponents(
  group: NutriScoreGroup,
  nutrients: Nutrients,
  fruitPercent: number | null,
  hasSweetener: boolean | null,
): NutriScoreComponents {
  const isDrink = group === 'beverage' || group === 'water';
  const negative = isDrink
    ? listNegativeOfDrink(nutrients, hasSweetener)
    : group === 'fats'
      ? listNegativeOfFats(nutrients)
      : listNegativeOfFood(nutrients);
  const negativePoints = negative.reduce((sum, component) => sum + component.points, 0);
  return {
    negative,
    positive: [
      part('proteins', nutrients.proteinsGPer100g, proteinsTable(group), countsProteins(group, negativePoints)),
      part('fibre', nutrients.fibreGPer100g, tables.FIBRE_G),
      part('fruit', roundToTenth(fruitPercent), isDrink ? tables.FRUIT_PERCENT_BEVERAGE : tables.FRUIT_PERCENT),
    ],
  };
}

function listNegativeOfFood(nutrients: Nutrients): NutriScoreComponent[] {
  return [
    part('energy', nutrients.energyKjPer100g, tables.ENERGY_KJ),
    part('sugars', nutrients.sugarsGPer100g, tables.SUGARS_G),
    part('saturated-fat', nutrients.saturatedFatGPer100g, tables.SATURATED_FAT_G),
    part('salt', nutrients.saltGPer100g, tables.SALT_G),
  ];
}

function listNegativeOfFats(nutrients: Nutrients): NutriScoreComponent[] {
  const { saturatedFatGPer100g: saturates, fatGPer100g: fat } = nutrients;
  const energyFromSaturates = saturates === null ? null : saturates * tables.KJ_PER_G_OF_FAT;
  return [
    part('energy-from-saturates', energyFromSaturates, tables.ENERGY_FROM_SATURATES_KJ),
    part('sugars', nutrients.sugarsGPer100g, tables.SUGARS_G),
    part('saturates-ratio', saturatesPercentOfFat(saturates, fat), tables.SATURATES_PERCENT_OF_FAT),
    part('salt', nutrients.saltGPer100g, tables.SALT_G),
  ];
}

function listNegativeOfDrink(nutrients: Nutrients, hasSweetener: boolean | null): NutriScoreComponent[] {
  return [
    part('energy', nutrients.energyKjPer100g, tables.ENERGY_KJ_BEVERAGE),
    part('sugars', nutrients.sugarsGPer100g, tables.SUGARS_G_BEVERAGE),
    part('saturated-fat', nutrients.saturatedFatGPer100g, tables.SATURATED_FAT_G),
    part('salt', nutrients.saltGPer100g, tables.SALT_G),
    {
      name: 'sweetener',
      value: hasSweetener === null ? null : Number(hasSweetener),
      points: hasSweetener === true ? tables.SWEETENER_POINTS : 0,
      maxPoints: tables.SWEETENER_POINTS,
      counted: true,
    },
  ];
}

function part(
  name: NutriScoreComponent['name'],
  value: number | null,
  table: tables.PointsTable,
  counted = true,
): NutriScoreComponent {
  const points = value === null ? 0 : tables.pointsFor(value, table);
  return { name, value, points, maxPoints: table.thresholds.length, counted };
}

/** A label may round the fat below its saturates: the whole is then taken to be saturated. */
function saturatesPercentOfFat(saturates: number | null, fat: number | null): number | null {
  if (saturates === null || fat === null) return null;
  return saturates === 0 ? 0 : roundToTenth((100 * saturates) / Math.max(fat, saturates));
}

function proteinsTable(group: NutriScoreGroup): tables.PointsTable {
  if (group === 'beverage' || group === 'water') return tables.PROTEINS_G_BEVERAGE;
  return group === 'red-meat' ? tables.PROTEINS_G_RED_MEAT : tables.PROTEINS_G;
}

function countsProteins(group: NutriScoreGroup, negativePoints: number): boolean {
  if (group === 'beverage' || group === 'water' || group === 'cheese') return true;
  return negativePoints < tables.PROTEINS_LEFT_OUT_FROM[group === 'fats' ? 'fats' : 'food'];
}

function roundToTenth(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10) / 10;
}
