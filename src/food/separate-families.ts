import type { CategoryTag } from './product.ts';

/**
 * Families whose foods replace only their like: what an infant, a patient or an animal eats is no
 * swap for anybody else's food, nor the other way round. A drink does not replace a solid food.
 */
const SEPARATE_FAMILIES: readonly CategoryTag[] = [
  'en:baby-foods',
  'en:baby-milks',
  'en:alcoholic-beverages',
  'en:dietary-supplements',
  'en:meal-replacements',
  'en:pet-food',
  'en:beverages',
];

/** True when both foods stand in the same separate families, or both in none. */
export function mayReplace(categories: ReadonlySet<CategoryTag>, others: ReadonlySet<CategoryTag>): boolean {
  return SEPARATE_FAMILIES.every((family) => categories.has(family) === others.has(family));
}
