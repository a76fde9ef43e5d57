import type { Facets } from './facets.ts';
import { hasTaste } from './keeps-taste.ts';
import type { Kind } from './kinds.ts';
import { facetsOfFood, holdsMeat, kindOfFood } from './likeness.ts';
import type { Graded } from './swap-food.ts';
import { compareDish, compareTaste, holdsFruit } from './taste.ts';

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
  const tellsOfOthers = vegetable !== undefined || taste?.has('cheese') === true;
  // Every cassoulet holds meat, whether its name says so or not; lasagne with spinach hold none.
  if (kind === 'meal' && dish !== undefined && compareDish(facetsOfFood(original), facetsOfFood(product)) === 'same')
    return dish.has('lasagne') && tellsOfOthers;
  return kind === undefined || !MEAT_MAY_ENTER.has(kind) || tellsOfOthers;
}

const MEALS: ReadonlySet<Kind> = new Set(['meal', 'sandwich']);

/** Whoever wants lasagne wants lasagne, or what is much like it; a soup may be any that does not tell of another country. */
export function isOtherDish(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  const [own, other] = [facetsOfFood(original), facetsOfFood(product)];
  switch (kind) {
    case 'soup':
      return compareDish(own, other) === 'other' || isOtherAnimal(own, other) || isCold(own) !== isCold(other);
    case 'bread':
      return (own.dish?.has('bagel') === true) !== (other.dish?.has('bagel') === true);
    case 'fries':
      return own.dish?.has('dauphine') === true && other.dish?.has('chips') === true;
    case 'chocolate-sweet':
      return other.dish?.has('marshmallow') === true && own.dish?.has('marshmallow') !== true;
    case 'stuffed-pasta':
      return isOtherAnimal(own, other);
    case 'sandwich':
      return compareDish(own, other) !== 'same';
    case 'meal':
      return own.dish !== undefined && compareDish(own, other) !== 'same';
    case 'cake':
      // An apple cake for another apple cake all the same.
      return (
        leavesLikeNoOther(own, other) ||
        (compareDish(own, other) === 'other' && !(holdsFruit(own) && compareTaste(own, other) === 'kept'))
      );
    case 'prepared-salad':
      return compareDish(own, other) === 'other' || isSide(own) !== isSide(other);
    case 'biscuit':
    case 'dessert-cream':
    case 'prepared-vegetables':
      return leavesLikeNoOther(own, other);
    default:
      return false;
  }
}

/** Soup that is drunk cold. */
function isCold({ dish }: Facets): boolean {
  return dish?.has('gazpacho') === true;
}

/** A side dish of raw vegetables is no lunch of grains, nor the other way round. */
function isSide({ dish, animal, vegetable }: Facets): boolean {
  if (animal !== undefined || STARCHY.some((salad) => dish?.has(salad))) return false;
  return vegetable !== undefined || dish?.has('rawVegetables') === true;
}

const STARCHY = ['grainSalad', 'couscous', 'potatoSalad', 'pulseSalad', 'pastaDish'] as const;

/** What one bakes with, what is of another dough altogether, and what no cream replaces. */
const LIKE_NO_OTHER: ReadonlySet<string> = new Set([
  'spongeFinger',
  'macaron',
  'meringue',
  'floatingIsland',
  'stollen',
  'amaretti',
  'thinRoll',
  'crepe',
  'speculoos',
  'palmier',
  'wafer',
  'ratatouille',
  'risotto',
]);

function leavesLikeNoOther(own: Facets, other: Facets): boolean {
  return [...(own.dish ?? [])].some((dish) => LIKE_NO_OTHER.has(dish) && !other.dish?.has(dish));
}

/** Whoever pours crisp petals or puffed grains wants no oats to soak; small wheat biscuits are poured too. */
export function softens(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  if (kind !== 'breakfast-cereal') return false;
  const [own, other] = [facetsOfFood(original).dish, facetsOfFood(product).dish];
  if (facetsOfFood(product).form?.has('mini') === true) return false;
  return SOAKED.some((dish) => other?.has(dish)) && !SOAKED.some((dish) => own?.has(dish));
}

const SOAKED = ['flakes', 'muesli'] as const;

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

/** Served as a whole meal: another dish, or with another meat, is another meal altogether. */
export function isOtherMeal(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  if (kind === undefined || !MEALS.has(kind)) return false;
  const [own, other] = [facetsOfFood(original), facetsOfFood(product)];
  if (own.dish === undefined && isOtherAnimal(own, other)) return true;
  return kind === 'meal' && (isOtherDish(kind, original, product) || goesToSea(kind, original, product));
}

function isOtherAnimal(own: Facets, other: Facets): boolean {
  return lacks(own.animal, other.animal);
}

const DAIRIES: ReadonlySet<Kind> = new Set(['milk', 'yogurt', 'fromage-blanc', 'goat-cheese', 'hard-cheese']);

