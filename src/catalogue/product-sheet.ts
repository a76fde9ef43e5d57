import type { Product } from '../food/product.ts';
import type { CategoryName } from './product-card.ts';

/** A product with the names that a shopper reads in place of tags. */
export interface ProductSheet {
  readonly product: Product;
  /** Widest first, in French where the taxonomy has it. */
  readonly categories: readonly CategoryName[];
  readonly labelNames: readonly string[];
  /** `null`: nobody told us. */
  readonly allergenNames: readonly string[] | null;
  /** When Open Food Facts was found to have it no longer; `null`: it has it. */
  readonly withdrawnAt: Date | null;
}
