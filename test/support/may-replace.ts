import { fits } from '../../src/food/fitting-swap.ts';
import { kinshipOf } from '../../src/food/kinship.ts';
import { kindOfFood } from '../../src/food/likeness.ts';
import { NO_NUTRIENTS, type Nutrients } from '../../src/food/nutrients.ts';
import { buildCode, buildGraded } from './build-product.ts';

/** A food of one category, as good or bad as every other one. */
export const foodNamed = (name: string, category: string, nutrients: Partial<Nutrients> = {}) =>
  buildGraded('d', 15, {
    code: buildCode(1),
    name,
    categories: [category],
    nutrients: { ...NO_NUTRIENTS, ...nutrients },
  });

/** Whether a food of a shelf may take the place of another, of the same shelf unless said otherwise. */
export function mayReplace(own: string, category: string, other: string, otherCategory = category): boolean {
  const [original, product] = [foodNamed(own, category), foodNamed(other, otherCategory)];
  const kinship = kinshipOf(kindOfFood(original), kindOfFood(product));
  if (kinship === undefined) throw new Error(`${own} and ${other} are of kinds that do not replace one another`);
  return fits(kinship, original, product);
}
