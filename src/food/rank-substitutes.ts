import { compareNutrients } from './compare-nutrients.ts';
import { type CategoryBreadths, categoryLikeness, findKind, listTellingCategories } from './likeness.ts';
import type { Product, ProductGrade } from './product.ts';
import { mayReplace } from './separate-families.ts';
import type { SwapReasons } from './swap.ts';

/** As much of a product as the choice of a substitute looks at. */
export type SwapFood = Pick<
  Product,
  | 'code'
  | 'name'
  | 'brand'
  | 'quantity'
  | 'categories'
  | 'nutrients'
  | 'grade'
  | 'novaGroup'
  | 'imageUrl'
  | 'popularity'
  | 'labels'
  | 'allergens'
  | 'traces'
  | 'analysis'
  | 'stores'
>;

export type Graded = SwapFood & { readonly grade: Extract<ProductGrade, { kind: 'graded' }> };

export interface RankedSubstitute {
  readonly product: Graded;
  readonly reasons: SwapReasons;
}

export interface Shelves {
  readonly breadths: CategoryBreadths;
  readonly productCount: number;
}

/** Within one grade, fewer points are no clear progress. */
const CLEAR_SCORE_GAIN = 4;
/** A gain of this many points is as good as a swap gets. */
const FULL_SCORE_GAIN = 15;
/** A choice: with fewer swaps, the next best sort of them completes the list. */
const ENOUGH = 3;
const MOST_OF_ONE_BRAND = 2;

export function isGraded(product: SwapFood): product is Graded {
  return product.grade.kind === 'graded';
}

/**
 * The substitutes of a food among candidates, the best first, each with the reasons that ranked it.
 *
 * Only what is clearly healthier stays: a better grade, or the same with at least 4 points less. A
 * better grade of the very same kind comes first; neighbouring kinds only complete it, and say so; the
 * same grade with fewer points is for shelves that hold nothing better. Within each sort, likeness
 * weighs most, then how much healthier, then how popular and how little processed it is.
 */
export function rankSubstitutes(
  original: Graded,
  candidates: readonly SwapFood[],
  shelves: Shelves,
  most: number,
): RankedSubstitute[] {
  const telling = listTellingCategories(original.categories, shelves.breadths);
  const kind = findKind(telling, shelves.breadths);
  const kindBreadth = kind === undefined ? 0 : (shelves.breadths.get(kind) ?? 0);

  const scored = candidates.filter(isGraded).flatMap((product) => {
    const categories = new Set(product.categories);
    const sharedCategory = telling.find((tag) => categories.has(tag));
    if (sharedCategory === undefined || product.code === original.code) return [];
    if (!isClearlyHealthier(original, product) || !mayReplace(original.categories, product.categories)) return [];
    const same = (shelves.breadths.get(sharedCategory) ?? 0) <= kindBreadth;
    const likeness = categoryLikeness(telling, categories, shelves.breadths, shelves.productCount);
    const reasons = explain(original, product, sharedCategory, same ? 'same' : 'wider');
    // Two foods graded by different tables of the rule may differ in score alone: nothing to show.
    if (reasons.improvements.length === 0) return [];
    return [{ product, reasons, worth: worth(likeness, reasons, product) }];
  });

  const best = scored.sort((a, b) => b.worth - a.worth || (a.product.code < b.product.code ? -1 : 1));
  const distinct = dropNearDuplicates(original, best);
  const chosen: Scored[] = [];
  for (const sort of SORTS) {
    if (chosen.length < ENOUGH) chosen.push(...spreadBrands(distinct.filter(({ reasons }) => sort(reasons))));
  }
  return chosen.slice(0, most).map(({ product, reasons }) => ({ product, reasons }));
}

const hasBetterGrade = (reasons: SwapReasons) => reasons.gradeAfter < reasons.gradeBefore;

/** The sorts of swap, the best first. */
const SORTS: readonly ((reasons: SwapReasons) => boolean)[] = [
  (reasons) => hasBetterGrade(reasons) && reasons.kinship === 'same',
  (reasons) => hasBetterGrade(reasons) && reasons.kinship === 'wider',
  (reasons) => !hasBetterGrade(reasons) && reasons.kinship === 'same',
  // What is graded A needs no other shelf: it is already the best of its own.
  (reasons) => !hasBetterGrade(reasons) && reasons.kinship === 'wider' && reasons.gradeBefore !== 'a',
];

/** A better grade, or the same one with at least 4 points less. */
export function isClearlyHealthier(original: Graded, product: Graded): boolean {
  if (product.grade.grade !== original.grade.grade) return product.grade.grade < original.grade.grade;
  return original.grade.score - product.grade.score >= CLEAR_SCORE_GAIN;
}

function explain(
  original: Graded,
  product: Graded,
  sharedCategory: string,
  kinship: SwapReasons['kinship'],
): SwapReasons {
  const [novaBefore, novaAfter] = [original.novaGroup, product.novaGroup];
  return {
    gradeBefore: original.grade.grade,
    gradeAfter: product.grade.grade,
    scoreBefore: original.grade.score,
    scoreAfter: product.grade.score,
    ...compareNutrients(original.nutrients, product.nutrients),
    sharedCategory,
    kinship,
    lessProcessed:
      novaBefore !== null && novaAfter !== null && novaAfter < novaBefore
        ? { before: novaBefore, after: novaAfter }
        : null,
  };
}

function worth(likeness: number, reasons: SwapReasons, product: Graded): number {
  const gain = Math.min((reasons.scoreBefore - reasons.scoreAfter) / FULL_SCORE_GAIN, 1);
  return (
    0.5 * likeness +
    0.35 * gain +
    0.05 * Math.min(Math.log10(1 + product.popularity) / 4, 1) +
    (reasons.lessProcessed ? 0.05 : 0) +
    (product.imageUrl === null ? 0 : 0.03) -
    0.04 * Math.min(reasons.drawbacks.length, 3)
  );
}

interface Scored extends RankedSubstitute {
  readonly worth: number;
}

/** The same food in another size is shown once; and no food replaces itself. */
function dropNearDuplicates(original: Graded, best: readonly Scored[]): Scored[] {
  const seen = new Set([identity(original)]);
  return best.filter(({ product }) => {
    const key = identity(product);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** "Nutella 400 g" and "Nutella 1 kg" are one food. */
const SIZE = /\b\d+(?:[.,]\d+)?\s?(?:g|kg|mg|ml|cl|dl|l)\b/giu;

function identity({ name, brand }: SwapFood): string {
  const words = `${brand ?? ''} ${name.replace(SIZE, ' ')}`.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return words.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** Not more than two of one brand at the head of the list; the others of it follow. */
function spreadBrands(best: readonly Scored[]): Scored[] {
  const met = new Map<string, number>();
  const head: Scored[] = [];
  const rest: Scored[] = [];
  for (const scored of best) {
    const brand = (scored.product.brand ?? scored.product.code).toLowerCase();
    const count = (met.get(brand) ?? 0) + 1;
    met.set(brand, count);
    (count <= MOST_OF_ONE_BRAND ? head : rest).push(scored);
  }
  return [...head, ...rest];
}
