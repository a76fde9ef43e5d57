import type { Barcode } from '../food/barcode.ts';

/** What became of a product that the catalogue does not have. */
export type AskedProduct =
  /** The catalogue has it now. */
  | { readonly kind: 'stored' }
  | {
      readonly kind: 'unknown';
      readonly why: 'not-asked' | 'wrong-check-digit' | 'nobody-knows' | 'no-food';
    }
  | AskLater;

export type AskedWords =
  /** Products that Open Food Facts finds by these words, all of them in the catalogue now. */
  { readonly kind: 'answered'; readonly codes: readonly Barcode[] } | { readonly kind: 'not-asked' } | AskLater;

export interface AskLater {
  readonly kind: 'later';
  /** True when it is being asked this moment; false when it cannot be, just now. */
  readonly underWay: boolean;
  readonly retryAfterS: number;
}

/** The catalogue beyond ours: what we do not have is looked for at Open Food Facts. Answers within a time limit. */
export interface LiveCatalogue {
  askForProduct(code: Barcode): Promise<AskedProduct>;
  askForWords(words: string): Promise<AskedWords>;
}

/** For a site that keeps to what it has. */
export const NO_LIVE_CATALOGUE: LiveCatalogue = {
  askForProduct: async () => ({ kind: 'unknown', why: 'not-asked' }),
  askForWords: async () => ({ kind: 'not-asked' }),
};
