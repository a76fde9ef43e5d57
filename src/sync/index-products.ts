import { searchVector, shareWords } from '../catalogue/search-text.ts';
import { perCategoryList } from '../food/per-category-list.ts';
import type { Product } from '../food/product.ts';
import { isWide } from '../food/wide-categories.ts';
import type { IndexedProduct } from './product-line.ts';

/** French names of categories, by tag: the first is the usual one. */
export type CategoryNames = ReadonlyMap<string, readonly string[]>;

/** Gives products the words by which they are found: their own, and those of the categories that say what they are. */
export function productIndexer(names: CategoryNames): (product: Product) => IndexedProduct {
  const wordsOf = perCategoryList((categories) =>
    shareWords(categories.filter((tag) => !isWide(tag)).flatMap((tag) => names.get(tag) ?? [])),
  );
  return (product) => ({
    product,
    words: searchVector(product.name, product.brand, wordsOf(product.categories)),
  });
}
