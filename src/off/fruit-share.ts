import { findFruitShare } from '../food/nutri-score-fruit.ts';
import { perCategoryList } from '../food/per-category-list.ts';

/** What a document tells of a food besides its figures. */
export interface FruitHints {
  readonly categories: readonly string[];
  readonly mayHoldNuts: boolean;
}

/** Wide on purpose ("coconut", "doughnut"): a share that is not believed can only cost the food a grade. */
const NUTS = /nut|almond|cashew|hazel|pistach|pesto|amande|noisette|noix|cajou|cacahu|arachide/i;

export function mayHoldNuts(texts: readonly string[]): boolean {
  return texts.some((text) => NUTS.test(text));
}

export const areOfNuts = perCategoryList(mayHoldNuts);

/** A share, in %, under one of its names in the `nutriments` of a document. */
type ReadShare = (name: string) => number | null;

/**
 * Share of fruit, vegetables and legumes, in %: as declared, else as somebody estimated it from the
 * packet, else as Open Food Facts estimates it from the ingredients. That estimate takes what it does
 * not know for nothing, so it yields to what the category alone grants.
 *
 * Names of before 2023 count nuts as fruit, which the rule no longer does: not believed of foods of nuts.
 */
export function readFruitPercent(read: ReadShare, food: FruitHints): number | null {
  const share = (name: string) => within(read(name));
  const olderShare = (name: string) => (food.mayHoldNuts ? null : share(name));
  const told =
    share('fruits-vegetables-legumes_100g') ??
    olderShare('fruits-vegetables-nuts_100g') ??
    olderShare('fruits-vegetables-nuts-estimate_100g');
  if (told !== null) return told;
  const estimated =
    share('fruits-vegetables-legumes-estimate-from-ingredients_100g') ??
    olderShare('fruits-vegetables-nuts-estimate-from-ingredients_100g');
  if (estimated === null) return null;
  return estimated < (findFruitShare(food.categories) ?? 0) ? null : estimated;
}

function within(percent: number | null): number | null {
  return percent !== null && percent >= 0 && percent <= 100 ? percent : null;
}
