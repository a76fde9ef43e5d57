import { facetsOfFood } from './likeness.ts';
import type { Nutrients } from './nutrients.ts';
import type { Graded } from './swap-food.ts';
import { isSameButForTypo } from './typo.ts';
import { listWords } from './words.ts';

/** The same food in another size, or entered twice, is shown once; and no food replaces itself. */
export function dropNearDuplicates<T extends { readonly product: Graded }>(original: Graded, best: readonly T[]): T[] {
  const seen = [callOf(original)];
  return best.filter(({ product }) => {
    const call = callOf(product);
    if (seen.some((other) => isNearDuplicate(call, other))) return false;
    seen.push(call);
    return true;
  });
}

/** What a food is called: worked out once for all that it is compared with. */
interface Call {
  readonly food: Graded;
  readonly brand: string;
  readonly words: readonly string[];
}

function callOf(food: Graded): Call {
  return { food, brand: listWords(food.brand ?? '').join(' '), words: tellingWords(food) };
}

function isNearDuplicate(one: Call, other: Call): boolean {
  if (one.brand !== other.brand) return false;
  const [holds, isHeld] = [holdsAll(one.words, other.words), holdsAll(other.words, one.words)];
  if (holds && isHeld) return true;
  // "Volvic zest citron" beside "Eau minérale naturelle - zest citron" of Volvic, told by the figures of the label.
  return (
    (holds || isHeld) &&
    one.brand !== '' &&
    hasSameFigures(one.food, other.food) &&
    flavoursOf(one.food) === flavoursOf(other.food)
  );
}

const flavoursOf = (food: Graded) => [...(facetsOfFood(food).flavour ?? [])].sort().join();

const FIGURES: readonly (keyof Nutrients)[] = [
  'energyKjPer100g',
  'fatGPer100g',
  'saturatedFatGPer100g',
  'sugarsGPer100g',
  'proteinsGPer100g',
];

/** Of what holds nothing, as water, all labels are alike. */
function hasSameFigures(one: Graded, other: Graded): boolean {
  return (
    FIGURES.every((figure) => one.nutrients[figure] !== null && one.nutrients[figure] === other.nutrients[figure]) &&
    one.nutrients.energyKjPer100g !== 0
  );
}

/** "Nutella 400 g" and "Nutella 1 kg" of Ferrero are one food; "0 % MG" and "3 % MG" are two. */
const SIZE =
  /\b(?:\d+\s?x\s?)?\d+(?:[.,]\d+)?\s?(?:g|kg|mg|ml|cl|dl|l|tranches?|portions?|sachets?|pots?)\b|\bx\s?\d+\b|\blot de \d+\b/giu;
/** How it is packed is no other food either. */
const PACKS: ReadonlySet<string> = new Set(
  listWords('bocal flacon souple pot tube verre bouteille boîte format maxi familial lot portions sachets'),
);

function tellingWords(food: Graded): string[] {
  const brand = listWords(food.brand ?? '');
  const words = listWords(food.name.replace(SIZE, ' ').replaceAll('-', ' '));
  return words.filter((word) => !PACKS.has(word) && !brand.includes(word));
}

/** Whether all words of the one stand in the other, misspelt or not. */
function holdsAll(words: readonly string[], others: readonly string[]): boolean {
  return others.every((other) => words.some((word) => isSameButForTypo(word, other)));
}

/** Another brand goes first, unless it is clearly less good a swap. */
const SAME_BRAND_AGAIN = 0.08;
/** Further down nobody looks at brands. */
const MOST_SPREAD = 12;

interface Branded {
  readonly product: Pick<Graded, 'brand' | 'code'>;
  readonly worth: number;
}

const brandOrCode = ({ product }: Branded) => (product.brand ?? product.code).toLowerCase();

export function spreadBrands<T extends Branded>(best: readonly T[]): T[] {
  const left = [...best];
  const spread: T[] = [];
  const met = new Map<string, number>();
  const worthNow = (each: T) => each.worth - SAME_BRAND_AGAIN * (met.get(brandOrCode(each)) ?? 0);
  while (left.length > 0 && spread.length < MOST_SPREAD) {
    let place = 0;
    for (let i = 1; i < left.length; i++) {
      if (worthNow(left[i] as T) > worthNow(left[place] as T)) place = i;
    }
    const [next] = left.splice(place, 1) as [T];
    met.set(brandOrCode(next), (met.get(brandOrCode(next)) ?? 0) + 1);
    spread.push(next);
  }
  return [...spread, ...left];
}

/** What one of them was worth when its turn came. */
export function worthInTurn<T extends Branded>(spread: readonly T[], one: T): number {
  const before = spread.slice(0, spread.indexOf(one)).filter((other) => brandOrCode(other) === brandOrCode(one));
  return one.worth - SAME_BRAND_AGAIN * before.length;
}
