import { harmOf } from './compare-nutrients.ts';
import { WATERS } from './keeps-drink.ts';
import type { Kind } from './kinds.ts';
import { facetsOfFood, kindOfFood } from './likeness.ts';
import type { ComparedNutrient, NutrientChange, SwapReasons } from './swap.ts';
import type { Graded } from './swap-food.ts';

/** Within one grade, fewer points are no clear progress. */
const CLEAR_SCORE_GAIN = 4;
/** Less of something by this share may be claimed on a label (Regulation (EC) 1924/2006, annex: "reduced", "light"). */
const CLAIMED_SHARE = 0.3;
/** In g per 100 g: a smaller amount spared is no reason to change, however large its share. */
const WORTH_SPARING: readonly (readonly [
  nutrient: 'saturatedFatGPer100g' | 'sugarsGPer100g' | 'saltGPer100g',
  grams: number,
])[] = [
  ['saturatedFatGPer100g', 2],
  ['sugarsGPer100g', 5],
  ['saltGPer100g', 0.3],
];
/** With fewer points less, a food of the same grade must spare much of something, and fewer than these are nothing. */
export const LEAST_SCORE_GAIN = 3;

/**
 * A better grade, or the same one with at least 4 points less, or with 3 and so much less of something harmful that
 * a label may say so. Within a kind one point across a border is nothing, save where a point counts, fibre comes in or much is spared.
 */
export function isClearlyHealthier(original: Graded, product: Graded): boolean {
  const gain = original.grade.score - product.grade.score;
  if (product.grade.grade > original.grade.grade) return false;
  if (product.grade.grade < original.grade.grade && !isByOnePoint(original, product)) return true;
  return gain >= CLEAR_SCORE_GAIN || (gain >= LEAST_SCORE_GAIN && sparesMuch(original, product));
}

/**
 * Compotes and soups are mostly water, and fries take up fat in the pan that no label tells of: readers took nine such pairs in ten,
 * and one in three of all others.
 */
const A_POINT_COUNTS: ReadonlySet<Kind | undefined> = new Set<Kind>(['compote', 'soup', 'fries']);

function isByOnePoint(original: Graded, product: Graded): boolean {
  if (original.grade.score - product.grade.score > 1) return false;
  const kind = kindOfFood(original);
  if (kind !== kindOfFood(product)) return false;
  if (A_POINT_COUNTS.has(kind) && (kind !== 'compote' || keepsEveryFruit(original, product))) return false;
  return !bringsFibre(original, product) && !sparesMuch(original, product);
}

/** Of a compote. */
function keepsEveryFruit(original: Graded, product: Graded): boolean {
  const { flavour } = facetsOfFood(product);
  return [...(facetsOfFood(original).flavour ?? [])].every((fruit) => NO_FRUIT.has(fruit) || flavour?.has(fruit));
}

/** Neither tells which fruit it is. */
const NO_FRUIT: ReadonlySet<string> = new Set(['plain', 'someFruit']);

function bringsFibre(original: Graded, product: Graded): boolean {
  const [before, after] = [original.nutrients.fibreGPer100g ?? 0, product.nutrients.fibreGPer100g ?? 0];
  return isFibreTold(original) && after - before >= MUCH_FIBRE_G;
}

/** A third less of saturates, sugars or salt, and of an amount that matters. */
export function sparesMuch(original: Graded, product: Graded): boolean {
  return WORTH_SPARING.some(([nutrient, grams]) => {
    const [before, after] = [original.nutrients[nutrient], product.nutrients[nutrient]];
    return before !== null && after !== null && before - after >= grams && after <= (1 - CLAIMED_SHARE) * before;
  });
}

/** What gets worse may weigh so much of what gets better, and no more. */
const MOST_HARM = 0.6;
/** In g per 100 g: so much more fibre is a progress by itself (white bread to wholemeal). */
const MUCH_FIBRE_G = 2;

/** Points that sweeteners cost a drink by the rule of 2023, and that no figure of the label shows. */
const SWEETENER_POINTS = 4;

