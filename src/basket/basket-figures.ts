import { type NutrientTotal, sumSwaps } from '../food/basket-totals.ts';
import type { NutriScoreGrade } from '../food/nutri-score.ts';
import { type PackQuantity, parsePackQuantity } from '../food/pack-quantity.ts';
import type { Product } from '../food/product.ts';
import type { FoundLine, ResolvedLine } from './resolved-line.ts';

/** A grade, or `null` for a product that has none. */
export type ShownGrade = NutriScoreGrade | null;

/** What a basket comes to. */
export interface BasketFigures {
  readonly products: number;
  /** Lines whose product is swapped. */
  readonly swapped: number;
  /** Of the swapped ones, how many are counted by the pack; the others by 100 g. */
  readonly byPack: number;
  readonly totals: readonly NutrientTotal[];
  /** One grade a line, the best first, those without one last. */
  readonly gradesBefore: readonly ShownGrade[];
  readonly gradesAfter: readonly ShownGrade[];
}

export function basketFigures(lines: readonly ResolvedLine[]): BasketFigures {
  const found = lines.filter((line) => line.kind === 'found');
  const swapped = found.filter(isSwapped);
  const swaps = swapped.map(({ sheet, best, line }) => ({
    before: sheet.product.nutrients,
    after: best.sheet.product.nutrients,
    hundreds: (line.packs * (packOf(sheet.product)?.amount ?? 100)) / 100,
  }));
  return {
    products: found.length,
    swapped: swapped.length,
    byPack: swapped.filter(({ sheet }) => packOf(sheet.product) !== undefined).length,
    totals: sumSwaps(swaps),
    gradesBefore: bestFirst(found.map(({ sheet }) => gradeOf(sheet.product))),
    gradesAfter: bestFirst(found.map((line) => gradeOf((isSwapped(line) ? line.best.sheet : line.sheet).product))),
  };
}

type SwappedLine = FoundLine & { readonly best: NonNullable<FoundLine['best']> };

export function isSwapped(line: FoundLine): line is SwappedLine {
  return line.best !== null && !line.kept;
}

export function packOf({ quantity }: Product): PackQuantity | undefined {
  return quantity === null ? undefined : parsePackQuantity(quantity);
}

export function gradeOf({ grade }: Product): ShownGrade {
  return grade.kind === 'graded' ? grade.grade : null;
}

function bestFirst(grades: readonly ShownGrade[]): ShownGrade[] {
  return [...grades].sort((a, b) => (a ?? 'z').localeCompare(b ?? 'z'));
}
