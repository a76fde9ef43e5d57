import { isUnnamed } from './guise.ts';
import type { Kind } from './kinds.ts';
import { facetsOfFood, kindOfFood } from './likeness.ts';
import type { Graded } from './swap-food.ts';

/** Whether a food is put to another use than the original, or is not for whoever eats that. */
export function changesUse(kind: Kind | undefined, original: Graded, product: Graded): boolean {
  return (
    losesCaffeine(kind, product) ||
    isCurdForSpread(kind, product) ||
    asksForFrying(original, product) ||
    asksForWater(original, product) ||
    isForChildren(original, product) ||
    addsAlcohol(original, product) ||
    isGift(kind) ||
    isSlicedForDiced(kind, product) ||
    isBreakfastRusk(kind, product) ||
    addsPieces(kind, product)
  );
}

/** An advent calendar, Easter figures, a box for a guest: given for what they are, and like no other. */
function isGift(kind: Kind | undefined): boolean {
  return kind === 'festive-chocolate';
}

/** Diced ham goes into the pan like bacon bits; slices are for a sandwich. */
function isSlicedForDiced(kind: Kind | undefined, product: Graded): boolean {
  return kind === 'bacon-bits' && HAMS.has(kindOfFood(product)) && !(isUnnamed(product) || DICED.test(product.name));
}

const DICED = /\bdés\b|^des\b|allumette|lardon|cube|[ée]minc[ée]|r[âa]p[ée]/i;

const HAMS: ReadonlySet<Kind | undefined> = new Set<Kind>(['ham', 'poultry-slices']);

/** Dipped into coffee, not served with drinks. */
function isBreakfastRusk(kind: Kind | undefined, product: Graded): boolean {
  return (kind === 'breadstick' || kind === 'savoury-biscuit') && /biscotte|pain grillé/i.test(product.name);
}

/** What is melted into a dough must be chocolate alone. */
function addsPieces(kind: Kind | undefined, product: Graded): boolean {
  if (kind !== 'baking-chocolate') return false;
  const flavours = [...(facetsOfFood(product).flavour ?? [])];
  return /quinoa|croustill|crisp|riz/i.test(product.name) || flavours.some((each) => !OF_CHOCOLATE.has(each));
}

const OF_CHOCOLATE: ReadonlySet<string> = new Set(['chocolate', 'plain', 'vanilla']);

/** What keeps awake is swapped for what does too. */
function losesCaffeine(kind: Kind | undefined, product: Graded): boolean {
  return kind === 'energy-drink' && /sans caf[ée]ine|d[ée]caf/i.test(product.name);
}

/** Grains of curd stay on no slice of bread as fat does. */
function isCurdForSpread(kind: Kind | undefined, product: Graded): boolean {
  return kind === 'margarine' && /cottage|h[üu]ttenk[äa]se|fromage en grains/i.test(product.name);
}

/** What is still to be fried takes up fat that no label tells of. */
function asksForFrying(original: Graded, product: Graded): boolean {
  return /friteuse/i.test(product.name) && !/friteuse/i.test(original.name);
}

/** Powder to be stirred into water is no bottle. */
function asksForWater(original: Graded, product: Graded): boolean {
  return POWDER.test(product.name) && !POWDER.test(original.name);
}

const POWDER = /drink mix|boisson en poudre/i;

function addsAlcohol(original: Graded, product: Graded): boolean {
  return (
    facetsOfFood(product).flavour?.has('alcohol') === true && facetsOfFood(original).flavour?.has('alcohol') !== true
  );
}

/** Made for children's lunch boxes: no grown-up's drink or dessert. */
function isForChildren(original: Graded, product: Graded): boolean {
  return facetsOfFood(product).form?.has('kids') === true && facetsOfFood(original).form?.has('kids') !== true;
}
