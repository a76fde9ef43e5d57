import type { ProductCard } from '../catalogue/product-card.ts';

/** A swap in "Mes produits": what I ate, what I chose. */
export interface KeptSwap {
  readonly replaced: ProductCard;
  readonly chosen: ProductCard;
  readonly keptAt: Date;
}

export interface KeptSwapsPage {
  readonly swaps: readonly KeptSwap[];
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
}
