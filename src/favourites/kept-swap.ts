import type { ProductCard } from '../catalogue/product-card.ts';

/** A product as somebody keeps it, on sale or no longer. */
export interface KeptProduct extends ProductCard {
  readonly withdrawn: boolean;
}

/** A swap in "Mes produits": what I ate, what I chose. */
export interface KeptSwap {
  readonly replaced: KeptProduct;
  readonly chosen: KeptProduct;
  readonly keptAt: Date;
}

export interface KeptSwapsPage {
  readonly swaps: readonly KeptSwap[];
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
}
