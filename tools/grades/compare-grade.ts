import {
  computeNutriScore,
  type NutriScore,
  type NutriScoreFood,
  type NutriScoreGrade,
} from '../../src/food/nutri-score.ts';
import type { PublishedGrade, UngradedReason } from '../../src/food/product.ts';
import { isDocument } from '../../src/off/raw-values.ts';
import { readSweetener } from '../../src/off/sweeteners.ts';
import { toProduct } from '../../src/off/to-product.ts';
import { type PublishedInputs, readPublishedInputs } from './published-inputs.ts';

/** What became of the grade that Open Food Facts publishes, beside ours. */
export type GradeComparison =
  | { readonly kind: 'no-product' | 'none-published' }
  | { readonly kind: 'older-rule'; readonly ours: NutriScoreGrade | null; readonly published: NutriScoreGrade }
  | { readonly kind: 'ungraded'; readonly reason: UngradedReason }
  | { readonly kind: 'same'; readonly knowsInputs: boolean }
  | { readonly kind: 'differs'; readonly knowsInputs: boolean; readonly cause: string; readonly example: string };

type Computed = Extract<NutriScore, { kind: 'computed' }>;

export function compareGrade(document: unknown): GradeComparison {
  const mapped = toProduct(document);
  if (mapped.kind === 'rejected' || !isDocument(document)) return { kind: 'no-product' };
  const { nutrients, categories, labels, publishedGrade, code, name } = mapped.product;
  if (!publishedGrade) return { kind: 'none-published' };
  const food = { nutrients, categories, hasSweetener: readSweetener(document, categories, labels) };
  const ours = computeNutriScore(food);
  if (publishedGrade.rule === 'older') {
    return {
      kind: 'older-rule',
      ours: ours.kind === 'computed' ? ours.grade : null,
      published: publishedGrade.grade,
    };
  }
  if (ours.kind === 'none') return { kind: 'ungraded', reason: ours.reason };
  const inputs = readPublishedInputs(document);
  const knowsInputs = inputs !== undefined;
  if (ours.grade === publishedGrade.grade) return { kind: 'same', knowsInputs };
  return {
    kind: 'differs',
    knowsInputs,
    cause: inputs ? findCause(ours, inputs) : guessCause(food, publishedGrade),
    example: `${code} ${name}: published ${publishedGrade.grade}, ours ${ours.grade} (${ours.score} points)`,
  };
}

/** The first thing that Open Food Facts reckoned with and we did not. */
function findCause(ours: Computed, { group, points, isOfLabel }: PublishedInputs): string {
  if (!isOfLabel) return 'values estimated or prepared there';
  if (group !== ours.group) return `another group: ${group} there, ${ours.group} here`;
  const other = ours.components.find(({ name, points: own, counted }) => counted && (points.get(name) ?? 0) !== own);
  return other ? `points for ${other.name}` : 'unknown, though the points are the same';
}

/** Whole shares between the thresholds of the rule. */
const FRUIT_SHARES = [0, 50, 70, 90];
const FIBRES_G = [0, 3.5, 4.5, 5.5, 7, 8];

/** Without its inputs: the one change that would give the published grade. */
function guessCause(food: NutriScoreFood, { grade }: PublishedGrade): string {
  const agrees = (change: Partial<NutriScoreFood>) => {
    const score = computeNutriScore({ ...food, ...change });
    return score.kind === 'computed' && score.grade === grade;
  };
  const { nutrients } = food;
  if (agrees({ hasSweetener: food.hasSweetener !== true })) return 'perhaps a sweetener (no inputs published)';
  if (FRUIT_SHARES.some((share) => agrees({ nutrients: { ...nutrients, fruitVegetablesLegumesPercent: share } }))) {
    return 'perhaps the share of fruit (no inputs published)';
  }
  if (FIBRES_G.some((fibre) => agrees({ nutrients: { ...nutrients, fibreGPer100g: fibre } }))) {
    return 'perhaps fibre (no inputs published)';
  }
  return 'unknown (no inputs published)';
}
