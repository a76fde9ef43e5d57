import type { Product } from '../food/product.ts';
import type { InEachLanguage } from '../web/language.ts';
import type { CategoryName } from './product-card.ts';

/** A product with the names that a shopper reads in place of tags. */
export interface ProductSheet {
  readonly product: Product;
  /** Widest first. */
  readonly categories: readonly CategoryName[];
  readonly labelNames: readonly InEachLanguage<string>[];
  /** `null`: nobody told us. */
  readonly allergenNames: readonly InEachLanguage<string>[] | null;
  /** When Open Food Facts was found to have it no longer; `null`: it has it. */
  readonly withdrawnAt: Date | null;
}
