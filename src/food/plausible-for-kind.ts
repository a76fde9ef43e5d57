import { mayBeOfPlants } from './keeps-milk.ts';
import type { Kind } from './kinds.ts';
import { kindOfFood } from './likeness.ts';
import type { Nutrients } from './nutrients.ts';
import type { Graded } from './swap-food.ts';

type Bounds = Readonly<Partial<Record<keyof Nutrients, Readonly<Partial<Record<Kind, number>>>>>>;

/**
 * The least that a food of these kinds can hold, in kJ or g per 100 g or ml, light ones included. Less tells of a record
 * per portion, of a food as prepared, or of one that is filed on another shelf: nothing to swap anything for.
 * Read off the shelves of the catalogue: each bound lies below the lightest true record that was found.
 */
const LEAST: Bounds = {
  energyKjPer100g: {
    juice: 80,
    sweet: 600,
    gummy: 600,
    mint: 600,
    oil: 2_900,
    butter: 1_200,
    margarine: 900,
    mayonnaise: 500,
    'nut-butter': 1_700,
    'sweet-spread': 900,
    jam: 250,
    honey: 1_000,
    nuts: 1_200,
    'dried-fruit': 700,
    crisps: 1_350,
    popcorn: 1_300,
    'savoury-biscuit': 1_200,
    biscuit: 1_100,
    'chocolate-biscuit': 1_100,
    cake: 600,
    'cereal-bar': 1_000,
    'chocolate-bar': 1_400,
    'chocolate-sweet': 1_400,
    chocolate: 1_400,
    'dark-chocolate': 1_600,
    'milk-chocolate': 1_600,
    'white-chocolate': 1_600,
    'breakfast-cereal': 1_200,
    muesli: 1_200,
    bread: 600,
    'sliced-bread': 700,
    brioche: 1_100,
    viennoiserie: 800,
    crispbread: 1_100,
    breadstick: 1_300,
    flour: 1_000,
    'hard-cheese': 600,
    'soft-cheese': 500,
    'blue-cheese': 900,
    'grated-cheese': 700,
    'dry-sausage': 700,
    'hot-drink-powder': 900,
    mustard: 200,
    pesto: 600,
  },
  // What is melted into a dough is cocoa and its butter.
  fatGPer100g: { 'baking-chocolate': 24 },
  // What bees and cows put into it; the white chocolate without added sugar holds that of its milk.
  sugarsGPer100g: { honey: 45, milk: 2.5, 'white-chocolate': 10 },
  // The mildest cooked ham holds 1.2; less is its sodium.
  saltGPer100g: { ham: 0.9 },
  // Flour alone brings so much.
  proteinsGPer100g: { cake: 1, bread: 3, brioche: 3, viennoiserie: 2 },
};

/** The most. More is another food that is filed there, or a slip of the pen. */
const MOST: Bounds = {
  sugarsGPer100g: { nectar: 30, pasta: 15, 'lemon-juice': 5 },
  // Bars for athletes are filed among sweets.
  proteinsGPer100g: {
    juice: 2,
    chocolate: 20,
    'dark-chocolate': 20,
    'milk-chocolate': 20,
    'chocolate-sweet': 20,
    poultry: 40,
  },
  saltGPer100g: { 'hot-drink': 0.5, yogurt: 0.5, 'coconut-milk': 2, ketchup: 6 },
};

const BOUNDED = Object.keys({ ...LEAST, ...MOST }) as (keyof Nutrients)[];

function isWithinBounds({ nutrients }: Graded, kind: Kind | undefined): boolean {
  if (kind === undefined) return true;
  return BOUNDED.every((nutrient) => {
    const value = nutrients[nutrient];
    return value === null || (value >= (LEAST[nutrient]?.[kind] ?? 0) && value <= (MOST[nutrient]?.[kind] ?? Infinity));
  });
}

/** The least share of the fat that is saturated where it comes of milk or cocoa; less is a slip of the pen. */
const LEAST_SATURATED: Readonly<Partial<Record<Kind, number>>> = {
  butter: 0.5,
  'hard-cheese': 0.45,
  'soft-cheese': 0.45,
  'grated-cheese': 0.45,
  'milk-chocolate': 0.35,
  'white-chocolate': 0.35,
  'dark-chocolate': 0.3,
  chocolate: 0.25,
};

