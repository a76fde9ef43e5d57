import type { Barcode } from './barcode.ts';
import type { NutriScoreGrade } from './nutri-score.ts';
import type { Nutrients } from './nutrients.ts';

/** A category of Open Food Facts, as its taxonomy names it: "en:sodas", "fr:pates-a-tartiner". */
export type CategoryTag = string;

/** NOVA: 1 unprocessed, 2 culinary ingredient, 3 processed, 4 ultra-processed. */
export type NovaGroup = 1 | 2 | 3 | 4;

/** Why a product bears no grade; the page says it in words. */
export type UngradedReason =
  | 'no-category'
  | 'not-applicable'
  | 'needs-preparation'
  | 'missing-nutrients'
  | 'absurd-nutrients';

/** The Nutri-Score of a product by the 2023 rule: the only one that the site ranks by. */
export type ProductGrade =
  | { readonly kind: 'graded'; readonly grade: NutriScoreGrade; readonly score: number }
  | { readonly kind: 'ungraded'; readonly reason: UngradedReason };

/**
 * The grade that Open Food Facts publishes. Never ranked by: grades of the rule of before 2024 look the same
 * and mean something else.
 */
export interface PublishedGrade {
  readonly grade: NutriScoreGrade;
  readonly rule: '2023' | 'older';
  /** When it was published; `null` when nobody knows. */
  readonly year: number | null;
}

/** What Open Food Facts concludes from the ingredients; `null` where it is not sure. */
export interface IngredientAnalysis {
  readonly isVegan: boolean | null;
  readonly isVegetarian: boolean | null;
  readonly holdsPalmOil: boolean | null;
}

export interface Product {
  readonly code: Barcode;
  readonly name: string;
  readonly brand: string | null;
  readonly quantity: string | null;
  /** Ancestors included, widest first. */
  readonly categories: readonly CategoryTag[];
  readonly nutrients: Nutrients;
  readonly grade: ProductGrade;
  readonly publishedGrade: PublishedGrade | null;
  readonly novaGroup: NovaGroup | null;
  readonly labels: readonly string[];
  /** `null`: nobody told us; an empty list: none declared. */
  readonly allergens: readonly string[] | null;
  /** Allergens that it may hold unintended; an empty list promises nothing. */
  readonly traces: readonly string[];
  readonly analysis: IngredientAnalysis;
  readonly stores: readonly string[];
  readonly ingredients: string | null;
  readonly imageUrl: string | null;
  /** What the label calls a serving, in g, or in ml of a drink. */
  readonly servingG: number | null;
  /** How often people scanned it at Open Food Facts last year; 0 when unknown. */
  readonly popularity: number;
  readonly modifiedAt: Date;
}
