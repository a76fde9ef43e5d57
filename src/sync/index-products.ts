import { searchVector } from '../catalogue/search-text.ts';
import type { Product } from '../food/product.ts';
import { isWide } from '../food/wide-categories.ts';
import type { IndexedProduct } from './product-line.ts';

/** French names of categories, by tag: the first is the usual one. */
export type CategoryNames = ReadonlyMap<string, readonly string[]>;

/** Gives a product the words by which it is found: its own, and those of the categories that say what it is. */
export function indexProduct(product: Product, names: CategoryNames): IndexedProduct {
  const telling = product.categories.filter((tag) => !isWide(tag)).flatMap((tag) => names.get(tag) ?? []);
  return { product, words: searchVector(product.name, product.brand, telling) };
}
