import type { Product, ProductGrade } from './product.ts';

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

export function isGraded(product: SwapFood): product is Graded {
  return product.grade.kind === 'graded';
}