/** As much of a food as tells whether it is a progress. */
type Compared = Pick<Graded, 'grade' | 'nutrients'>;
/** The kinds of the food that is replaced, and of the one that replaces it. */
export interface Kinds {
  readonly own: Kind | undefined;
  readonly other: Kind | undefined;
}

/** Water for a drink without sugar: what gets better is that nothing sweetens it. */
function isWaterForSweetened(original: Compared, product: Compared, { own, other }: Kinds): boolean {
  if (!WATERS.has(other) || WATERS.has(own)) return false;
  const [before, after] = [original.nutrients.sugarsGPer100g, product.nutrients.sugarsGPer100g];
  if (before === null || after === null || after > before) return false;
  return original.grade.score - product.grade.score >= SWEETENER_POINTS;
}

/** A pure juice for a nectar: no sweeter, and by fruit alone, where a nectar is water with sugar added. */
function isPureForNectar(original: Compared, product: Compared, { own, other }: Kinds): boolean {
  if (own !== 'nectar' || other !== 'juice' || product.grade.grade >= original.grade.grade) return false;
  const [before, after] = [original.nutrients.sugarsGPer100g, product.nutrients.sugarsGPer100g];
  return before !== null && after !== null && after <= before;
}

/** Of what is all fat it matters which fat: as in the table of the rule of 2023 for fats and oils. */
const FATS: ReadonlySet<Kind | undefined> = new Set<Kind>(['butter', 'margarine', 'oil']);

function withoutFat(reasons: SwapReasons): SwapReasons {
  const drawbacks = reasons.drawbacks.filter(({ nutrient }) => nutrient !== 'fat' && nutrient !== 'energy');
  return { ...reasons, drawbacks };
}

/** Of one thing only: within these kinds a food is better by this or not at all, the rest being what labels vary by. */
const DECISIVE: Readonly<Partial<Record<Kind, ComparedNutrient>>> = {
  flour: 'fibre',
  rice: 'fibre',
  pasta: 'fibre',
  honey: 'sugars',
  jam: 'sugars',
  sugar: 'sugars',
};

function lacksTheDecisive({ own, other }: Kinds, { improvements }: SwapReasons): boolean {
  const decisive = own === undefined || own !== other ? undefined : DECISIVE[own];
  return decisive !== undefined && !improvements.some(({ nutrient }) => nutrient === decisive);
}

/** With a spoonful of these nobody eats fibre that counts. */
const CONDIMENTS: ReadonlySet<Kind | undefined> = new Set<Kind>([
  'mustard',
  'ketchup',
  'mayonnaise',
  'dressing',
  'sauce',
]);

/** No chocolate, bread or nut is without fibre: a record that says so has left it out. */
const NEVER_WITHOUT_FIBRE: ReadonlySet<Kind | undefined> = new Set<Kind>([
  'chocolate',
  'dark-chocolate',
  'baking-chocolate',
  'nuts',
  'nut-butter',
  'pulses',
  'bread',
  'sliced-bread',
  'crispbread',
  'breakfast-cereal',
  'muesli',
  'pasta',
  'grain',
  'rice',
  'flour',
]);

/** Where no food is without fibre, none that is told to be gains any: neither in ranking nor in what is said of a swap. */
export function withoutUntoldFibre<Told extends Pick<SwapReasons, 'improvements'>>(
  { own }: Pick<Kinds, 'own'>,
  reasons: Told,
): Told {
  if (!NEVER_WITHOUT_FIBRE.has(own)) return reasons;
  const improvements = reasons.improvements.filter(({ nutrient, before }) => nutrient !== 'fibre' || before > 0);
  return { ...reasons, improvements };
}

/** Something gets better that a shopper would notice, by clearly more than what gets worse. */
export function isRealProgress(original: Compared, product: Compared, kinds: Kinds, reasons: SwapReasons): boolean {
  if (lacksTheDecisive(kinds, reasons)) return false;
  const { improvements, drawbacks } = FATS.has(kinds.own) ? withoutFat(reasons) : reasons;
  if (isWaterForSweetened(original, product, kinds) || isPureForNectar(original, product, kinds)) return true;
  const spared = harmOf(improvements);
  const fibre = improvements.find(({ nutrient }) => nutrient === 'fibre');
  const muchFibre = !CONDIMENTS.has(kinds.own) && fibre !== undefined && fibre.after - fibre.before >= MUCH_FIBRE_G;
  return (spared > 0 || muchFibre) && harmOf(drawbacks) <= MOST_HARM * spared + (muchFibre ? 1 : 0);
}

