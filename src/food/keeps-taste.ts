import { type Facets, lacks } from './facets.ts';
import { isUnnamed } from './guise.ts';
import { DRINKS, isOfDesserts, losesMint, WATERS } from './keeps-drink.ts';
import type { Kind } from './kinds.ts';
import type { Kinship } from './kinship.ts';
import { facetsOfFood, kindOfFood } from './likeness.ts';
import type { Graded } from './swap-food.ts';
import { compareDish, compareTaste, holdsFruit, lacksSeasoning, seasoningsOf } from './taste.ts';

/** On these shelves the taste is the food: one without it is another, as readers of swaps found again and again. */
const NOTHING_WITHOUT_TASTE: ReadonlySet<Kind> = new Set([
  'breakfast-cereal',
  'cake',
  'brioche',
  'viennoiserie',
  'ice-cream',
  'yogurt',
  'drinkable-yogurt',
  'iced-tea',
  'syrup',
  'cereal-bar',
  'crepe-or-waffle',
  'crispbread',
  'fromage-blanc',
  'sweet-spread',
]);

/** Whether a food lacks what the original was bought for. */
export function losesTaste(kind: Kind | undefined, kinship: Kinship, original: Graded, product: Graded): boolean {
  if (kind === undefined) return false;
  const [own, other] = [facetsOfFood(original), facetsOfFood(product)];
  if (SWEETS.has(kind)) return losesRichness(own, other) || changesChew(original, product);
  if (kinship.kind === 'neighbour' && TAKEN_FOR_TASTE.has(kind) && own.flavour === undefined) return true;
  const taste = compareTaste(own, other);
  if (taste !== 'kept' && isBoughtForTaste(kind, kinship)) return true;
  if (TABLETS.has(kind) && taste === 'near') return true;
  if (kinship.kind === 'neighbour' && taste === 'lost' && !ANY_TASTE_WILL_DO.has(kind)) return true;
  if (taste === 'lost' && (losesCocoa(kind, own) || isOfDesserts(kind, own))) return true;
  if (DRINKS.has(kind) && !WATERS.has(kindOfFood(product)) && losesMint(own, other)) return true;
  if (kinship.kind !== 'neighbour' && kind !== 'drink') return taste === 'lost' && NOTHING_WITHOUT_TASTE.has(kind);
  // Who drinks ginger ale, of which nothing is told, has not asked for peaches.
  const keepsIt = taste === 'kept' && own.flavour !== undefined;
  // All sorts of drinks stand on that shelf, malt beside oats.
  if (kind === 'drink') return !keepsIt;
  if (DRINKS.has(kind)) return !WATERS.has(kindOfFood(product)) && !keepsIt;
  return losesBoth(own, other) || losesSpice(kind, own, other);
}

/** Some taste and some sweetness, whichever, is what a soda is drunk for, and flavoured water has it; coconut milk makes a sauce creamy. */
const ANY_TASTE_WILL_DO: ReadonlySet<Kind> = new Set(['soda', 'syrup', 'coconut-milk']);

/** Another fruit, or one that is not told, is another juice, and no prunes. */
function isBoughtForTaste(kind: Kind, kinship: Kinship): boolean {
  return kinship.kind === 'neighbour' ? TAKEN_FOR_TASTE.has(kind) : kind === 'juice' || kind === 'dried-fruit';
}

/** What stands on another shelf takes the place of these by its taste alone: an apple purée is no pineapple. */
const TAKEN_FOR_TASTE: ReadonlySet<Kind> = new Set(['dessert-cream', 'fruit-in-syrup']);

function losesCocoa(kind: Kind, own: Facets): boolean {
  return WITH_COCOA.has(kind) && own.flavour?.has('chocolate') === true;
}

function losesSpice(kind: Kind, own: Facets, other: Facets): boolean {
  return SAUCES.has(kind) && own.taste !== undefined && ![...own.taste].some((value) => other.taste?.has(value));
}

/** What is sucked is no gum to chew, nor is a marshmallow. */
function changesChew(original: Graded, product: Graded): boolean {
  const [own, other] = [facetsOfFood(original).dish, facetsOfFood(product).dish];
  if (own?.has('marshmallow') === true && other?.has('marshmallow') !== true) return true;
  return SUCKED.test(original.name) && !(isUnnamed(product) || SUCKED.test(product.name));
}

const SUCKED = /sucette|chupa|lollipop|\bdurs?(?!\p{L})|berlingot/iu;

function losesRichness(own: Facets, other: Facets): boolean {
  return ![...(own.flavour ?? [])].every((flavour) => !RICH.has(flavour) || other.flavour?.has(flavour));
}

/** What comes from another shelf and is served otherwise must at least have the taste. */
function losesBoth(own: Facets, other: Facets): boolean {
  return compareTaste(own, other) !== 'kept' && compareDish(own, other) !== 'same';
}

/** What is spicy or of cheese is poured over for that. */
const SAUCES: ReadonlySet<Kind> = new Set(['sauce', 'dressing']);
const SWEETS: ReadonlySet<Kind> = new Set(['sweet', 'gummy', 'mint']);
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
  'peanut',
]);

