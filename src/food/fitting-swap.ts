import {
  addsMeat,
  addsRye,
  changesAnimal,
  changesMeatOfDish,
  changesMilkOrVegetable,
  isOtherDish,
  leavesGoat,
  losesMeatSauce,
  softens,
} from './keeps-dish.ts';
import { addsFruit, addsTaste, changesFruit, isPureCocoa, losesTaste } from './keeps-taste.ts';
import type { Kind } from './kinds.ts';
import type { Kinship } from './kinship.ts';
import { facetsOfFood, kindOfFood } from './likeness.ts';
import { isPlausible, isSamePreparation } from './plausible-for-kind.ts';
import { mayReplace } from './separate-families.ts';
import type { Graded } from './swap-food.ts';

/** Whether one food can stand in for another at all: its state, what it asks of whoever eats it, a record that can be true. */
export function fits(kinship: Kinship, original: Graded, product: Graded): boolean {
  const kind = kindOfFood(original);
  return (
    isSameState(kinship, original, product) &&
    !asksTooMuch(original, kinship) &&
    !addsMeat(kind, original, product) &&
    !losesTaste(kind, kinship, original, product) &&
    !isOtherDish(kind, original, product) &&
    !changesAnimal(kind, original, product) &&
    !leavesGoat(kind, original, product) &&
    !losesCaffeine(kind, product) &&
    !(kinship.kind === 'neighbour' && isJamForSyrup(kind, original)) &&
    !isOilForSpread(kind, original, product) &&
    !changesFruit(kind, original, product) &&
    !isPureCocoa(kind, original, product) &&
    !isForChildren(original, product) &&
    !addsAlcohol(original, product) &&
    !breaksClaim(kind, original, product) &&
    !asksForFrying(original, product) &&
    isPlausible(product) &&
    isSamePreparation(original, product)
  );
}

/** Whether it is also what one would reach for; what is not is proposed only where nothing else is. */
export function fitsWell(original: Graded, product: Graded): boolean {
  const kind = kindOfFood(original);
  return (
    !changesMeatOfDish(kind, original, product) &&
    !changesMilkOrVegetable(kind, original, product) &&
    !addsRye(kind, original, product) &&
    !losesMeatSauce(kind, original, product) &&
    !addsFruit(kind, original, product) &&
    !addsTaste(kind, original, product) &&
    !softens(kind, original, product)
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

/** What keeps awake is swapped for what does too. */
function losesCaffeine(kind: Kind | undefined, product: Graded): boolean {
  return kind === 'energy-drink' && /sans caf[ée]ine|d[ée]caf/i.test(product.name);
}

/** Jam is spread like honey, and sweetens no tea. */
function isJamForSyrup(kind: Kind | undefined, original: Graded): boolean {
  return kind === 'honey' && /sirop|agave|érable/i.test(original.name);
}

/** Oil is no spread: it takes the place of what is cooked with. */
function isOilForSpread(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  return kind === 'margarine' && kindOfFood(product) === 'oil' && !/cui(?:sson|sine|re)|liquide/i.test(original.name);
}

/** What is still to be fried takes up fat that no label tells of. */
function asksForFrying(original: Graded, product: Graded): boolean {
  return /friteuse/i.test(product.name) && !/friteuse/i.test(original.name);
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

function addsAlcohol(original: Graded, product: Graded): boolean {
  return (
    facetsOfFood(product).flavour?.has('alcohol') === true && facetsOfFood(original).flavour?.has('alcohol') !== true
  );
}

/** Made for children's lunch boxes: no grown-up's drink or dessert. */
function isForChildren(original: Graded, product: Graded): boolean {
  return facetsOfFood(product).form?.has('kids') === true && facetsOfFood(original).form?.has('kids') !== true;
}
