import type { CategoryTag } from './product.ts';

/**
 * Remembers what follows from the categories of a food alone. A list is known again by being the same
 * array, and forgotten with it: the mapping gives products of equal categories one list.
 */
export function perCategoryList<T>(
  derive: (categories: readonly CategoryTag[]) => T,
): (categories: readonly CategoryTag[]) => T {
  const known = new WeakMap<readonly CategoryTag[], { readonly value: T }>();
  return (categories) => {
    const found = known.get(categories);
    if (found) return found.value;
    const value = derive(categories);
    known.set(categories, { value });
    return value;
  };
}
