import type { Facets } from './facets.ts';
import { isWanted } from './fitting-swap.ts';
import type { Kind } from './kinds.ts';
import { facetsOfFood, kindOfFood } from './likeness.ts';
import type { Graded } from './swap-food.ts';
import { compareDish, compareTaste } from './taste.ts';

/**
 * How near in taste and on the plate: much the same, of another fruit, less crunchy, as another dish,
 * without the taste, or not what one wanted and yet of some use (see `isWanted`).
 */
export type Match = 'like' | 'other-taste' | 'other-texture' | 'other-dish' | 'tasteless' | 'unwanted';

/** Cooked with, or poured over: what else is in them is no matter of taste. */
const TASTE_APART: ReadonlySet<Kind | undefined> = new Set<Kind>([
  'cream',
  'coconut-milk',
  'plant-drink',
  'meal',
  'soup',
  'oil',
]);

export function matchOf(original: Graded, product: Graded): Match {
  return isWanted(original, product)
    ? matchOfFacets(kindOfFood(original), facetsOfFood(original), facetsOfFood(product))
    : 'unwanted';
}

/** `kind`: of the food that is replaced. */
function matchOfFacets(kind: Kind | undefined, own: Facets, other: Facets): Match {
  const taste = TASTE_APART.has(kind) ? 'kept' : compareTaste(own, other);
  if (taste === 'lost') return 'tasteless';
  if (compareDish(own, other) === 'other' || changesTopping(kind, own, other)) return 'other-dish';
  if (taste === 'near') return 'other-taste';
  return losesCrunch(kind, own, other) ? 'other-texture' : 'like';
}

/** Clusters are eaten for their crunch as much as for their taste. */
function losesCrunch(kind: Kind | undefined, own: Facets, other: Facets): boolean {
  return kind === 'muesli' && own.form?.has('crunchy') === true && other.form?.has('crunchy') !== true;
}

/** Chosen for what lies on or in them. */
const TOPPED: ReadonlySet<Kind | undefined> = new Set<Kind>([
  'pizza',
  'sandwich',
  'prepared-salad',
  'savoury-pie',
  'soup',
]);

function changesTopping(kind: Kind | undefined, own: Facets, other: Facets): boolean {
  if (!TOPPED.has(kind)) return false;
  // Four cheeses and nothing else.
  if (own.animal === undefined)
    return own.taste !== undefined && ![...own.taste].some((taste) => other.taste?.has(taste));
  return ![...own.animal].some((animal) => other.animal?.has(animal));
}
