import type { Product } from '../../src/food/product.ts';
import { readFamilies } from '../../src/site/families.ts';

const families = readFamilies();

/** The everyday family of a product: where several claim it, the one of lowest rank has it. */
export function familyOf({ categories }: Pick<Product, 'categories'>): string | undefined {
  return families
    .filter((family) => family.categories.some((category) => categories.includes(category)))
    .sort((a, b) => a.rank - b.rank)[0]?.id;
}
