import type { Facets } from './facets.ts';
import type { Kind } from './kinds.ts';
import type { Kinship } from './kinship.ts';
import { facetsOfFood, kindOfFood } from './likeness.ts';
import type { Graded } from './swap-food.ts';
import { compareDish, compareTaste, holdsFruit } from './taste.ts';

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
  'chocolate',
  'dark-chocolate',
  'flavoured-milk',
  'milk-chocolate',
  'cereal-bar',
]);

/** On these shelves the taste is the food: one without it is another, as readers of swaps found again and again. */
const NOTHING_WITHOUT_TASTE: ReadonlySet<Kind> = new Set([
  'breakfast-cereal',
  'cake',
  'viennoiserie',
  'yogurt',
  'drinkable-yogurt',
  'iced-tea',
  'syrup',
]);

/** Whether a food lacks what the original was bought for. */
export function losesTaste(kind: Kind | undefined, kinship: Kinship, original: Graded, product: Graded): boolean {
  if (kind === undefined) return false;
  const [own, other] = [facetsOfFood(original), facetsOfFood(product)];
  if (SWEETS.has(kind)) return losesRichness(own, other);
  const taste = compareTaste(own, other);
  if (kinship.kind !== 'neighbour') return NOTHING_WITHOUT_TASTE.has(kind) && taste === 'lost';
  if (DRINKS.has(kind)) return !WATERS.has(kindOfFood(product)) && taste !== 'kept';
  return (
    losesBoth(own, other) ||
    (TREATS.has(kind) && (taste === 'lost' || (taste === 'near' && own.flavour?.has('chocolate') === true))) ||
    (SAUCES.has(kind) && own.taste !== undefined && ![...own.taste].some((value) => other.taste?.has(value)))
  );
}

function losesRichness(own: Facets, other: Facets): boolean {
  return ![...(own.flavour ?? [])].every((flavour) => !RICH.has(flavour) || other.flavour?.has(flavour));
}

/** What comes from another shelf and is served otherwise must at least have the taste. */
function losesBoth(own: Facets, other: Facets): boolean {
  return compareTaste(own, other) !== 'kept' && compareDish(own, other) !== 'same';
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
/** What is spicy or of cheese is poured over for that. */
const SAUCES: ReadonlySet<Kind> = new Set(['sauce', 'dressing']);
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

export function addsFruit(kind: Kind | undefined, original: Graded, product: Graded): boolean {
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

export function addsTaste(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  return kind !== undefined && PLAIN.has(kind) && !hasTaste(original) && hasTaste(product);
}

/** Fruits that drinks may exchange: whoever drinks apple takes pear, hardly grapefruit or cranberry. */
const ORCHARDS: readonly (readonly string[])[] = [
  ['apple', 'pear', 'peach', 'apricot', 'plum', 'grape', 'fig', 'rhubarb'],
  ['strawberry', 'raspberry', 'berries', 'cherry'],
  ['tropical', 'banana', 'melon', 'coconut'],
  ['orange', 'lemon'],
  ['grapefruit'],
];
const orchardsOf = (food: Facets) =>
  ORCHARDS.filter((fruits) => fruits.some((fruit) => food.flavour?.has(fruit) === true));

export function changesFruit(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  if (kind === undefined || !DRINKS.has(kind)) return false;
  const [own, other] = [orchardsOf(facetsOfFood(original)), orchardsOf(facetsOfFood(product))];
  return own.length > 0 && other.length > 0 && !own.some((fruits) => other.includes(fruits));
}

export function hasTaste(food: Graded): boolean {
  return [...(facetsOfFood(food).flavour ?? [])].some((flavour) => !NO_TASTE.has(flavour));
}

/** In g per 100 g: with so little sugar and so much cocoa butter it is cocoa and nothing else, whatever its name says. */
const PURE_COCOA = { sugarsGBelow: 5, fatGAbove: 45 } as const;

/** Pure cocoa is for the few who buy it. */
export function isPureCocoa(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  return (
    kind !== undefined &&
    CHOCOLATES.has(kind) &&
    holdsCocoaAlone(product) === true &&
    holdsCocoaAlone(original) === false
  );
}

function holdsCocoaAlone({ nutrients: { sugarsGPer100g: sugars, fatGPer100g: fat } }: Graded): boolean | undefined {
  if (sugars === null || fat === null) return undefined;
  return sugars < PURE_COCOA.sugarsGBelow && fat > PURE_COCOA.fatGAbove;
}
