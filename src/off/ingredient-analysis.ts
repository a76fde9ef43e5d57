import { namesPalmOil } from '../food/palm-oil.ts';
import type { IngredientAnalysis } from '../food/product.ts';
import type { KnownDocument } from './known-fields.ts';
import { readTags } from './raw-values.ts';

/**
 * What Open Food Facts concludes from the ingredients that it recognised (`ingredients_analysis_tags`).
 * "maybe", "may contain" and "unknown" settle nothing, and neither do tags that contradict each other. Palm oil
 * that the list of ingredients names is found without it, for many documents were never analysed.
 */
export function readAnalysis(document: KnownDocument, ingredients: string | null): IngredientAnalysis {
  const tags = readTags(document.ingredients_analysis_tags);
  return {
    isVegan: settle(tags, VEGAN, NOT_VEGAN),
    isVegetarian: settle(tags, VEGETARIAN, NOT_VEGETARIAN),
    holdsPalmOil: settle(tags, ['en:palm-oil'], ['en:palm-oil-free']) ?? (namesPalmOil(ingredients ?? '') || null),
  };
}

/** What is vegan is vegetarian; what is not vegetarian is not vegan. */
const NOT_VEGETARIAN = ['en:non-vegetarian'];
const NOT_VEGAN = ['en:non-vegan', ...NOT_VEGETARIAN];
const VEGAN = ['en:vegan'];
const VEGETARIAN = ['en:vegetarian', ...VEGAN];

function settle(tags: readonly string[], yes: readonly string[], no: readonly string[]): boolean | null {
  if (tags.length === 0) return null;
  const isSaid = tags.some((tag) => yes.includes(tag));
  const isDenied = tags.some((tag) => no.includes(tag));
  return isSaid === isDenied ? null : isSaid;
}
