import { compareNutrients, harmOf, harmSteps } from './compare-nutrients.ts';
import { equivalentsOf } from './equivalent-kinds.ts';
import type { Kind } from './kinds.ts';
import {
  type Crowd,
  crowdOf,
  flavoursOf,
  holdsMeat,
  kindOfFood,
  LikenessTo,
  listTellingCategories,
  type Shelves,
} from './likeness.ts';
import type { Product, ProductGrade } from './product.ts';
import { mayReplace, shareFamilies } from './separate-families.ts';
import type { SwapReasons } from './swap.ts';
import { listWords } from './words.ts';

export type { Shelves } from './likeness.ts';

/** As much of a product as the choice of a substitute looks at. */
export type SwapFood = Pick<
  Product,
  | 'code'
  | 'name'
  | 'brand'
  | 'quantity'
  | 'categories'
  | 'nutrients'
  | 'grade'
  | 'novaGroup'
  | 'imageUrl'
  | 'popularity'
  | 'labels'
  | 'allergens'
  | 'traces'
  | 'analysis'
  | 'stores'
>;

export type Graded = SwapFood & { readonly grade: Extract<ProductGrade, { kind: 'graded' }> };

export interface RankedSubstitute {
  readonly product: Graded;
  readonly reasons: SwapReasons;
}

/** Within one grade, fewer points are no clear progress. */
const CLEAR_SCORE_GAIN = 4;
/** A gain of this many points is as good as a swap gets. */
const FULL_SCORE_GAIN = 10;
/** A choice: with fewer swaps, the next best sort of them completes the list. */
const ENOUGH = 3;

/** Less alike than this, two foods of one kind are no swap while others are left. */
const LEAST_LIKENESS = { same: 0.18, neighbour: 0, unsorted: 0.4 } as const;

/** A better grade by fewer points is a letter more than a progress. */
const CLEAR_GRADE_GAIN = 3;

export function isGraded(product: SwapFood): product is Graded {
  return product.grade.kind === 'graded';
}

/**
 * The substitutes of a food among candidates, the best first, each with the reasons that ranked it.
 *
 * Only what is clearly healthier stays: a better grade, or the same with at least 4 points less. A better grade
 * of the same kind comes first, then a better grade of a neighbouring kind (`equivalent-kinds.ts`), then the same
 * grade with fewer points, for shelves that hold nothing better. Within each sort, likeness weighs most, then how
 * much healthier, then what else matters to a shopper. `crowd`: all foods that one could choose from, when the candidates
 * are a few of them.
 */
export function rankSubstitutes(
  original: Graded,
  candidates: readonly SwapFood[],
  shelves: Shelves,
  most: number,
  crowd?: Crowd,
): RankedSubstitute[] {
  const eligible = candidates
    .filter(isGraded)
    .filter(
      (product) =>
        product.code !== original.code &&
        isClearlyHealthier(original, product) &&
        shareFamilies(original.categories, product.categories),
    );
  const kind = kindOfFood(original);
  const likeness = new LikenessTo(original, crowd ?? crowdOf(eligible), shelves);
  const telling = listTellingCategories(original.categories, shelves.breadths);
  const scored = eligible.flatMap((product): Scored[] => {
    const kinship = kinshipOf(kind, kindOfFood(product));
    if (
      kinship === undefined ||
      !isSameState(kinship, original, product) ||
      asksTooMuch(original, kinship) ||
      addsMeat(kind, original, product) ||
      losesTaste(kind, kinship, original, product)
    )
      return [];
    const shared = telling.find((tag) => product.categories.includes(tag));
    if (kinship.kind === 'unsorted' && shared === undefined) return [];
    const weighed = weigh(original, product, { kinship, alike: likeness.to(product), sharedCategory: shared ?? null });
    return weighed ? [{ product, ...weighed }] : [];
  });
  const best = scored.sort(
    (a, b) => a.sort - b.sort || b.worth - a.worth || (a.product.code < b.product.code ? -1 : 1),
  );
  const distinct = dropNearDuplicates(original, best);
  const chosen: Scored[] = [];
  for (const sort of SORTS) {
    // Another habit is proposed only where nothing nearer is.
    if (chosen.length >= (sort < FIRST_FAR_SORT ? ENOUGH : 1)) break;
    chosen.push(...spreadBrands(dropFarBehind(distinct.filter((each) => each.sort === sort))));
  }
  return chosen.slice(0, most);
}

