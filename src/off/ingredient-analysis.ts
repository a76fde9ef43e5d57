import type { IngredientAnalysis } from '../food/product.ts';
import { type RawDocument, readTags } from './raw-values.ts';

/**
 * What Open Food Facts concludes from the ingredients that it recognised (`ingredients_analysis_tags`).
 * "maybe", "may contain" and "unknown" settle nothing, and neither do tags that contradict each other.
 */
export function readAnalysis(document: RawDocument): IngredientAnalysis {
  const tags = new Set(readTags(document.ingredients_analysis_tags));
  return {
    isVegan: settle(tags, VEGAN, NOT_VEGAN),
    isVegetarian: settle(tags, VEGETARIAN, NOT_VEGETARIAN),
    holdsPalmOil: settle(tags, ['en:palm-oil'], ['en:palm-oil-free']),
  };
}

/** What is vegan is vegetarian; what is not vegetarian is not vegan. */
const NOT_VEGETARIAN = ['en:non-vegetarian'];
const NOT_VEGAN = ['en:non-vegan', ...NOT_VEGETARIAN];
const VEGAN = ['en:vegan'];
const VEGETARIAN = ['en:vegetarian', ...VEGAN];

function settle(tags: ReadonlySet<string>, yes: readonly string[], no: readonly string[]): boolean | null {
  const [isSaid, isDenied] = [yes, no].map((list) => list.some((tag) => tags.has(tag)));
  return isSaid === isDenied ? null : isSaid === true;
}
