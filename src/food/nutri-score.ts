import { findFruitShare } from './nutri-score-fruit.ts';
import { groupOf, type NutriScoreGroup, rulesOf } from './nutri-score-group.ts';
import { areAbsurd, areAbsurdForDrink, completeNutrients, listMissing } from './nutri-score-plausibility.ts';
import { listComponents, type NutriScoreComponent } from './nutri-score-points.ts';
import { GRADE_LIMITS } from './nutri-score-tables.ts';
import type { NutrientName, Nutrients } from './nutrients.ts';

export type { NutriScoreGroup } from './nutri-score-group.ts';
export type { NutriScoreComponent } from './nutri-score-points.ts';

export type NutriScoreGrade = 'a' | 'b' | 'c' | 'd' | 'e';

export interface NutriScoreFood {
  readonly nutrients: Nutrients;
  /** Category tags of Open Food Facts, ancestors included. */
  readonly categories: readonly string[];
  /** A non-nutritive sweetener among the ingredients; `null` when nobody knows the ingredients. */
  readonly hasSweetener: boolean | null;
}

/** What the score rests on besides the label. */
export type NutriScoreAssumption =
  | 'fruit-from-category'
  | 'fruit-counted-zero'
  | 'fibre-counted-zero'
  | 'sweetener-counted-absent';

export type NutriScore =
  | {
      readonly kind: 'computed';
      readonly grade: NutriScoreGrade;
      readonly score: number;
      readonly group: NutriScoreGroup;
      readonly components: readonly NutriScoreComponent[];
      readonly negativePoints: number;
      readonly positivePoints: number;
      readonly assumptions: readonly NutriScoreAssumption[];
    }
  | {
      readonly kind: 'none';
      readonly reason:
        | 'no-category'
        | 'not-applicable'
        | 'needs-preparation'
        | 'missing-nutrients'
        | 'absurd-nutrients';
      readonly missing: readonly NutrientName[];
    };

/**
 * The Nutri-Score of a food by the rule of 2023, or the reason why it has none. Never throws.
 *
 * Plain water is graded without a nutrition table, which the law does not ask of it; for every other
 * food a required nutrient that is missing means no score.
 */
export function computeNutriScore(food: NutriScoreFood): NutriScore {
  if (food.categories.length === 0) return none('no-category');
  const rules = rulesOf(food.categories);
  if (rules.exemption) return none(rules.exemption);
  const nutrients = completeNutrients(food.nutrients);
  if (areAbsurd(nutrients) || (rules.isBeverage && areAbsurdForDrink(nutrients))) return none('absurd-nutrients');
  const group = groupOf(rules, nutrients, food.hasSweetener);
  const missing = group === 'water' ? [] : listMissing(nutrients);
  if (missing.length > 0) return none('missing-nutrients', missing);
  return compute(group, nutrients, food);
}

function none(
  reason: Extract<NutriScore, { kind: 'none' }>['reason'],
  missing: readonly NutrientName[] = [],
): NutriScore {
  return { kind: 'none', reason, missing };
}

function compute(
  group: NutriScoreGroup,
  nutrients: Nutrients,
  { categories, hasSweetener }: NutriScoreFood,
): NutriScore {
  const fruitPercent = nutrients.fruitVegetablesLegumesPercent ?? findFruitShare(categories) ?? null;
  const { negative, positive } = listComponents(group, nutrients, fruitPercent, hasSweetener);
  const negativePoints = sumOfPoints(negative);
  const positivePoints = sumOfPoints(positive);
  const score = negativePoints - positivePoints;
  return {
    kind: 'computed',
    grade: gradeOf(score, group),
    score,
    group,
    components: [...negative, ...positive],
    negativePoints,
    positivePoints,
    assumptions: listAssumptions(group, nutrients, fruitPercent, hasSweetener),
  };
}

function sumOfPoints(components: readonly NutriScoreComponent[]): number {
  return components.reduce((sum, component) => sum + (component.counted ? component.points : 0), 0);
}

function gradeOf(score: number, group: NutriScoreGroup): NutriScoreGrade {
  if (group === 'water') return 'a';
  const limits = group === 'beverage' || group === 'fats' ? GRADE_LIMITS[group] : GRADE_LIMITS.food;
  if (score <= limits.a) return 'a';
  if (score <= limits.b) return 'b';
  if (score <= limits.c) return 'c';
  return score <= limits.d ? 'd' : 'e';
}

function listAssumptions(
  group: NutriScoreGroup,
  nutrients: Nutrients,
  fruitPercent: number | null,
  hasSweetener: boolean | null,
): readonly NutriScoreAssumption[] {
  const assumptions: NutriScoreAssumption[] = [];
  if (nutrients.fruitVegetablesLegumesPercent === null) {
    assumptions.push(fruitPercent === null ? 'fruit-counted-zero' : 'fruit-from-category');
  }
  if (nutrients.fibreGPer100g === null) assumptions.push('fibre-counted-zero');
  if (group === 'beverage' && hasSweetener === null) assumptions.push('sweetener-counted-absent');
  return assumptions;
}
