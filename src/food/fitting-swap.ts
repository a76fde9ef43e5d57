import type { Facets } from './facets.ts';
import type { Kind } from './kinds.ts';
import type { Kinship } from './kinship.ts';
import { facetsOfFood, holdsMeat, kindOfFood } from './likeness.ts';
import { isPlausible, isSamePreparation } from './plausible-for-kind.ts';
import { mayReplace } from './separate-families.ts';
import type { Graded } from './swap-food.ts';
import { compareDish, compareTaste, holdsFruit } from './taste.ts';

/** Whether one food can stand in for another at all: its state, what it asks of whoever eats it, a record that can be true. */
export function fits(kinship: Kinship, original: Graded, product: Graded): boolean {
  const kind = kindOfFood(original);
  return (
    isSameState(kinship, original, product) &&
    !asksTooMuch(original, kinship) &&
    !addsMeat(kind, original, product) &&
    !losesTaste(kind, kinship, original, product) &&
    !changesAnimal(kind, original, product) &&
    !losesCaffeine(kind, product) &&
    !(kinship.kind === 'neighbour' && isJamForSyrup(kind, original)) &&
    !isOilForSpread(kind, original, product) &&
    !asksForFrying(original, product) &&
    isPlausible(product) &&
    isSamePreparation(original, product)
  );
}

