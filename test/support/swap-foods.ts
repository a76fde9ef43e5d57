import type { NutriScoreGrade } from '../../src/food/nutri-score.ts';
import { NO_NUTRIENTS } from '../../src/food/nutrients.ts';
import type { CategoryTag, Product } from '../../src/food/product.ts';
import { rankSubstitutes, type Shelves } from '../../src/food/rank-substitutes.ts';
import { buildCode, buildGraded, type GradedProduct } from './build-product.ts';

/** A little shop: crisps, what is nibbled in their place, drinks, and a shelf that is of no kind. */
export const SHELVES: Shelves = {
  productCount: 3_000,
  breadths: new Map([
    ['en:snacks', 900],
    ['en:crisps', 60],
    ['en:potato-crisps', 40],
    ['en:popcorn', 20],
    ['en:nuts', 90],
    ['en:olives', 45],
    ['en:biscuits', 300],
    ['en:beverages', 500],
    ['en:colas', 30],
    ['en:soups', 50],
    ['fr:curiosites', 25],
  ]),
};

export const CRISPS: readonly CategoryTag[] = ['en:snacks', 'en:crisps', 'en:potato-crisps'];
/** A near neighbour of crisps (`equivalent-kinds.ts`). */
export const POPCORN: readonly CategoryTag[] = ['en:snacks', 'en:popcorn'];
export const OLIVES: readonly CategoryTag[] = ['en:olives'];
/** A far neighbour of olives. */
export const NUTS: readonly CategoryTag[] = ['en:snacks', 'en:nuts'];
/** No kind knows this shelf. */
export const CURIOSITIES: readonly CategoryTag[] = ['fr:curiosites'];

let last = 0;

/** Crisps of this grade and points; their sugars follow the points, so that a healthier food has a better figure. */
export function buildFood(
  name: string,
  grade: NutriScoreGrade,
  score: number,
  overrides: Partial<Omit<Product, 'grade'>> = {},
): GradedProduct {
  last += 1;
  const nutrients = { ...NO_NUTRIENTS, sugarsGPer100g: score + 20 };
  return buildGraded(grade, score, { code: buildCode(last), name, categories: CRISPS, nutrients, ...overrides });
}

/** The names of the substitutes in their order. */
export function rankNames(original: GradedProduct, candidates: readonly Product[], most = 20): string[] {
  return rankSubstitutes(original, candidates, SHELVES, most).map(({ product }) => product.name);
}
