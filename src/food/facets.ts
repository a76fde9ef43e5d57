import { listKnownTastes } from './brand-tastes.ts';
import { LEXICON } from './facet-lexicon.ts';
import { perCategoryList } from './per-category-list.ts';
import type { CategoryTag, Product } from './product.ts';
import { remembered } from './remembered.ts';
import { listWords } from './words.ts';

type Facet = keyof typeof LEXICON;

/** How much each weighs against the others: what one eats says more than how it is cut. */
const WEIGHTS: Readonly<Record<Facet, number>> = {
  flavour: 1,
  animal: 1.5,
  milk: 0.8,
  vegetable: 1,
  taste: 0.6,
  dish: 1,
  form: 0.8,
  claim: 0.4,
};

const FACETS = Object.keys(LEXICON) as Facet[];

interface Meaning {
  readonly facet: Facet;
  readonly value: string;
}

const meaningOf: ReadonlyMap<string, readonly Meaning[]> = readLexicon();

function readLexicon() {
  const meanings = new Map<string, Meaning[]>();
  for (const facet of FACETS) {
    for (const [value, words] of Object.entries(LEXICON[facet])) {
      for (const word of listWords(words)) {
        meanings.set(word, [...(meanings.get(word) ?? []), { facet, value }]);
      }
    }
  }
  return meanings;
}

/** The values that a food has of each facet. */
export type Facets = Readonly<Partial<Record<Facet, ReadonlySet<string>>>>;

export function facetsOf({ name, brand }: Pick<Product, 'name' | 'brand'>, telling: readonly CategoryTag[]): Facets {
  const words = listWords(name);
  const facets: OpenFacets = {};
  addMeanings(facets, words);
  // "Carambar goûts fruits" is none of caramel.
  if (facets.flavour?.has('someFruit') !== true) addMeanings(facets, listKnownTastes(words));
  for (const meaning of meaningsOfCategories(telling)) add(facets, meaning);
  // All that some brands make is for those who cannot eat otherwise.
  if (brand !== null) {
    const brandWords = listWords(brand);
    addMeanings(facets, brandWords, 'claim');
    // Whoever makes several things is known for none: the brand speaks where nothing else does.
    if (facets.flavour === undefined) addMeanings(facets, listKnownTastes(brandWords));
  }
  return facets;
}

type OpenFacets = Partial<Record<Facet, Set<string>>>;

/** What the words mean, of every facet or of this one alone. */
function addMeanings(facets: OpenFacets, words: readonly string[], only?: Facet): void {
  for (const word of words) {
    const meanings = meaningOf.get(word);
    // Most words tell nothing.
    if (meanings === undefined) continue;
    for (const meaning of meanings) if (only === undefined || meaning.facet === only) add(facets, meaning);
  }
}

function add(facets: OpenFacets, { facet, value }: Meaning): void {
  const values = facets[facet];
  if (values) values.add(value);
  else facets[facet] = new Set([value]);
}

function meaningsOf(words: readonly string[]): Meaning[] {
  return words.flatMap((word) => meaningOf.get(word) ?? []);
}

/** "Fruit juices" and "fruit preserves" tell what a food is, not what it tastes of. */
const NO_FLAVOUR = /fruit-(?!yogurt)|fruits-(?!in-)|-fruits?$/;

/** "Chocolate cakes" are all sorts of sweet things, few of them of the dough that is called "cake" in French. */
const ANY_CAKE = /cakes$|pastries$/;

/** What categories tell is asked again and again: there are some ten thousand, and millions of foods. */
const meaningsOfTag = remembered(50_000, (tag) =>
  NO_FLAVOUR.test(tag) ? [] : meaningsOf(listWords(tag.slice(3).replace(ANY_CAKE, '').replaceAll('-', ' '))),
);
const meaningsOfCategories = perCategoryList((telling) => telling.flatMap(meaningsOfTag));

const NUMBERED: readonly Meaning[] = FACETS.flatMap((facet) =>
  Object.keys(LEXICON[facet]).map((value) => ({ facet, value })),
);
const NUMBERS = new Map(FACETS.map((facet) => [facet, new Map<string, number>()]));
for (const [number, { facet, value }] of NUMBERED.entries()) NUMBERS.get(facet)?.set(value, number);

/** Whether values are told of one food, and none of them of the other. */
export function lacks(own: ReadonlySet<string> | undefined, other: ReadonlySet<string> | undefined): boolean {
  return own !== undefined && ![...own].some((value) => other?.has(value));
}

/** Facets as numbers, to be kept in few bytes; what they mean changes with the lexicon. */
export function numbersOfFacets(facets: Facets): number[] {
  const numbers: number[] = [];
  for (const facet of FACETS) {
    const values = facets[facet];
    if (values === undefined) continue;
    for (const value of values) {
      const number = NUMBERS.get(facet)?.get(value);
      if (number !== undefined) numbers.push(number);
    }
  }
  return numbers;
}

export function facetsOfNumbers(numbers: Iterable<number>): Facets {
  const facets: OpenFacets = {};
  for (const number of numbers) {
    const meaning = NUMBERED[number];
    if (meaning) add(facets, meaning);
  }
  return facets;
}

/** Told of one food alone: neither a match nor a clash. */
const HALF_KNOWN = 0.45;
/** A flavour is what one bought the food for: without it little is left. */
const FLAVOUR_LOST = 0.2;
/** Both tell, and tell otherwise. */
const CLASH = 0;

/** How far two foods agree in what shoppers hold on to, 0 to 1; 0.7 when nothing is told of either. */
export function facetAgreement(own: Facets, other: Facets): number {
  let sum = 0.7 * 0.5;
  let weight = 0.5;
  for (const facet of FACETS) {
    const mine = own[facet];
    const theirs = other[facet];
    if (!mine && !theirs) continue;
    weight += WEIGHTS[facet];
    sum += WEIGHTS[facet] * (facet === 'flavour' && mine && !theirs ? FLAVOUR_LOST : agreement(mine, theirs));
  }
  return sum / weight;
}

function agreement(mine: ReadonlySet<string> | undefined, theirs: ReadonlySet<string> | undefined): number {
  if (!mine || !theirs) return HALF_KNOWN;
  let shared = 0;
  for (const value of mine) if (theirs.has(value)) shared++;
  return shared === 0 ? CLASH : shared / Math.sqrt(mine.size * theirs.size);
}
