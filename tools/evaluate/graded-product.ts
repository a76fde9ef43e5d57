import type { Product, ProductGrade } from '../../src/food/product.ts';

export type GradedProduct = Product & { readonly grade: Extract<ProductGrade, { kind: 'graded' }> };

export function isGraded(product: Product): product is GradedProduct {
  return product.grade.kind === 'graded';
}

/** What somebody may want to swap: graded, not yet A, and of a kind that is known. */
export function mayBeBetter(product: Product): product is GradedProduct {
  return isGraded(product) && product.grade.grade !== 'a' && product.categories.length > 0;
}