/** No fat is without them: the oil that holds least (rapeseed) holds 7 %. In g per 100 g, where it can be told. */
const LEAST_SATURATED_OF_ALL = 0.04;
const FAT_THAT_TELLS_G = 5;

function holdsPlausibleFat({ nutrients }: Graded, kind: Kind | undefined): boolean {
  const { fatGPer100g: fat, saturatedFatGPer100g: saturates } = nutrients;
  if (fat === null || saturates === null) return true;
  if (fat >= FAT_THAT_TELLS_G && saturates < LEAST_SATURATED_OF_ALL * fat) return false;
  const least = kind === undefined ? undefined : LEAST_SATURATED[kind];
  return least === undefined || saturates >= least * fat;
}

/** In g per 100 g: not all sugar of milk ferments. */
const LEAST_SUGARS_OF_YOGURT = 1.5;

function holdsSugarOfMilk(product: Graded, kind: Kind | undefined): boolean {
  const { sugarsGPer100g: sugars } = product.nutrients;
  return kind !== 'yogurt' || sugars === null || sugars >= LEAST_SUGARS_OF_YOGURT || mayBeOfPlants(product);
}

/** In g per 100 ml: pulp included. */
const MOST_FIBRE_OF_JUICE = 2;
/** In kJ per 100 ml: what fruit acids and a little fibre may bring beside sugars and proteins. */
const MOST_BESIDE_SUGARS = 60;
/** Of what its sugars and proteins bring, by Regulation (EU) 1169/2011, annex XIV: labels are rounded. */
const LEAST_OF_SUGARS = 0.85;

/** Of a juice the sugars tell the energy, so that one of the two betrays a wrong figure of the other. */
function addsUp({ nutrients }: Graded, kind: Kind | undefined): boolean {
  const { energyKjPer100g: energy, sugarsGPer100g: sugars, proteinsGPer100g: proteins } = nutrients;
  if (kind !== 'juice' || energy === null || sugars === null || proteins === null) return true;
  if ((nutrients.fibreGPer100g ?? 0) > MOST_FIBRE_OF_JUICE) return false;
  const least = 17 * (sugars + proteins);
  return energy >= LEAST_OF_SUGARS * least && energy <= least + MOST_BESIDE_SUGARS;
}

/** Whether the figures of a food can be true for what it is. */
export function isPlausible(product: Graded): boolean {
  const kind = kindOfFood(product);
  return (
    isWithinBounds(product, kind) &&
    holdsPlausibleFat(product, kind) &&
    holdsSugarOfMilk(product, kind) &&
    addsUp(product, kind)
  );
}

/** Swollen by the water they were cooked in, or dry: the figures of the one tell nothing of the other. */
const DRY_OR_COOKED: ReadonlySet<Kind> = new Set<Kind>([
  'rice',
  'pasta',
  'stuffed-pasta',
  'grain',
  'pulses',
  'soup',
  'potato',
  'gnocchi',
  'meal',
  'prepared-pulses',
  'fruit',
  'dessert-cream',
  'sauce',
]);
const MOST_DIFFERENCE_OF_STATE = 2;
/** Whatever is left out of a recipe, what holds a quarter of the energy is another thing, or its record is wrong. */
const MOST_DIFFERENCE = 4;
/** In kJ per 100 g: of drinks and clear soups a little sugar makes ten times as much. */
const TOO_LITTLE_TO_TELL = 200;

/** Whether two foods are as dry, or as ready to eat, as one another. Other kinds than its own may be as light as they like. */
export function isSamePreparation(original: Graded, product: Graded): boolean {
  const [kind, other] = [kindOfFood(original), kindOfFood(product)];
  const [before, after] = [original.nutrients.energyKjPer100g, product.nutrients.energyKjPer100g];
  if (before === null || after === null || Math.max(before, after) < TOO_LITTLE_TO_TELL) return true;
  const [less, more] = [Math.min(before, after), Math.max(before, after)];
  if (swells(kind) && swells(other)) return more <= MOST_DIFFERENCE_OF_STATE * less;
  return kind !== other || more <= MOST_DIFFERENCE * less;
}

function swells(kind: Kind | undefined): boolean {
  return kind !== undefined && DRY_OR_COOKED.has(kind);
}
