import {
  addsMeat,
  addsPork,
  changesAnimal,
  cooksCuredHam,
  cooksSausage,
  goesToPlants,
  goesToSea,
  isOtherCut,
  isOtherSausage,
  leavesLeanMince,
  losesMeatOfPizza,
  losesMeatOfSpread,
  losesMeatSauce,
} from './keeps-animal.ts';
import {
  addsDough,
  addsRye,
  addsStreetFood,
  changesDough,
  changesVegetable,
  isFreshForToasted,
  isLikeNoOther,
  isOtherDish,
  isOtherMeal,
  isOtherSoup,
  losesClusters,
  losesGrain,
  softens,
} from './keeps-dish.ts';
import { changesFruit } from './keeps-drink.ts';
import {
  changesMilk,
  goesToSheep,
  leavesGoat,
  leavesPlants,
  leavesProtectedName,
  losesCoconut,
  losesCreaminess,
  losesVitamin,
} from './keeps-milk.ts';
import {
  addsChocolate,
  addsFruit,
  addsSeasoning,
  addsTaste,
  changesCaramel,
  changesPureCocoa,
  losesFlavouring,
  losesNuts,
  losesSeasoning,
  losesTaste,
} from './keeps-taste.ts';
import { changesUse } from './keeps-use.ts';
import type { Kind } from './kinds.ts';
import type { Kinship } from './kinship.ts';
import { facetsOfFood, kindOfFood } from './likeness.ts';
import { isPlausible, isSamePreparation } from './plausible-for-kind.ts';
import { mayReplace } from './separate-families.ts';
import type { Graded } from './swap-food.ts';

/** Whether what a rule speaks against is so of one food in the place of another. `kind`: of the food that is replaced. */
type Rule = (kind: Kind | undefined, original: Graded, product: Graded) => boolean;

/** With any of these a food cannot take the place of another, not even as a last resort. */
const AGAINST: readonly Rule[] = [
  addsMeat,
  addsPork,
  goesToSea,
  goesToPlants,
  losesMeatOfSpread,
  isOtherMeal,
  isOtherSoup,
  isOtherSausage,
  changesVegetable,
  losesGrain,
  isFreshForToasted,
  changesMilk,
  leavesGoat,
  leavesPlants,
  losesVitamin,
  losesCoconut,
  losesCreaminess,
  leavesProtectedName,
  addsRye,
  losesMeatSauce,
  addsFruit,
  losesNuts,
  addsSeasoning,
  losesSeasoning,
  changesFruit,
  changesPureCocoa,
  breaksClaim,
  softens,
  losesClusters,
  addsDough,
  changesDough,
  addsStreetFood,
  cooksSausage,
  cooksCuredHam,
  leavesLeanMince,
  isLikeNoOther,
  losesFlavouring,
];

/** With any of these a food is a last resort, shown where nothing nearer is better, and said to be another recipe. */
const UNWANTED: readonly Rule[] = [
  isOtherDish,
  isOtherCut,
  changesAnimal,
  losesMeatOfPizza,
  addsTaste,
  addsChocolate,
  changesCaramel,
  goesToSheep,
];

/**
 * Whether one food can stand in for another at all: its state, what it asks of whoever eats it, what it must taste of,
 * a record that can be true.
 */
export function fits(kinship: Kinship, original: Graded, product: Graded): boolean {
  const kind = kindOfFood(original);
  return (
    isSameState(kinship, original, product) &&
    !asksTooMuch(original, kinship) &&
    !losesTaste(kind, kinship, original, product) &&
    !changesUse(kind, original, product) &&
    !AGAINST.some((speaksAgainst) => speaksAgainst(kind, original, product)) &&
    isPlausible(product) &&
    isSamePreparation(original, product)
  );
}

/** Whether what fits is also the food that one wanted. */
export function isWanted(original: Graded, product: Graded): boolean {
  const kind = kindOfFood(original);
  return !UNWANTED.some((speaksAgainst) => speaksAgainst(kind, original, product));
}

/** A drink for a drink, save where a written neighbour says otherwise. */
function isSameState(kinship: Kinship, original: Graded, product: Graded): boolean {
  return kinship.kind === 'neighbour' || mayReplace(original.categories, product.categories);
}

/** What is good already asks for no other habit. */
export function asksTooMuch(original: Graded, kinship: Kinship): boolean {
  if (kinship.kind !== 'neighbour') return false;
  return original.grade.grade === 'a' || (kinship.far && original.grade.grade === 'b');
}

/** Made of flour: elsewhere "without gluten" is a matter of course, and says nothing of who eats it. */
const OF_FLOUR: ReadonlySet<Kind | undefined> = new Set<Kind>([
  'bread',
  'sliced-bread',
  'bun',
  'crispbread',
  'breadstick',
  'wrap',
  'brioche',
  'viennoiserie',
  'biscuit',
  'chocolate-biscuit',
  'cake',
  'crepe-or-waffle',
  'muesli',
  'breakfast-cereal',
  'pasta',
  'stuffed-pasta',
  'flour',
  'pizza',
  'savoury-biscuit',
]);

/** Whoever eats without gluten, or halal, cannot eat otherwise. */
function breaksClaim(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  const [own, other] = [facetsOfFood(original).claim, facetsOfFood(product).claim];
  if (own === undefined) return false;
  return [...own].some((claim) => !other?.has(claim) && (claim !== 'glutenFree' || OF_FLOUR.has(kind)));
}