/** As much of a food as decides its place among swaps, once it is known what ties it to the original. */
export type Merits = Pick<Graded, 'grade' | 'nutrients' | 'novaGroup' | 'popularity' | 'imageUrl'>;

/** What ties a food to the one that it may replace. */
export interface Tie {
  readonly kinship: Kinship;
  /** 0 to 1. */
  readonly alike: number;
  readonly sharedCategory: string | null;
}

/** Of two swaps the one of the lower sort goes first; within a sort, the one of more worth. */
export interface Weighed {
  readonly reasons: SwapReasons;
  /** Place in `SORTS`. */
  readonly sort: number;
  readonly worth: number;
}

/** What a swap is worth, or `undefined` when it is none that we would propose. */
export function weigh(original: Merits, product: Merits, { kinship, alike, sharedCategory }: Tie): Weighed | undefined {
  if (!isAlikeEnough(kinship, alike)) return undefined;
  const reasons = explain(original, product, sharedCategory, kinship);
  // Two foods graded by different tables of the rule may differ in score alone: nothing to show.
  if (!isRealProgress(reasons) || isWorseInWhatMatters(reasons)) return undefined;
  return {
    reasons,
    sort: sortOf(reasons, kinship, alike),
    worth: worth(alike, reasons, original, product) - remoteness(kinship),
  };
}

export function isAlikeEnough(kinship: Kinship, alike: number): boolean {
  return alike >= LEAST_LIKENESS[kinship.kind];
}

/** A better grade, or the same one with at least 4 points less; of milks, half the fat. */
export function isClearlyHealthier(original: Graded, product: Graded): boolean {
  if (product.grade.grade !== original.grade.grade) return product.grade.grade < original.grade.grade;
  const gain = original.grade.score - product.grade.score;
  return gain >= CLEAR_SCORE_GAIN || (gain > 0 && isMuchLeaner(original, product));
}

/** Within one grade, no food of this kind with a smaller gain in points is clearly healthier. */
export function leastGainOf(kind: Kind | undefined): number {
  return kind === 'milk' ? 1 : CLEAR_SCORE_GAIN;
}

/** Milks and their like stand within few points of one another: half of the fat tells them apart. */
function isMuchLeaner(original: Graded, product: Graded): boolean {
  if (kindOfFood(original) !== 'milk' || kindOfFood(product) !== 'milk') return false;
  const [before, after] = [original.nutrients.saturatedFatGPer100g, product.nutrients.saturatedFatGPer100g];
  return before !== null && after !== null && after <= before / 2;
}

export type Kinship =
  | { readonly kind: 'same' }
  | {
      readonly kind: 'neighbour';
      readonly far: boolean;
      readonly place: number;
      readonly reason: SwapReasons['neighbour'];
    }
  /** One of the two is filed too widely to have a kind. */
  | { readonly kind: 'unsorted' };

export function kinshipOf(own: Kind | undefined, other: Kind | undefined): Kinship | undefined {
  if (own === undefined || other === undefined) return { kind: 'unsorted' };
  if (own === other) return { kind: 'same' };
  const place = equivalentsOf(own).findIndex(({ kind }) => kind === other);
  const equivalent = equivalentsOf(own)[place];
  return equivalent && { kind: 'neighbour', far: equivalent.far, place, reason: equivalent.reason };
}

/** A drink for a drink, save where a written neighbour says otherwise (a yogurt for a drinkable one). */
export function isSameState(
  kinship: Kinship,
  original: Pick<SwapFood, 'categories'>,
  product: Pick<SwapFood, 'categories'>,
): boolean {
  return kinship.kind === 'neighbour' || mayReplace(original.categories, product.categories);
}

