import {
  addsMeat,
  addsPork,
  addsRye,
  changesAnimal,
  changesMilkOrVegetable,
  goesToSea,
  goesToSheep,
  isOtherCut,
  isOtherDish,
  isOtherMeal,
  isOtherSausage,
  isOtherVegetable,
  leavesGoat,
  leavesPlants,
  losesGrain,
  losesMeatOfPizza,
  losesMeatSauce,
  softens,
} from './keeps-dish.ts';
import {
  addsChocolate,
  addsFruit,
  addsTaste,
  changesCaramel,
  changesFruit,
  changesPureCocoa,
  losesTaste,
} from './keeps-taste.ts';
import { changesUse } from './keeps-use.ts';
import type { Kind } from './kinds.ts';
import type { Kinship } from './kinship.ts';
import { facetsOfFood, kindOfFood } from './likeness.ts';
import { isPlausible, isSamePreparation } from './plausible-for-kind.ts';
import { mayReplace } from './separate-families.ts';
import type { Graded } from './swap-food.ts';

/**
 * Whether one food can stand in for another at all: its state, what it asks of whoever eats it, what it must taste of,
 * a record that can be true.
 */
export function fits(kinship: Kinship, original: Graded, product: Graded): boolean {
  const kind = kindOfFood(original);
  return (
    isSameState(kinship, original, product) &&
    !asksTooMuch(original, kinship) &&
    !addsMeat(kind, original, product) &&
    !addsPork(original, product) &&
    !losesTaste(kind, kinship, original, product) &&
    !isOtherMeal(kind, original, product) &&
    !isOtherSausage(kind, original, product) &&
    !isOtherVegetable(kind, original, product) &&
    !losesGrain(kind, original, product) &&
    !leavesGoat(kind, original, product) &&
    !leavesPlants(kind, original, product) &&
    !addsRye(kind, original, product) &&
    !losesMeatSauce(kind, original, product) &&
    !addsFruit(kind, original, product) &&
    !changesUse(kind, kinship, original, product) &&
    !changesFruit(kind, original, product) &&
    !changesPureCocoa(kind, original, product) &&
    !breaksClaim(kind, original, product) &&
    !changesMilkOrVegetable(kind, original, product) &&
    !softens(kind, original, product) &&
    isPlausible(product) &&
    isSamePreparation(original, product)
  );
}

/**
 * Whether what fits is also the food that one wanted. What is another dish, of another animal or with a taste that
 * nobody asked for is a last resort: readers took two in three of those, where nothing nearer was better.
 */
export function isWanted(original: Graded, product: Graded): boolean {
  const kind = kindOfFood(original);
  return (
    !isOtherDish(kind, original, product) &&
    !isOtherCut(kind, original, product) &&
    !changesAnimal(kind, original, product) &&
    !goesToSea(kind, original, product) &&
    !losesMeatOfPizza(kind, original, product) &&
    !addsTaste(kind, original, product) &&
    !addsChocolate(kind, original, product) &&
    !changesCaramel(kind, original, product) &&
    !goesToSheep(kind, original, product)
  );
}

/** A drink for a drink, save where a written neighbour says otherwise (a yogurt for a drinkable one). */
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
