import type { Barcode } from '../../src/food/barcode.ts';
import { NO_NUTRIENTS } from '../../src/food/nutrients.ts';
import type { Product, ProductGrade } from '../../src/food/product.ts';

export type GradedProduct = Product & { readonly grade: Extract<ProductGrade, { kind: 'graded' }> };

/** A product of which nothing is known but its code and name, and what the test says. */
export function buildProduct(overrides: Partial<Product> = {}): Product {
  return {
    code: buildCode(1),
    name: 'Un aliment',
    brand: null,
    quantity: null,
    categories: [],
    nutrients: NO_NUTRIENTS,
    grade: { kind: 'ungraded', reason: 'missing-nutrients' },
    publishedGrade: null,
    novaGroup: null,
    labels: [],
    allergens: null,
    traces: [],
    analysis: { isVegan: null, isVegetarian: null, holdsPalmOil: null },
    stores: [],
    ingredients: null,
    imageUrl: null,
    servingG: null,
    popularity: 0,
    modifiedAt: new Date('2026-01-02T03:04:05Z'),
    ...overrides,
  };
}

/** The same, with a grade and its points. */
export function buildGraded(
  grade: GradedProduct['grade']['grade'],
  score: number,
  overrides: Partial<Omit<Product, 'grade'>> = {},
): GradedProduct {
  return { ...buildProduct(overrides), grade: { kind: 'graded', grade, score } };
}

/** A bar code of 13 digits for each number; its check digit is not looked at. */
export function buildCode(number: number): Barcode {
  return `3${String(number).padStart(12, '0')}` as Barcode;
}
