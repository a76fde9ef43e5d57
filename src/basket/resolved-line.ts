import type { ProductCard } from '../catalogue/product-card.ts';
import type { ProductSheet } from '../catalogue/product-sheet.ts';
import type { Barcode } from '../food/barcode.ts';
import type { ProposedSwap, SubstitutesResult } from '../substitutes/substitutes-result.ts';
import type { ListLine } from './shopping-list.ts';

/** What replaces a product of the basket. */
export interface BestSwap {
  readonly swap: ProposedSwap;
  readonly sheet: ProductSheet;
  /** How many swaps its page proposes. */
  readonly choices: number;
}

/** A line for which there is a product, and its best swap or why there is none. */
export interface FoundLine {
  readonly kind: 'found';
  readonly line: ListLine;
  readonly sheet: ProductSheet;
  readonly best: BestSwap | null;
  readonly outcome: SubstitutesResult['outcome'];
  /** What spoke most against each swap that the visitor's preferences left out. */
  readonly leftOut: SubstitutesResult['leftOut'];
  /** True when its product is bought as it is. */
  readonly kept: boolean;
  /** What else the words may mean, the likeliest first. */
  readonly others: readonly ProductCard[];
  /** True when no product bears all the words, and this one bears most of them. */
  readonly nearly: boolean;
}

/** One line of the list with what became of it. */
export type ResolvedLine =
  | FoundLine
  /** A bar code that the catalogue does not have. */
  | {
      readonly kind: 'unknown-code';
      readonly line: ListLine;
      readonly code: Barcode;
      readonly others: readonly ProductCard[];
    }
  /** No product bears enough of the words to be taken for it; `others` bear some. */
  | { readonly kind: 'nothing-found'; readonly line: ListLine; readonly others: readonly ProductCard[] };
