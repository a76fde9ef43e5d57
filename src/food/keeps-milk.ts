import { type Facets, lacks } from './facets.ts';
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
  if (!isOfSheepOrGoat(original) || hasTaste(original) || goesFromGoatToSheep(kind, own, other)) return false;
  return lacks(own.milk, other.milk);
}

/** Goat's milk is bought for its taste, or because cow's milk is not borne. */
export function leavesGoat(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  if (kind === undefined || !DAIRIES.has(kind) || kind === 'goat-cheese') return false;
  const [own, other] = [facetsOfFood(original), facetsOfFood(product)];
  return own.milk?.has('goat') === true && other.milk?.has('goat') !== true && !goesFromGoatToSheep(kind, own, other);
}

/** A yogurt of sheep's milk is no cow's either, and hardly another taste. */
function goesFromGoatToSheep(kind: Kind, own: Facets, other: Facets): boolean {
  return kind === 'yogurt' && own.milk?.has('goat') === true && other.milk?.has('sheep') === true;
}

/** A sheep's yogurt is taken for a cow's, yet not before another of a cow's. */
export function goesToSheep(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  return kind !== undefined && DAIRIES.has(kind) && isOfSheepOrGoat(product) && !isOfSheepOrGoat(original);
}

function isOfSheepOrGoat(food: Graded): boolean {
  const { milk } = facetsOfFood(food);
  return milk?.has('goat') === true || milk?.has('sheep') === true;
}

/** In g per 100 g: with less fat a yogurt is as thin as any. */
const CREAMY_FAT_G = 2;

/** A Greek yogurt is bought for its creaminess, save one without fat. */
export function losesCreaminess(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  if (kind !== 'yogurt' || !GREEK.test(original.name)) return false;
  const [own, other] = [original.nutrients.fatGPer100g, product.nutrients.fatGPer100g];
  return own !== null && other !== null && own >= CREAMY_FAT_G && other < CREAMY_FAT_G;
}

const GREEK = /grec|greek/i;

/** Whoever eats soya in place of milk does so for a reason. */
export function leavesPlants(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  if (kind === undefined || !(DAIRIES.has(kind) || kind === 'dessert-cream')) return false;
  return isOfPlants(original) && !mayBeOfPlants(product);
}

/** A drink of coconut is bought for its taste: soya has none of it. */
export function losesCoconut(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  if (kind !== 'plant-drink') return false;
  return (
    facetsOfFood(original).flavour?.has('coconut') === true && facetsOfFood(product).flavour?.has('coconut') !== true
  );
}

/** A cheese of a protected name, or of raw milk, is bought for a taste that no light one has. */
export function leavesProtectedName(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  if (kind !== 'soft-cheese' || isUnnamed(product)) return false;
  return isOfProtectedName(original) && !isOfProtectedName(product);
}

function isOfProtectedName({ name, labels }: Graded): boolean {
  return labels.includes('en:pdo') || /lait cru|\baop\b/i.test(name);
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

export function isOfPlants(food: Graded): boolean {
  return facetsOfFood(food).milk?.has('soy') === true || /v[ée]g[ée]tal/i.test(food.name);
}
