import { lacks } from './facets.ts';
import { isUnnamed } from './guise.ts';
import { hasTaste } from './keeps-taste.ts';
import type { Kind } from './kinds.ts';
import { facetsOfFood } from './likeness.ts';
import type { Graded } from './swap-food.ts';

const DAIRIES: ReadonlySet<Kind> = new Set(['milk', 'yogurt', 'fromage-blanc', 'goat-cheese', 'hard-cheese']);

/** Whoever buys goat's or sheep's milk wants no other; of a fruit yogurt it is the fruit that counts. */
export function changesMilk(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  if (kind === undefined || !DAIRIES.has(kind)) return false;
  const [own, other] = [facetsOfFood(original), facetsOfFood(product)];
  return isOfSheepOrGoat(original) && !hasTaste(original) && lacks(own.milk, other.milk);
}

/** Goat's milk is bought for its taste, or because cow's milk is not borne. */
export function leavesGoat(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  if (kind === undefined || !DAIRIES.has(kind) || kind === 'goat-cheese') return false;
  return facetsOfFood(original).milk?.has('goat') === true && facetsOfFood(product).milk?.has('goat') !== true;
}

/** A sheep's yogurt is taken for a cow's, yet not before another of a cow's. */
export function goesToSheep(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  return kind !== undefined && DAIRIES.has(kind) && isOfSheepOrGoat(product) && !isOfSheepOrGoat(original);
}

function isOfSheepOrGoat(food: Graded): boolean {
  const { milk } = facetsOfFood(food);
  return milk?.has('goat') === true || milk?.has('sheep') === true;
}

/** Whoever eats soya in place of milk does so for a reason. */
export function leavesPlants(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  if (kind === undefined || !DAIRIES.has(kind)) return false;
  return isOfPlants(original) && !mayBeOfPlants(product);
}

/** Milk to which vitamin D was added is bought for it. */
export function losesVitamin(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  if (kind !== 'milk' || isUnnamed(product)) return false;
  return ENRICHED.test(original.name) && !ENRICHED.test(product.name);
}

const ENRICHED = /vitamines?\s*d\b/i;

export function mayBeOfPlants(food: Graded): boolean {
  return isUnnamed(food) || isOfPlants(food);
}

function isOfPlants(food: Graded): boolean {
  return facetsOfFood(food).milk?.has('soy') === true || /v[ée]g[ée]tal/i.test(food.name);
}
