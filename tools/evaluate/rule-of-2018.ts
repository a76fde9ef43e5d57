import type { CategoryTag } from '../../src/food/product.ts';
import type { GradedProduct } from './graded-product.ts';

/** As much of a product as the rule looks at. */
type Food = Pick<GradedProduct, 'code' | 'categories' | 'grade'>;

const FEWEST_SHARED = 2;
const MOST_PER_GRADE = 3;
const GRADES = ['a', 'b', 'c', 'd', 'e'] as const;

/**
 * The rule by which the site of 2018 chose, as a baseline: a strictly better grade, more than one
 * category in common, at most three per grade by how many are in common; the best grade first. What it left
 * undefined, the order of equals, is by bar code. Grades are those of today, for both.
 */
export function ruleOf2018<F extends Food>(catalogue: readonly F[]): (original: Food) => F[] {
  const shelves = new Map<CategoryTag, number[]>();
  for (const [place, { categories }] of catalogue.entries()) {
    for (const tag of new Set(categories)) {
      const shelf = shelves.get(tag);
      if (shelf) shelf.push(place);
      else shelves.set(tag, [place]);
    }
  }
  return (original) => {
    const shared = countShared(original, shelves, catalogue.length);
    return GRADES.filter((grade) => grade < original.grade.grade).flatMap((grade) =>
      [...shared.entries()]
        .flatMap(([place, count]) => {
          const food = count < FEWEST_SHARED ? undefined : catalogue[place];
          return food?.grade.grade === grade ? [{ food, count }] : [];
        })
        .sort((a, b) => b.count - a.count || (a.food.code < b.food.code ? -1 : 1))
        .slice(0, MOST_PER_GRADE)
        .map(({ food }) => food),
    );
  };
}

/** How many categories each product of the catalogue has in common with this one. */
function countShared(
  { categories }: Food,
  shelves: ReadonlyMap<CategoryTag, readonly number[]>,
  products: number,
): Uint16Array {
  const shared = new Uint16Array(products);
  for (const tag of new Set(categories)) {
    for (const place of shelves.get(tag) ?? []) shared[place] = (shared[place] ?? 0) + 1;
  }
  return shared;
}
