import type { CategoryTag } from './product.ts';

/**
 * Categories too wide to say what a food is: nobody swaps one snack for just any snack. They neither
 * make two foods alike nor help to find one by its words.
 * Chosen by reading the roots of the taxonomy of Open Food Facts and the widest categories of its catalogue.
 */
const WIDE_CATEGORIES: ReadonlySet<CategoryTag> = new Set([
  'en:snacks',
  'en:sweet-snacks',
  'en:salty-snacks',
  'en:sugary-snacks',
  'en:appetizers',
  'en:plant-based-foods-and-beverages',
  'en:plant-based-foods',
  'en:plant-based-beverages',
  'en:cereals-and-potatoes',
  'en:cereals-and-their-products',
  'en:biscuits-and-cakes',
  'en:biscuits-and-crackers',
  'en:cocoa-and-its-products',
  'en:dairies',
  'en:dairy-substitutes',
  'en:fermented-foods',
  'en:fermented-milk-products',
  'en:beverages',
  'en:beverages-and-beverages-preparations',
  'en:non-alcoholic-beverages',
  'en:sweetened-beverages',
  'en:unsweetened-beverages',
  'en:hot-beverages',
  'en:breakfasts',
  'en:desserts',
  'en:spreads',
  'en:plant-based-spreads',
  'en:vegetable-fats',
  'en:meals',
  'en:meals-with-meat',
  'en:microwave-meals',
  'en:meats',
  'en:meats-and-their-products',
  'en:meat-based-products',
  'en:beef-and-its-products',
  'en:seafood',
  'en:fishes-and-their-products',
  'en:farming-products',
  'en:bee-products',
  'en:fruits-and-vegetables-based-foods',
  'en:fruits-based-foods',
  'en:vegetables-based-foods',
  'en:legumes-and-their-products',
  'en:nuts-and-their-products',
  'en:chips-and-fries',
  'en:pizzas-pies-and-quiches',
  'en:sweet-pastries-and-pies',
  'en:confectioneries',
  'en:flakes',
  'en:cereal-flakes',
  'en:seeds',
  'en:condiments',
  'en:fats',
  'en:sweeteners',
  'en:groceries',
  'en:frozen-foods',
  'en:fresh-foods',
  'en:canned-foods',
  'en:dried-products',
  'en:refrigerated-foods',
  'en:pasteurised-products',
  'en:festive-foods',
  'en:christmas-foods-and-drinks',
  'en:cooking-helpers',
  'en:pastry-helpers',
  'en:sugary-cooking-helpers',
  'en:salted-spreads',
  'en:french-cheeses',
  'en:industrial-cheese',
]);

export function isWide(category: CategoryTag): boolean {
  return WIDE_CATEGORIES.has(category);
}

/** Names of categories that tell of a recipe, a diet, an origin or a way of keeping, not of what a food is. */
const TRAITS =
  /^en:(?:products-|specific-products|.*-with-(?:less|reduced|no)-|.*-without-|labeled-|.*-?aoc-|italian-meat|labelled-|organic-|pasteuri[sz]ed-|unpasteuri[sz]ed-|homogenized-|uht-|fresh-|frozen-|canned-|refrigerated-|microwave|reheatable|dried-products|diet-|vegan-|vegetarian-products|festive|christmas|easter|individual|industrial-|french-|swiss-|combination-|gluten-free|cold-starters|starters|.*-from-farming)/;

export function isTrait(category: CategoryTag): boolean {
  return TRAITS.test(category);
}
