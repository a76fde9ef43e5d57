import { rulesOf } from './nutri-score-group.ts';
import type { CategoryTag } from './product.ts';

/**
 * Families whose foods replace only their like: what an infant, a patient or an animal eats is no
 * swap for anybody else's food, nor the other way round.
 */
const SEPARATE_FAMILIES: readonly CategoryTag[] = [
  'en:baby-foods',
  'en:baby-milks',
  'en:alcoholic-beverages',
  'en:dietary-supplements',
  'en:meal-replacements',
  'en:pet-food',
];

/** True when both foods stand in the same separate families, or both in none. */
export function shareFamilies(categories: readonly CategoryTag[], others: readonly CategoryTag[]): boolean {
  return SEPARATE_FAMILIES.every((family) => categories.includes(family) === others.includes(family));
}

/** The same, and both are drinks or neither is. */
export function mayReplace(categories: readonly CategoryTag[], others: readonly CategoryTag[]): boolean {
  return shareFamilies(categories, others) && rulesOf(categories).isBeverage === rulesOf(others).isBeverage;
}