/** Whoever wants chocolate alone wants no orange in it. */
const CHOCOLATES: ReadonlySet<Kind> = new Set([
  'chocolate-sweet',
  'chocolate-bar',
  'chocolate',
  'milk-chocolate',
  'white-chocolate',
  'dark-chocolate',
  'baking-chocolate',
  'sweet-spread',
]);

/** Plain ones are no cocoa. */
const WITH_COCOA: ReadonlySet<Kind> = new Set(['plant-drink', 'flavoured-milk', 'dessert-cream', 'muesli']);
/** Chosen by what is in them: orange, mint or salted caramel. */
const TABLETS: ReadonlySet<Kind> = new Set(['chocolate', 'milk-chocolate', 'white-chocolate', 'dark-chocolate']);

/** Whole nuts are what such a tablet is bought for, whatever the chocolate around them; and peanut butter is none of almonds. */
export function losesNuts(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  const [own, other] = [nutsOf(original), nutsOf(product)];
  if (kind === 'nut-butter') return own.length > 0 && !own.some((nut) => other.includes(nut));
  return kind !== undefined && TABLETS.has(kind) && own.length > 0 && other.length === 0;
}

function nutsOf(food: Graded): string[] {
  return NUTS.filter((nut) => facetsOfFood(food).flavour?.has(nut));
}

const NUTS = ['hazelnut', 'almond', 'pistachio', 'walnut', 'peanut', 'cashew'] as const;

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
  'viennoiserie',
  'sliced-bread',
  'crispbread',
  'biscuit',
]);
/** What plant drinks are made of is no taste that is added. */
const NO_TASTE: ReadonlySet<string> = new Set(['plain', 'almond', 'hazelnut', 'coconut', 'cashew', 'walnut']);

export function addsTaste(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  return kind !== undefined && PLAIN.has(kind) && !hasTaste(original) && hasTaste(product);
}

/** A biscuit with salted caramel is bought for it: rather a plain one than one with vanilla. */
export function changesCaramel(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  if (kind !== 'biscuit' || facetsOfFood(original).flavour?.has('caramel') !== true) return false;
  return hasTaste(product) && facetsOfFood(product).flavour?.has('caramel') !== true;
}

/**
 * What one nibbles in place of plain crisps is plain too; crackers of rosemary are for who likes rosemary,
 * as are pasta of garlic, or runny cheese with cumin.
 */
export function addsSeasoning(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  const other = kindOfFood(product);
  if (kind !== 'pasta' && other !== 'runny-cheese' && (kind !== 'crisps' || other === 'crisps')) return false;
  return lacksSeasoning(facetsOfFood(product), facetsOfFood(original), other === 'runny-cheese' ? 'cheese' : undefined);
}

/** Crisps of barbecue, cheese or ham are bought for that: plain ones have nothing left of it. */
export function losesSeasoning(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  if (kind !== 'crisps') return false;
  const [own, other] = [facetsOfFood(original), facetsOfFood(product)];
  if (seasoningsOf(own).some((each) => other.taste?.has(each))) return false;
  return own.animal === undefined ? seasoningsOf(own).length > 0 : lacks(own.animal, other.animal);
}

/** Plain tofu is none of olives or smoke, plain cheese none of garlic, plain crispbread none that is filled with cheese. */
export function losesFlavouring(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  const [own, other] = [facetsOfFood(original), facetsOfFood(product)];
  if (kind === 'cheese-spread') return lacksSeasoning(own, other, 'cheese');
  if (kind === 'crispbread') return own.taste?.has('cheese') === true && other.taste?.has('cheese') !== true;
  if (kind !== 'tofu') return false;
  return (
    (own.taste !== undefined || own.vegetable !== undefined) &&
    other.taste === undefined &&
    other.vegetable === undefined
  );
}

/** Eaten plain or with chocolate: by whoever chooses the one, not the other. */
const WITH_OR_WITHOUT_CHOCOLATE: ReadonlySet<Kind> = new Set(['muesli', 'cake', 'breakfast-cereal', 'ice-cream']);

export function addsChocolate(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  return (
    kind !== undefined &&
    WITH_OR_WITHOUT_CHOCOLATE.has(kind) &&
    facetsOfFood(product).flavour?.has('chocolate') === true &&
    facetsOfFood(original).flavour?.has('chocolate') !== true
  );
}

export function hasTaste(food: Graded): boolean {
  return [...(facetsOfFood(food).flavour ?? [])].some((flavour) => !NO_TASTE.has(flavour));
}

/** In g per 100 g: with so little sugar and so much cocoa butter it is cocoa and nothing else, whatever its name says. */
const PURE_COCOA = { sugarsGBelow: 5, fatGAbove: 45 } as const;

/** Pure cocoa is for the few who buy it, and they want nothing in it. */
export function changesPureCocoa(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  if (kind === undefined || !CHOCOLATES.has(kind)) return false;
  const [own, other] = [holdsCocoaAlone(original), holdsCocoaAlone(product)];
  return own !== undefined && other !== undefined && own !== other;
}

function holdsCocoaAlone({ nutrients: { sugarsGPer100g: sugars, fatGPer100g: fat } }: Graded): boolean | undefined {
  if (sugars === null || fat === null) return undefined;
  return sugars < PURE_COCOA.sugarsGBelow && fat > PURE_COCOA.fatGAbove;
}
