import type { ProductSheet } from '../catalogue/product-sheet.ts';
import { glassOfSyrup } from '../food/glass-of-syrup.ts';
import { findSubstitutes, type Shopper } from './find-substitutes.ts';
import type { SubstitutesResult } from './substitutes-result.ts';
import type { SwapShelves } from './swap-shelves.ts';

/** As `findSubstitutes`; in place of a syrup, drinks that are better than the glass that is mixed of it. */
export async function findAsDrunk(
  swapShelves: SwapShelves,
  original: ProductSheet,
  shopper: Shopper,
): Promise<SubstitutesResult> {
  const product = glassOfSyrup(original.product);
  if (product === undefined) return findSubstitutes(swapShelves, original, shopper);
  const glass = { ...original, product };
  const found = await findSubstitutes(swapShelves, glass, shopper);
  switch (found.outcome) {
    case 'swaps':
      return { ...found, original, glass };
    case 'all-left-out':
      return { ...found, original };
    default:
      return { original, leftOut: [], outcome: 'ungraded' };
  }
}
