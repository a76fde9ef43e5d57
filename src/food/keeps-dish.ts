import { type Facets, lacks } from './facets.ts';
import { isUnnamed } from './guise.ts';
import { isOtherAnimal } from './keeps-animal.ts';
import type { Kind } from './kinds.ts';
import { facetsOfFood, kindOfFood } from './likeness.ts';
import type { Graded } from './swap-food.ts';
import { compareDish, compareTaste, holdsFruit } from './taste.ts';

/** Whoever wants lasagne wants lasagne, or what is much like it; a soup may be any that does not tell of another country. */
export function isOtherDish(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  const [own, other] = [facetsOfFood(original), facetsOfFood(product)];
  switch (kind) {
    case 'soup':
      return compareDish(own, other) === 'other' || isOtherAnimal(own, other);
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
    case 'brioche':
      return !isUnnamed(product) && CUSTARD_BUN.test(original.name) !== CUSTARD_BUN.test(product.name);
    case 'dessert-cream':
    case 'prepared-vegetables':
      return leavesLikeNoOther(own, other);
    default:
      return false;
  }
}

const CUSTARD_BUN = /chinois/i;

/** Soup that is drunk cold is none to be heated, and whoever wants one of Asia wants no vegetables of here. */
export function isOtherSoup(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  if (kind !== 'soup') return false;
  const [own, other] = [facetsOfFood(original), facetsOfFood(product)];
  return isCold(own) !== isCold(other) || (isOfAsia(own) && !isOfAsia(other));
}

function isOfAsia({ dish }: Facets): boolean {
  return dish?.has('asianSoup') === true || dish?.has('noodles') === true;
}

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
  'doughnut',
  'panettone',
]);

function leavesLikeNoOther(own: Facets, other: Facets): boolean {
  return [...(own.dish ?? [])].some((dish) => LIKE_NO_OTHER.has(dish) && !other.dish?.has(dish));
}

/** Amaretti, macaroons, wafers: no other biscuit is one; nor is a brioche a panettone. */
export function isLikeNoOther(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  return (kind === 'biscuit' || kind === 'brioche') && leavesLikeNoOther(facetsOfFood(original), facetsOfFood(product));
}

const WHOLE_MEALS: ReadonlySet<Kind> = new Set(['meal', 'sandwich']);

/** Served as a whole meal: another dish, or with another meat, is another meal altogether. */
export function isOtherMeal(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  if (kind === undefined || !WHOLE_MEALS.has(kind)) return false;
  const [own, other] = [facetsOfFood(original), facetsOfFood(product)];
  if (own.dish === undefined && isOtherAnimal(own, other)) return true;
  return kind === 'meal' && isOtherDish(kind, original, product);
}

const ITS_VEGETABLE: ReadonlySet<Kind> = new Set([
  'prepared-vegetables',
  'vegetables',
  'pulses',
  'prepared-pulses',
  'soup',
  'oil',
  'vegetable-juice',
]);

/** Sweet corn is no green beans, lentils are no chickpeas, a soup of ceps is none of tomatoes, nor olive oil any other. */
export function changesVegetable(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  if (kind === undefined || !ITS_VEGETABLE.has(kind)) return false;
  const [own, other] = [facetsOfFood(original).vegetable, facetsOfFood(product).vegetable];
  if (own === undefined) return addsVegetable(kind, other);
  return lacks(own, other);
}

/** Whatever a jar is full of that tells of nothing, it is no green beans; nor is a soup of vegetables one of lentils. */
function addsVegetable(kind: Kind, other: Facets['vegetable']): boolean {
  if (kind === 'vegetables') return other !== undefined;
  return kind === 'soup' && PULSES.some((pulse) => other?.has(pulse));
}

const PULSES = ['lentil', 'chickpea'] as const;

/** Clusters are eaten for their crunch: plain cereals are none, nor is a muesli of flakes alone. */
export function losesClusters(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  if (kind !== 'muesli') return false;
  const [own, other] = [facetsOfFood(original).form, facetsOfFood(product).form];
  if (own?.has('crunchy') !== true || other?.has('crunchy') === true) return false;
  return kindOfFood(product) === 'breakfast-cereal' || other?.has('rolled') === true;
}

/** Dough for pasties, or for what is baked like a pizza, is none for tarts. */
export function changesDough(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  return kind === 'tart-dough' && OTHER_DOUGHS.test(product.name) && !OTHER_DOUGHS.test(original.name);
}

const OTHER_DOUGHS = /empanada|flamb[ée]e|flammek/i;

/** Whoever wants ham or cheese on a pizza wants no kebab. */
export function addsStreetFood(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  return kind === 'pizza' && STREET_FOOD.test(product.name) && !STREET_FOOD.test(original.name);
}

const STREET_FOOD = /kebab|fajita/i;

/** Ice cream with cookies or their dough in it is for who likes that. */
export function addsDough(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  return kind === 'ice-cream' && DOUGH.test(product.name) && !DOUGH.test(original.name);
}

const DOUGH = /cookie/i;

/** Whoever pours crisp petals or puffed grains wants no oats to soak; small wheat biscuits are poured too. */
export function softens(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  if (kind !== 'breakfast-cereal') return false;
  const [own, other] = [facetsOfFood(original).dish, facetsOfFood(product).dish];
  if (facetsOfFood(product).form?.has('mini') === true) return false;
  return SOAKED.some((dish) => other?.has(dish)) && !SOAKED.some((dish) => own?.has(dish));
}

const SOAKED = ['flakes', 'muesli'] as const;

/** Rye bread is dense and sour: no sandwich loaf. */
export function addsRye(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  return (
    (kind === 'sliced-bread' || (kind === 'bread' && !DENSE.test(original.name))) &&
    RYE.test(product.name) &&
    !RYE.test(original.name)
  );
}

const DENSE = /compl[eè]t|int[ée]gral|[ée]peautre|graines|noir|sarrasin|vollkorn|wholemeal/i;
const RYE = /seigle|vollkorn|pumpernickel|schwarzbrot|pain noir/i;

/** In g per 100 g: wholemeal bread holds so much and more. */
const FIBRE_OF_WHOLEMEAL_G = 5;

/** In kJ per 100 g: what is toasted holds more, what is fresh less. */
const [FRESH_KJ, TOASTED_KJ] = [1_300, 1_450];

/** Slices that crunch are no fresh bread, wherever they are filed. */
export function isFreshForToasted(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  const [own, other] = [original.nutrients.energyKjPer100g, product.nutrients.energyKjPer100g];
  return kind === 'bread' && own !== null && other !== null && own >= TOASTED_KJ && other < FRESH_KJ;
}

/** White bread is none for wholemeal, however little salt it holds. */
export function losesGrain(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  const fibre = product.nutrients.fibreGPer100g;
  if ((kind !== 'bread' && kind !== 'sliced-bread') || fibre === null || !/compl[eè]t|intégral/i.test(original.name))
    return false;
  return fibre < Math.min(original.nutrients.fibreGPer100g ?? FIBRE_OF_WHOLEMEAL_G, FIBRE_OF_WHOLEMEAL_G);
}
