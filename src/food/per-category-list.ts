import type { CategoryTag } from './product.ts';

/** What has been derived from a list, each at the place of its derivation. */
type Derived = ({ readonly value: unknown } | undefined)[];

const known = new WeakMap<readonly CategoryTag[], Derived>();
let derivations = 0;
/** Whoever reads a product asks a dozen things of one list: all but the first are told without looking it up. */
let last: { readonly list: readonly CategoryTag[]; readonly derived: Derived } = { list: [], derived: [] };

/**
 * Remembers what follows from the categories of a food alone. A list is known again by being the same
 * array, and forgotten with it: the mapping gives products of equal categories one list.
 */
export function perCategoryList<T>(
  derive: (categories: readonly CategoryTag[]) => T,
): (categories: readonly CategoryTag[]) => T {
  const place = derivations++;
  return (categories) => {
    const derived = derivedOf(categories);
    const found = derived[place];
    if (found) return found.value as T;
    const value = derive(categories);
    derived[place] = { value };
    return value;
  };
}

function derivedOf(list: readonly CategoryTag[]): Derived {
  if (last.list === list) return last.derived;
  let derived = known.get(list);
  if (!derived) {
    derived = new Array<undefined>(derivations).fill(undefined);
    known.set(list, derived);
  }
  last = { list, derived };
  return derived;
}