/** Whether it is also what one would reach for; what is not is proposed only where nothing else is. */
export function fitsWell(original: Graded, product: Graded): boolean {
  const kind = kindOfFood(original);
  return (
    !isOtherDish(kind, original, product) &&
    !changesMilkOrVegetable(kind, original, product) &&
    !addsRye(kind, original, product) &&
    !losesMeatSauce(kind, original, product) &&
    !addsFruit(kind, original, product) &&
    !addsTaste(kind, original, product)
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
function addsMeat(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  if (!holdsMeat(product) || holdsMeat(original)) return false;
  const { vegetable, taste } = facetsOfFood(original);
  // A pizza that tells of nothing may hold ham; one of four cheeses holds none.
  return kind === undefined || !MEAT_MAY_ENTER.has(kind) || vegetable !== undefined || taste?.has('cheese') === true;
}

/** Bought for their taste: what comes from another shelf must have it too. */
const TREATS: ReadonlySet<Kind> = new Set([
  'muesli',
  'breakfast-cereal',
  'dessert-cream',
  'yogurt',
  'fromage-blanc',
  'drinkable-yogurt',
  'ice-cream',
  'cake',
  'viennoiserie',
  'brioche',
  'biscuit',
  'chocolate-biscuit',
  'chocolate-bar',
  'chocolate-sweet',
  'flavoured-milk',
  'milk-chocolate',
  'cereal-bar',
]);

function losesTaste(kind: Kind | undefined, kinship: Kinship, original: Graded, product: Graded): boolean {
  if (kind === undefined || kinship.kind === 'same') return false;
  const [own, other] = [facetsOfFood(original), facetsOfFood(product)];
  if (DRINKS.has(kind)) return !WATERS.has(kindOfFood(product)) && compareTaste(own, other) !== 'kept';
  if (SWEETS.has(kind))
    return ![...(own.flavour ?? [])].every((flavour) => !RICH.has(flavour) || other.flavour?.has(flavour));
  return TREATS.has(kind) && compareTaste(own, other) === 'lost';
}

/** Water, even with another aroma, takes the place of any of them; another sweet drink only with its taste. */
const WATERS: ReadonlySet<Kind | undefined> = new Set<Kind>(['water', 'sparkling-water', 'flavoured-water']);
const DRINKS: ReadonlySet<Kind> = new Set([
  'soda',
  'iced-tea',
  'fruit-drink',
  'syrup',
  'drink',
  'juice',
  'nectar',
  'smoothie',
]);
const SWEETS: ReadonlySet<Kind> = new Set(['sweet', 'gummy']);
/** One fruit drop is as good as another; no fruit is a caramel. */
const RICH: ReadonlySet<string> = new Set([
  'caramel',
  'chocolate',
  'coffee',
  'mint',
  'aniseed',
  'nougat',
  'almond',
  'honey',
]);

/** Served as such: another dish is another meal. */
const DISHES: ReadonlySet<Kind> = new Set(['meal', 'sandwich']);

function isOtherDish(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  if (kind === undefined || !DISHES.has(kind)) return false;
  const [own, other] = [facetsOfFood(original), facetsOfFood(product)];
  const dish = compareDish(own, other);
  if (dish === 'other') return true;
  if (own.dish !== undefined && dish === 'same') return false;
  // A chicken dish for a chicken dish.
  return own.animal !== undefined ? isOtherAnimal(own, other) : own.dish !== undefined;
}

function isOtherAnimal(own: Facets, other: Facets): boolean {
  return lacks(own.animal, other.animal);
}

const DAIRIES: ReadonlySet<Kind> = new Set(['milk', 'yogurt', 'fromage-blanc', 'goat-cheese']);

/** Whoever buys goat's milk, or courgettes, wants no other. */
function changesMilkOrVegetable(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  const [own, other] = [facetsOfFood(original), facetsOfFood(product)];
  // A sheep's yogurt for a cow's is taken, not the other way round; of a fruit yogurt it is the fruit that counts.
  const isOfItsOwn = own.milk?.has('goat') === true || own.milk?.has('sheep') === true;
  if (kind !== undefined && DAIRIES.has(kind)) return isOfItsOwn && !hasTaste(original) && lacks(own.milk, other.milk);
  return kind === 'prepared-vegetables' && lacks(own.vegetable, other.vegetable);
}

function lacks(own: ReadonlySet<string> | undefined, other: ReadonlySet<string> | undefined): boolean {
  return own !== undefined && ![...own].some((value) => other?.has(value));
}

/** What one slices is a slice of that very fish. */
const ONE_ANIMAL: ReadonlySet<Kind> = new Set(['smoked-fish']);

function changesAnimal(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  return kind !== undefined && ONE_ANIMAL.has(kind) && isOtherAnimal(facetsOfFood(original), facetsOfFood(product));
}

/** Rye bread is dense and sour: no sandwich loaf. */
function addsRye(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  return (
    (kind === 'sliced-bread' || (kind === 'bread' && /mie|bagel|brioch/i.test(original.name))) &&
    RYE.test(product.name) &&
    !RYE.test(original.name)
  );
}

const RYE = /seigle|vollkorn|pumpernickel|schwarzbrot|pain noir/i;

/** Plain tomatoes take the place of a tomato sauce, not of its meat. */
function losesMeatSauce(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  if (kind !== 'tomato-sauce') return false;
  const [own, other] = [facetsOfFood(original), facetsOfFood(product)];
  return own.taste?.has('bolognese') === true && other.taste?.has('bolognese') !== true;
}

/** Whoever wants chocolate alone wants no orange in it. */
const CHOCOLATES: ReadonlySet<Kind> = new Set([
  'chocolate-sweet',
  'chocolate-bar',
  'chocolate',
  'milk-chocolate',
  'white-chocolate',
  'dark-chocolate',
  'sweet-spread',
]);

function addsFruit(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  return (
    kind !== undefined &&
    CHOCOLATES.has(kind) &&
    holdsFruit(facetsOfFood(product)) &&
    !holdsFruit(facetsOfFood(original))
  );
}

/** Poured or spooned into all sorts of things: whoever takes it plain wants it plain. */
const PLAIN: ReadonlySet<Kind> = new Set([
  'milk',
  'plant-drink',
  'yogurt',
  'fromage-blanc',
  'water',
  'sparkling-water',
  'brioche',
  'sliced-bread',
  'crispbread',
  'biscuit',
]);
/** What plant drinks are made of is no taste that is added. */
const NO_TASTE: ReadonlySet<string> = new Set(['plain', 'almond', 'hazelnut', 'coconut', 'cashew', 'walnut']);

function addsTaste(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  return kind !== undefined && PLAIN.has(kind) && !hasTaste(original) && hasTaste(product);
}

function hasTaste(food: Graded): boolean {
  return [...(facetsOfFood(food).flavour ?? [])].some((flavour) => !NO_TASTE.has(flavour));
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
