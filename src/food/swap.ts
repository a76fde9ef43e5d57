import type { NutriScoreGrade } from './nutri-score.ts';
import type { CategoryTag, NovaGroup } from './product.ts';

/** A nutrient that a shopper compares; energy in kJ, the rest in g, per 100 g. */
export type ComparedNutrient = 'energy' | 'fat' | 'saturatedFat' | 'sugars' | 'salt' | 'fibre' | 'proteins';

/** A nutrient that clearly changes when one product replaces another. */
export interface NutrientChange {
  readonly nutrient: ComparedNutrient;
  /** Per 100 g: kJ for energy, g for the rest. */
  readonly before: number;
  readonly after: number;
  /** Change in percent of `before`, rounded: -62 for "62 % less"; `null` when `before` is 0. */
  readonly percent: number | null;
}

/** Why a swap is proposed: the very figures that ranked it. */
export interface SwapReasons {
  readonly gradeBefore: NutriScoreGrade;
  readonly gradeAfter: NutriScoreGrade;
  readonly scoreBefore: number;
  readonly scoreAfter: number;
  /** What gets better (less sugar, more fibre), biggest change first. */
  readonly improvements: readonly NutrientChange[];
  /** What gets worse: never hidden. */
  readonly drawbacks: readonly NutrientChange[];
  /** The most precise category that both share; `null` when none tells what they are. */
  readonly sharedCategory: CategoryTag | null;
  /** `same`: the visitor's own kind of food; `wider`: a neighbouring kind, when its own has nothing left. */
  readonly kinship: 'same' | 'wider';
  /** Why a food of a neighbouring kind takes the place of this one; `null` within one kind. */
  readonly neighbour: { readonly fr: string; readonly en: string } | null;
  /** What one must get used to: another taste, less crunch, or another dish; `null` for much the same food. */
  readonly differs: 'taste' | 'texture' | 'food' | null;
  /** Set when the substitute is less processed. */
  readonly lessProcessed: { readonly before: NovaGroup; readonly after: NovaGroup } | null;
}

/** What else a shopper wants to know before taking one product for another. */
export interface SwapNotes {
  /** In g, or ml of a drink: one serving of what is replaced, else of what replaces it; `null` when neither says. */
  readonly portionG: number | null;
  /** What shoppers look for on a packet and find on both, the best known first; tags of the taxonomy. */
  readonly sharedLabels: readonly string[];
  /** Where the substitute was seen, shops that also have the original first. */
  readonly shops: readonly string[];
  readonly caveats: readonly SwapCaveat[];
}

/** What may speak against a swap beside its drawbacks in figures, gravest first. */
export type SwapCaveat =
  /** It holds, or may hold, what the original does not declare. */
  | { readonly kind: 'adds-allergens'; readonly allergens: readonly string[] }
  /** The same, where nobody has recorded what the original declares. */
  | { readonly kind: 'holds-allergens'; readonly allergens: readonly string[] }
  | { readonly kind: 'allergens-unknown' }
  /** What the original bears and a shopper may have chosen it for. */
  | { readonly kind: 'loses-labels'; readonly labels: readonly string[] }
  | { readonly kind: 'more-processed'; readonly before: NovaGroup; readonly after: NovaGroup }
  | { readonly kind: 'processing-unknown' }
  /** Known of the original and not of the substitute: it may be worse there. */
  | { readonly kind: 'figures-unknown'; readonly nutrients: readonly ComparedNutrient[] }
  /** Nobody has looked at its sheet since. */
  | { readonly kind: 'old-data'; readonly year: number };
