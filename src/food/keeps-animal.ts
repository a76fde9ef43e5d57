import { type Facets, lacks } from './facets.ts';
import { isUnnamed } from './guise.ts';
import { isOfPlants } from './keeps-milk.ts';
import type { Kind } from './kinds.ts';
import { facetsOfFood, holdsMeat, kindOfFood } from './likeness.ts';
import type { Graded } from './swap-food.ts';
import { compareDish } from './taste.ts';

/** Dishes in which meat or fish may take the place of something else. */
const MEAT_MAY_ENTER: ReadonlySet<Kind> = new Set([
  'meal',
  'meat-alternative',
  'tofu',
  'pizza',
  'sandwich',
  'savoury-pie',
  'savoury-crepe',
  'prepared-salad',
  'stuffed-pasta',
  'canned-fish',
  'surimi',
  'foie-gras',
  'meat-spread',
  'sausage',
  'breaded-meat',
  'ham',
  'bacon-bits',
  'dry-sausage',
  'cured-ham',
  'canned-meat',
  'poultry',
  'poultry-slices',
  'pork',
  'fish',
  'smoked-fish',
  'breaded-fish',
  'seafood',
  'ground-meat',
  'beef',
]);

/** Whoever bought a sweet crepe wants none with ham. */
export function addsMeat(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  if (!holdsMeat(product) || holdsMeat(original)) return false;
  const { vegetable, taste, dish } = facetsOfFood(original);
  // A pizza that tells of nothing may hold ham; one of four cheeses holds none.
  const tellsOfOthers = vegetable !== undefined || taste?.has('cheese') === true || MEATLESS.test(original.name);
  // Every cassoulet holds meat, whether its name says so or not; lasagne with spinach hold none.
  if (kind === 'meal' && dish !== undefined && compareDish(facetsOfFood(original), facetsOfFood(product)) === 'same')
    return dish.has('lasagne') && tellsOfOthers;
  return kind === undefined || !MEAT_MAY_ENTER.has(kind) || tellsOfOthers;
}

const MEATLESS = /grecque|greek|caprese/i;

/** Whoever eats beef or turkey may eat no pork. */
export function addsPork(_kind: Kind | undefined, original: Graded, product: Graded): boolean {
  const [own, other] = [facetsOfFood(original).animal, facetsOfFood(product).animal];
  return own !== undefined && !own.has('pork') && other?.has('pork') === true;
}

/** Whoever wants chicken in breadcrumbs has not asked for soya. */
export function goesToPlants(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  return kind === 'breaded-meat' && isOfPlants(product) && !isOfPlants(original);
}

/** Fish may be spread in place of meat; chickpeas have nothing of it, and liver is like nothing else. */
export function losesMeatOfSpread(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  if (kind !== 'meat-spread' || kindOfFood(product) !== 'savoury-spread') return false;
  return !holdsMeat(product) || /\bfoie/i.test(original.name);
}

/** In g per 100 g: no cooked ham holds so much salt. */
const SALT_OF_CURED_G = 3.5;

/** Many a cured ham is filed as any ham: its salt tells. */
export function cooksCuredHam(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  const [own, other] = [original.nutrients.saltGPer100g, product.nutrients.saltGPer100g];
  return kind === 'ham' && own !== null && other !== null && own >= SALT_OF_CURED_G && other < SALT_OF_CURED_G;
}

/** What is cooked is sliced for a sandwich; dry sausage is for the aperitif. */
export function cooksSausage(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  return kind === 'dry-sausage' && COOKED.test(product.name) && !COOKED.test(original.name);
}

const COOKED = /\bail\b|\bcuit|mortadelle/i;

/** Dishes that one may choose with meat or with fish, and does. */
const OF_LAND_OR_SEA: ReadonlySet<Kind> = new Set(['pizza', 'meal', 'sandwich', 'prepared-salad', 'savoury-pie']);

/** Whoever has not asked for tuna wants none on a pizza with ham, nor beef in place of salmon. */
export function goesToSea(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  if (kind === undefined || !OF_LAND_OR_SEA.has(kind)) return false;
  const [own, other] = [facetsOfFood(original), facetsOfFood(product)];
  if (isOfSea(other)) return !isOfSea(own);
  return kind === 'meal' && isOfSea(own) && other.animal !== undefined;
}

function isOfSea({ animal }: Facets): boolean {
  return SEA.some((each) => animal?.has(each));
}

const SEA = [
  'salmon',
  'trout',
  'tuna',
  'whiteFish',
  'mackerel',
  'sardine',
  'herring',
  'shrimp',
  'squid',
  'shellfish',
  'crab',
  'fish',
] as const;

/** A pizza with meat, by its name or by what it is called in Italy, for none without. */
export function losesMeatOfPizza(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  if (kind !== 'pizza' || !WITHOUT_MEAT.test(product.name) || WITHOUT_MEAT.test(original.name)) return false;
  return facetsOfFood(original).animal !== undefined || ITALIAN_MEAT.test(original.name);
}

const WITHOUT_MEAT = /v[ée]g[ée]tal|veggie|verdur/i;
const ITALIAN_MEAT = /pepperoni|prosc[iu]+tto|diavola|speck|royale|regina/i;

/** Plain tomatoes take the place of a tomato sauce, not of its meat. */
export function losesMeatSauce(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  if (kind !== 'tomato-sauce') return false;
  const [own, other] = [facetsOfFood(original), facetsOfFood(product)];
  return holdsMeatSauce(own) && !holdsMeatSauce(other);
}

function holdsMeatSauce({ taste, animal }: Facets): boolean {
  return taste?.has('bolognese') === true || animal !== undefined;
}

const ONE_ANIMAL: ReadonlySet<Kind> = new Set(['smoked-fish', 'canned-fish']);

/** What one slices, or opens a tin of, is that very fish. */
export function changesAnimal(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  if (kind === undefined || !ONE_ANIMAL.has(kind)) return false;
  return isOtherAnimal(facetsOfFood(original), facetsOfFood(product));
}

/** Whether one tells of animals, and the other of none of them. */
export function isOtherAnimal(own: Facets, other: Facets): boolean {
  return lacks(own.animal, other.animal);
}

/** Of tripe, in slices, or to be heated in water: what is grilled takes the place of none of them. */
export function isOtherSausage(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  if (kind !== 'sausage' || isUnnamed(product)) return false;
  return NAMED_SAUSAGES.some((own) => own.test(original.name) && !own.test(product.name));
}

const NAMED_SAUSAGES = [/andouill/i, /cervelas/i, /knack/i, /saucisse de lyon|à cuire/i] as const;

/** What is minced goes into a bun or a sauce; a steak does not. */
export function isOtherCut(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  return kind === 'beef' && MINCED.test(original.name) && WHOLE_CUT.test(product.name) && !MINCED.test(product.name);
}

/** Lean mince is graded B already: a whole cut spares too little to do without it. */
export function leavesLeanMince(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  return original.grade.grade === 'b' && isOtherCut(kind, original, product);
}

const MINCED = /hach/i;
const WHOLE_CUT = /pavé|bifteck|steak|rôti|entrecôte|rumsteck|faux-filet/i;