/** Much more of something than is good, whatever else gets better: amounts per 100 g above which a doubling counts. */
const DOUBLED: Readonly<Partial<Record<ComparedNutrient, number>>> = { salt: 0.75, sugars: 10, saturatedFat: 5 };

/** Per 100 g: "high" for the Food Standards Agency. More of what is high already is worse than more of what is low. */
const HIGH: Readonly<Partial<Record<ComparedNutrient, number>>> = { salt: 1.5, sugars: 22.5 };

export function isWorseInWhatMatters({ improvements, drawbacks }: SwapReasons, kinds: Kinds): boolean {
  const light = isLightSauce(kinds, improvements);
  return drawbacks.some(
    ({ nutrient, before, after }) =>
      (after >= (DOUBLED[nutrient] ?? Infinity) && after >= 1.8 * before) ||
      // In whole numbers: 1.1 times 25 g is a hair more than 27.5 for a computer.
      (!light && after >= (HIGH[nutrient] ?? Infinity) && 10 * after >= 11 * before),
  );
}

const SAUCES: ReadonlySet<Kind | undefined> = new Set<Kind>(['mayonnaise', 'dressing']);
const OIL: readonly ComparedNutrient[] = ['fat', 'saturatedFat'];

/** The same sauce with half of the oil: it takes salt to taste of something, and spares more than it adds. */
function isLightSauce({ own, other }: Kinds, improvements: readonly NutrientChange[]): boolean {
  const halves = (fat: ComparedNutrient) =>
    improvements.some(({ nutrient, before, after }) => nutrient === fat && 2 * after <= before);
  return own === other && SAUCES.has(own) && OIL.every(halves);
}

/** In g per 100 g: "high" for the Food Standards Agency; and more by a seventh is clearly more. */
const HIGH_FAT_G = 17.5;
const FATTER = 1.15;

/** Clearly more fat where there is much, and no better grade, or no better fat: nobody calls that lighter. */
export function isFatter(original: Graded, product: Graded): boolean {
  const [before, after] = [original.nutrients, product.nutrients];
  if (FATS.has(kindOfFood(original)) || before.fatGPer100g === null || after.fatGPer100g === null) return false;
  if (after.fatGPer100g < HIGH_FAT_G || after.fatGPer100g < FATTER * before.fatGPer100g) return false;
  if (product.grade.grade === original.grade.grade) return true;
  const [saturates, others] = [before.saturatedFatGPer100g, after.saturatedFatGPer100g];
  return saturates === null || others === null || others > 0.9 * saturates;
}

/** Fewer points than this are within what recipes vary. */
const HAIR = 2;
/** Steps of fibre by the rule of 2023, a point each. */
const FIBRE_STEPS_G = [3, 4.1, 5.2, 6.3, 7.4] as const;

function isFibreTold(food: Graded): boolean {
  const { fibreGPer100g: fibre } = food.nutrients;
  return fibre !== null && (fibre > 0 || !NEVER_WITHOUT_FIBRE.has(kindOfFood(food)));
}

/**
 * Whether a food is better mostly by fibre that nobody has told us of the other: missing is never zero. What spares so
 * much of something that a label may say so is better all the same.
 */
export function isBetterByTheUnknown(original: Graded, product: Graded): boolean {
  const unknown = !isFibreTold(original) ? fibrePoints(product.nutrients.fibreGPer100g) : 0;
  return unknown > 0 && original.grade.score - product.grade.score - unknown < HAIR && !sparesMuch(original, product);
}

function fibrePoints(fibreG: number | null): number {
  return FIBRE_STEPS_G.filter((step) => fibreG !== null && fibreG > step).length;
}
