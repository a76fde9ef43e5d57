import type { Product } from '../../src/food/product.ts';

/** "Nutella (Ferrero)": brands tell foods apart that are called "Original". */
export function nameFood({ name, brand }: Pick<Product, 'name' | 'brand'>): string {
  return brand === null ? name : `${name} (${brand})`;
}

export function nameSwap(product: Pick<Product, 'name' | 'brand'>, swap: Pick<Product, 'name' | 'brand'>): string {
  return `${nameFood(product)} -> ${nameFood(swap)}`;
}
