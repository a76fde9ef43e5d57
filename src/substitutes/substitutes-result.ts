import type { ProductCard } from '../catalogue/product-card.ts';
import type { ProductSheet } from '../catalogue/product-sheet.ts';
import type { Objection } from '../food/preferences.ts';
import type { SwapReasons } from '../food/swap.ts';
import type { InEachLanguage } from '../web/language.ts';

export interface ProposedSwap {
  readonly card: ProductCard;
  readonly reasons: SwapReasons;
  /** Name of `reasons.sharedCategory`. */
  readonly sharedCategoryName: InEachLanguage<string> | null;
  /** True when the visitor has kept this very swap already. */
  readonly kept: boolean;
}

/** What the page of substitutes has to say: swaps, or honestly why there are none. */
export type SubstitutesResult = {
  readonly original: ProductSheet;
  /** What spoke most against each swap that the visitor's preferences left out. */
  readonly leftOut: readonly Objection[];
} & (
  | {
      readonly outcome: 'swaps';
      readonly swaps: readonly ProposedSwap[];
      /** Set where the original is a syrup: the glass of it, by estimated figures, is what the swaps replace. */
      readonly glass?: ProductSheet;
    }
  | { readonly outcome: 'already-best' }
  | { readonly outcome: 'ungraded' }
  /** A figure of its record cannot be true for what it is, so that nothing tells what would be better. */
  | { readonly outcome: 'doubtful' }
  /** Nothing on its shelf has a better grade than its own, which is no A. */
  | { readonly outcome: 'best-of-shelf' }
  | { readonly outcome: 'none-found' }
  | { readonly outcome: 'all-left-out' }
);
