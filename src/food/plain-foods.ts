import type { CategoryTag } from './product.ts';

/**
 * Foods that are one plant and nothing else by their very category. Only what is certain: tinned vegetables may
 * be creamed, pasta may hold eggs, fruit juice may be cleared with gelatine (Directive 2001/112/EC, annex I).
 */
const PLANTS: readonly CategoryTag[] = [
  'en:canned-tomatoes',
  'en:cereal-grains',
  'en:fresh-fruits',
  'en:fresh-vegetables',
  'en:fruits',
  'en:mineral-waters',
  'en:olive-oils',
  'en:pulses',
  'en:spring-waters',
  'en:tomato-pastes',
  'en:tomato-pulps',
  'en:tomato-purees',
];

/** The same, of animals and yet not of their flesh. */
const ANIMAL_FOODS: readonly CategoryTag[] = ['en:butters', 'en:chicken-eggs', 'en:honeys', 'en:milks'];

/** Beside one of these a plain food is only one ingredient among others. */
const MADE: readonly CategoryTag[] = [
  'en:biscuits-and-cakes',
  'en:breakfast-cereals',
  'en:candied-fruits',
  'en:confectioneries',
  'en:desserts',
  'en:meals',
  'en:meats-and-their-products',
  'en:prepared-salads',
  'en:prepared-vegetables',
  'en:sauces',
  'en:seafood',
  'en:snacks',
];
/** Milk and honey stand in these; no plain plant does. */
const MADE_WITH_PLANTS: readonly CategoryTag[] = [...MADE, 'en:dairies', 'en:spreads'];

export function isPlainPlant(categories: readonly CategoryTag[]): boolean {
  return isOneOf(categories, PLANTS) && !isOneOf(categories, MADE_WITH_PLANTS);
}

export function isPlainAnimalFood(categories: readonly CategoryTag[]): boolean {
  return isOneOf(categories, ANIMAL_FOODS) && !isOneOf(categories, MADE);
}

export function isOneOf(categories: readonly CategoryTag[], roots: readonly CategoryTag[]): boolean {
  return roots.some((root) => categories.includes(root));
}
