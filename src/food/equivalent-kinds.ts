import type { Kind } from './kinds.ts';
import { OF_BREAD_AND_BREAKFAST } from './neighbours/bread.ts';
import { OF_CHEESE } from './neighbours/cheese.ts';
import { OF_DISHES } from './neighbours/dishes.ts';
import { OF_DRINKS } from './neighbours/drinks.ts';
import type { Equivalent, Neighbours } from './neighbours/equivalent.ts';
import { OF_FATS } from './neighbours/fats.ts';
import { OF_MEAT_AND_FISH } from './neighbours/meat-and-fish.ts';
import { OF_NIBBLES } from './neighbours/nibbles.ts';
import { OF_SAUCES } from './neighbours/sauces.ts';
import { OF_SWEETS } from './neighbours/sweets.ts';

export type { Equivalent } from './neighbours/equivalent.ts';

/**
 * Where a shelf holds little that is healthy, people swap across shelves: each line was written by asking what
 * they would put in the same place of the same meal. The nearest neighbour first. What stands here is shown only
 * when a food's own kind has no good swap, and the page says that it is another kind, and why.
 */
export const EQUIVALENT_KINDS: Neighbours = {
  ...OF_DRINKS,
  ...OF_BREAD_AND_BREAKFAST,
  ...OF_SWEETS,
  ...OF_FATS,
  ...OF_CHEESE,
  ...OF_NIBBLES,
  ...OF_SAUCES,
  ...OF_MEAT_AND_FISH,
  ...OF_DISHES,
};

export function equivalentsOf(kind: Kind): readonly Equivalent[] {
  return EQUIVALENT_KINDS[kind] ?? [];
}
