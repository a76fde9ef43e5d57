import type { Barcode } from '../food/barcode.ts';
import type { NutriScoreGrade } from '../food/nutri-score.ts';
import type { InEachLanguage } from '../web/language.ts';

/** As much of a product as a card in a list shows. */
export interface ProductCard {
  readonly code: Barcode;
  readonly name: string;
  readonly brand: string | null;
  readonly quantity: string | null;
  /** By the 2023 rule; `null` when none can be computed. */
  readonly grade: NutriScoreGrade | null;
  readonly imageUrl: string | null;
}

/** A category with the name that a shopper reads. */
export interface CategoryName {
  readonly tag: string;
  readonly name: InEachLanguage<string>;
}
