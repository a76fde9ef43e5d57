import type { Facets } from './facets.ts';
import type { Kind } from './kinds.ts';
import { facetsOfFood, kindOfFood } from './likeness.ts';
import type { Graded } from './swap-food.ts';

/** Whatever its aroma, it may take the place of a soda or a syrup; another sweet drink only with its taste. */
export const WATERS: ReadonlySet<Kind | undefined> = new Set<Kind>([
  'water',
  'sparkling-water',
  'flavoured-water',
  'flavoured-sparkling-water',
]);
export const DRINKS: ReadonlySet<Kind> = new Set([
  'soda',
  'iced-tea',
  'fruit-drink',
  'syrup',
  'drink',
  'juice',
  'nectar',
  'smoothie',
]);

/** A syrup of caramel or vanilla goes into coffee and onto pancakes: no water has its taste, nor its use. */
export function isOfDesserts(kind: Kind, own: Facets): boolean {
  return kind === 'syrup' && DESSERTS.some((flavour) => own.flavour?.has(flavour));
}

const DESSERTS = [
  'caramel',
  'vanilla',
  'chocolate',
  'coffee',
  'hazelnut',
  'almond',
  'speculoos',
  'maple',
  'cinnamon',
] as const;

/** A drink of mint and lemon is drunk for its mint: other sodas are none. */
export function losesMint(own: Facets, other: Facets): boolean {
  return own.flavour?.has('mint') === true && other.flavour?.has('mint') !== true;
}

const CITRUS = ['orange', 'lemon', 'grapefruit'];
/** Fruits that drinks may exchange: whoever drinks apple takes pear, hardly cranberry or grapefruit. */
const ORCHARDS: readonly (readonly string[])[] = [
  ['apple', 'pear', 'peach', 'apricot', 'plum', 'grape', 'fig', 'rhubarb'],
  ['strawberry', 'raspberry', 'berries', 'cherry'],
  ['tropical', 'banana', 'melon', 'coconut'],
  CITRUS,
];
const orchardsOf = (food: Facets) =>
  ORCHARDS.filter((fruits) => fruits.some((fruit) => food.flavour?.has(fruit) === true));

/** Nobody who has not asked for it wants grapefruit, or the juice of cranberries alone. */
function isBitter(drink: Graded): boolean {
  return facetsOfFood(drink).flavour?.has('grapefruit') === true || CRANBERRY.test(drink.name);
}

const CRANBERRY = /cranberr|canneberge/i;

export function changesFruit(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  if (kind === undefined || !DRINKS.has(kind) || WATERS.has(kindOfFood(product))) return false;
  if (CRANBERRY.test(product.name) && !CRANBERRY.test(original.name)) return true;
  const [own, other] = [orchardsOf(facetsOfFood(original)), orchardsOf(facetsOfFood(product))];
  if (own.length === 0) return isBitter(product);
  // Whatever else is in it, a juice with orange tastes of orange.
  if (kind === 'juice' && other.includes(CITRUS) && !own.includes(CITRUS)) return true;
  return other.length > 0 && !own.some((fruits) => other.includes(fruits));
}