/** What is good already asks for no other habit. */
export function asksTooMuch(original: Pick<Graded, 'grade'>, kinship: Kinship): boolean {
  if (kinship.kind !== 'neighbour') return false;
  return original.grade.grade === 'a' || (kinship.far && original.grade.grade === 'b');
}

/** Dishes in which meat or fish may take the place of something else. */
const MEAT_MAY_ENTER: ReadonlySet<Kind> = new Set([
  'meal',
  'pizza',
  'sandwich',
  'savoury-pie',
  'savoury-crepe',
  'prepared-salad',
  'soup',
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
  if (kind !== undefined && MEAT_MAY_ENTER.has(kind)) return false;
  return holdsMeat(product) && !holdsMeat(original);
}

/** Bought for their taste: what comes from another shelf must have it too. */
const TREATS: ReadonlySet<Kind> = new Set([
  'dessert-cream',
  'ice-cream',
  'cake',
  'viennoiserie',
  'brioche',
  'chocolate-biscuit',
  'flavoured-milk',
  'milk-chocolate',
]);

function losesTaste(kind: Kind | undefined, kinship: Kinship, original: Graded, product: Graded): boolean {
  if (kind === undefined || kinship.kind === 'same' || !TREATS.has(kind)) return false;
  const [own, other] = [flavoursOf(original), flavoursOf(product)];
  return own !== undefined && (other === undefined || ![...own].some((flavour) => other.has(flavour)));
}

/** The sorts of swap, the best first. */
const SORTS = [0, 1, 2, 3, 4, 5] as const;
const FIRST_FAR_SORT = 3;

/** Two foods of one kind that are less alike are no nearer than a far kind. Found by reading judged swaps. */
const ALIKE = 0.28;

type GradeChange = Pick<SwapReasons, 'gradeBefore' | 'gradeAfter' | 'scoreBefore' | 'scoreAfter'>;

/** Place in `SORTS`. */
export function sortOf(change: GradeChange, kinship: Kinship, alike: number): number {
  const better = change.gradeAfter < change.gradeBefore;
  const clearly = better && change.scoreBefore - change.scoreAfter >= CLEAR_GRADE_GAIN;
  switch (kinship.kind) {
    case 'same':
      if (alike < ALIKE) return better ? 3 : 5;
      return clearly ? 0 : 2;
    case 'neighbour':
      if (kinship.far) return better ? 3 : 5;
      return clearly ? 1 : 4;
    case 'unsorted':
      return better ? 3 : 5;
  }
}

function explain(original: Merits, product: Merits, sharedCategory: string | null, kinship: Kinship): SwapReasons {
  const [novaBefore, novaAfter] = [original.novaGroup, product.novaGroup];
  return {
    gradeBefore: original.grade.grade,
    gradeAfter: product.grade.grade,
    scoreBefore: original.grade.score,
    scoreAfter: product.grade.score,
    ...compareNutrients(original.nutrients, product.nutrients),
    sharedCategory,
    kinship: kinship.kind === 'same' ? 'same' : 'wider',
    neighbour: kinship.kind === 'neighbour' ? kinship.reason : null,
    lessProcessed:
      novaBefore !== null && novaAfter !== null && novaAfter < novaBefore
        ? { before: novaBefore, after: novaAfter }
        : null,
  };
}

/** What a gain in points, and being well known, add to the worth of a swap. */
export function advantage(scoreGain: number, popularity: number): number {
  return 0.3 * Math.min(scoreGain / FULL_SCORE_GAIN, 1) + 0.1 * Math.min(Math.log10(1 + popularity) / 4, 1);
}

function worth(alike: number, reasons: SwapReasons, original: Merits, product: Merits): number {
  const moreProcessed =
    original.novaGroup !== null && product.novaGroup !== null && product.novaGroup > original.novaGroup;
  return (
    alike +
    advantage(reasons.scoreBefore - reasons.scoreAfter, product.popularity) +
    (reasons.lessProcessed ? 0.03 : 0) -
    (moreProcessed ? 0.03 : 0) +
    (product.imageUrl === null ? 0 : 0.02) -
    // Each step that it is worse by, in the steps of the Nutri-Score, costs as much as it is noticed.
    Math.min(0.03 * harmSteps(reasons.drawbacks), 0.35)
  );
}

/** What gets worse may weigh so much of what gets better, and no more. */
const MOST_HARM = 0.6;
/** In g per 100 g: so much more fibre is a progress by itself (white bread to wholemeal). */
const MUCH_FIBRE_G = 2;

function isRealProgress({ improvements, drawbacks }: SwapReasons): boolean {
  const spared = harmOf(improvements);
  const fibre = improvements.find(({ nutrient }) => nutrient === 'fibre');
  const muchFibre = fibre !== undefined && fibre.after - fibre.before >= MUCH_FIBRE_G;
  return (spared > 0 || muchFibre) && harmOf(drawbacks) <= MOST_HARM * spared + (muchFibre ? 1 : 0);
}

/** Much more of something than is good, whatever else gets better: amounts per 100 g above which a doubling counts. */
const DOUBLED: Readonly<Partial<Record<string, number>>> = { salt: 0.9, sugars: 10, saturatedFat: 5 };

function isWorseInWhatMatters({ drawbacks }: SwapReasons): boolean {
  return drawbacks.some(
    ({ nutrient, before, after }) => after >= (DOUBLED[nutrient] ?? Infinity) && after >= 1.8 * before,
  );
}

/** Of two neighbouring kinds the one named first is the nearer. */
export function remoteness(kinship: Kinship): number {
  return kinship.kind === 'neighbour' ? 0.1 * kinship.place : 0;
}

/** Rather a short list than one that ends with what nobody would take. */
const FAR_BEHIND = 0.3;

function dropFarBehind(best: readonly Scored[]): Scored[] {
  const [first] = best;
  return first ? best.filter(({ worth }) => worth > first.worth - FAR_BEHIND) : [];
}

interface Scored extends RankedSubstitute, Weighed {}

/** The same food in another size is shown once; and no food replaces itself. */
function dropNearDuplicates(original: Graded, best: readonly Scored[]): Scored[] {
  const seen = new Set([identity(original)]);
  return best.filter(({ product }) => {
    const key = identity(product);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** "Nutella 400 g" and "Nutella 1 kg" of Ferrero are one food; "0 % MG" and "3 % MG" are two. */
const SIZE =
  /\b(?:\d+\s?x\s?)?\d+(?:[.,]\d+)?\s?(?:g|kg|mg|ml|cl|dl|l|tranches?|portions?|sachets?|pots?)\b|\bx\s?\d+\b|\blot de \d+\b/giu;
/** How it is packed is no other food either. */
const PACKS: ReadonlySet<string> = new Set(
  listWords('bocal flacon souple pot tube verre bouteille boîte format maxi familial lot portions sachets'),
);

function identity({ name, brand }: SwapFood): string {
  const words = new Set(listWords(`${brand ?? ''} ${name.replace(SIZE, ' ').replaceAll('-', ' ')}`));
  return [...words]
    .filter((word) => !PACKS.has(word))
    .sort()
    .join(' ');
}

/** Another brand goes first, unless it is clearly less good a swap. */
const SAME_BRAND_AGAIN = 0.08;

function spreadBrands(best: readonly Scored[]): Scored[] {
  const left = [...best];
  const spread: Scored[] = [];
  const met = new Map<string, number>();
  const brandOf = ({ product }: Scored) => (product.brand ?? product.code).toLowerCase();
  const worthNow = (each: Scored) => each.worth - SAME_BRAND_AGAIN * (met.get(brandOf(each)) ?? 0);
  while (left.length > 0) {
    let place = 0;
    for (let i = 1; i < left.length; i++) {
      if (worthNow(left[i] as Scored) > worthNow(left[place] as Scored)) place = i;
    }
    const [next] = left.splice(place, 1) as [Scored];
    met.set(brandOf(next), (met.get(brandOf(next)) ?? 0) + 1);
    spread.push(next);
    if (spread.length >= 12) return [...spread, ...left];
  }
  return spread;
}