/** Whoever buys goat's milk, courgettes or olive oil wants no other. */
export function changesMilkOrVegetable(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  const [own, other] = [facetsOfFood(original), facetsOfFood(product)];
  // A sheep's yogurt for a cow's is taken, not the other way round; of a fruit yogurt it is the fruit that counts.
  if (kind !== undefined && DAIRIES.has(kind))
    return isOfSheepOrGoat(original) && !hasTaste(original) && lacks(own.milk, other.milk);
  return kind !== undefined && (ITS_VEGETABLE.has(kind) || kind === 'oil') && lacks(own.vegetable, other.vegetable);
}

const ITS_VEGETABLE: ReadonlySet<Kind> = new Set([
  'prepared-vegetables',
  'vegetables',
  'pulses',
  'prepared-pulses',
  'soup',
]);

/** Sweet corn is no green beans, lentils are no chickpeas, and a soup of ceps is none of tomatoes. */
export function isOtherVegetable(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  const [own, other] = [facetsOfFood(original).vegetable, facetsOfFood(product).vegetable];
  return kind !== undefined && ITS_VEGETABLE.has(kind) && other !== undefined && lacks(own, other);
}

function lacks(own: ReadonlySet<string> | undefined, other: ReadonlySet<string> | undefined): boolean {
  return own !== undefined && ![...own].some((value) => other?.has(value));
}

/** What one slices, or opens a tin of, is that very fish. */
const ONE_ANIMAL: ReadonlySet<Kind> = new Set(['smoked-fish', 'canned-fish']);

/** A sheep's yogurt is taken for a cow's, yet not before another of a cow's. */
export function goesToSheep(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  return kind !== undefined && DAIRIES.has(kind) && isOfSheepOrGoat(product) && !isOfSheepOrGoat(original);
}

function isOfSheepOrGoat(food: Graded): boolean {
  const { milk } = facetsOfFood(food);
  return milk?.has('goat') === true || milk?.has('sheep') === true;
}

/** Goat's milk is bought for its taste, or because cow's milk is not borne. */
export function leavesGoat(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  if (kind === undefined || !DAIRIES.has(kind) || kind === 'goat-cheese') return false;
  return facetsOfFood(original).milk?.has('goat') === true && facetsOfFood(product).milk?.has('goat') !== true;
}

/** Whoever eats soya in place of milk does so for a reason. */
export function leavesPlants(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  if (kind === undefined || !DAIRIES.has(kind)) return false;
  return isOfPlants(original) && !isOfPlants(product);
}

function isOfPlants(food: Graded): boolean {
  return facetsOfFood(food).milk?.has('soy') === true || /v[ée]g[ée]tal/i.test(food.name);
}

export function changesAnimal(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  if (kind === undefined || !ONE_ANIMAL.has(kind) || kindOfFood(product) === 'seafood') return false;
  return isOtherAnimal(facetsOfFood(original), facetsOfFood(product));
}

/** Rye bread is dense and sour: no sandwich loaf. */
export function addsRye(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  return (
    (kind === 'sliced-bread' || (kind === 'bread' && /mie|bagel|brioch/i.test(original.name))) &&
    RYE.test(product.name) &&
    !RYE.test(original.name)
  );
}

const RYE = /seigle|vollkorn|pumpernickel|schwarzbrot|pain noir/i;

/** Of tripe, in slices, or to be heated in water: what is grilled takes the place of none of them. */
export function isOtherSausage(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  return kind === 'sausage' && NAMED_SAUSAGES.some((own) => own.test(original.name) && !own.test(product.name));
}

const NAMED_SAUSAGES = [/andouill/i, /cervelas/i, /knack/i, /saucisse de lyon|à cuire/i] as const;

/** Whoever eats beef or turkey may eat no pork. */
export function addsPork(original: Graded, product: Graded): boolean {
  const [own, other] = [facetsOfFood(original).animal, facetsOfFood(product).animal];
  return own !== undefined && !own.has('pork') && other?.has('pork') === true;
}

/** What is minced goes into a bun or a sauce; a steak does not. */
export function isOtherCut(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  return kind === 'beef' && MINCED.test(original.name) && WHOLE_CUT.test(product.name) && !MINCED.test(product.name);
}

const MINCED = /hach/i;
const WHOLE_CUT = /pavé|bifteck|steak|rôti|entrecôte|rumsteck|faux-filet/i;

/** In g per 100 g: wholemeal bread holds so much and more. */
const FIBRE_OF_WHOLEMEAL_G = 5;

/** White bread is none for wholemeal, however little salt it holds. */
export function losesGrain(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  const fibre = product.nutrients.fibreGPer100g;
  if ((kind !== 'bread' && kind !== 'sliced-bread') || fibre === null || !/compl[eè]t|intégral/i.test(original.name))
    return false;
  return fibre < Math.min(original.nutrients.fibreGPer100g ?? FIBRE_OF_WHOLEMEAL_G, FIBRE_OF_WHOLEMEAL_G);
}

/** Plain tomatoes take the place of a tomato sauce, not of its meat. */
export function losesMeatSauce(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  if (kind !== 'tomato-sauce') return false;
  const [own, other] = [facetsOfFood(original), facetsOfFood(product)];
  return holdsMeatSauce(own) && !holdsMeatSauce(other);
}

function holdsMeatSauce({ taste, animal }: Facets): boolean {
  return taste?.has('bolognese') === true || animal !== undefined;
}
