import { listKnownTastes } from './brand-tastes.ts';
import { LEXICON } from './facet-lexicon.ts';
import type { CategoryTag, Product } from './product.ts';
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
};

const FACETS = Object.keys(LEXICON) as Facet[];

const meaningOf: ReadonlyMap<string, readonly { facet: Facet; value: string }[]> = readLexicon();

function readLexicon() {
  const meanings = new Map<string, { facet: Facet; value: string }[]>();
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
  const tagWords = telling
    .filter((tag) => !NO_FLAVOUR.test(tag))
    .flatMap((tag) => listWords(tag.slice(3).replaceAll('-', ' ')));
  const facets = read([...words, ...listKnownTastes(words), ...tagWords]);
  // Whoever makes several things is known for none: the brand speaks where nothing else does.
  const ofBrand = facets.flavour ? [] : listKnownTastes(listWords(brand ?? ''));
  return ofBrand.length === 0 ? facets : read([...words, ...ofBrand, ...tagWords]);
}

/** "Fruit juices" and "fruit preserves" tell what a food is, not what it tastes of. */
const NO_FLAVOUR = /fruit-(?!yogurt)|fruits-(?!in-)|-fruits?$/;

function read(words: readonly string[]): Facets {
  const facets: Partial<Record<Facet, Set<string>>> = {};
  for (const word of words) {
    for (const { facet, value } of meaningOf.get(word) ?? []) {
      const values = facets[facet] ?? new Set<string>();
      facets[facet] = values.add(value);
    }
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
    const [mine, theirs] = [own[facet], other[facet]];
    if (!mine && !theirs) continue;
    weight += WEIGHTS[facet];
    sum += WEIGHTS[facet] * (facet === 'flavour' && mine && !theirs ? FLAVOUR_LOST : agreement(mine, theirs));
  }
  return sum / weight;
}

function agreement(mine: ReadonlySet<string> | undefined, theirs: ReadonlySet<string> | undefined): number {
  if (!mine || !theirs) return HALF_KNOWN;
  const shared = [...mine].filter((value) => theirs.has(value)).length;
  return shared === 0 ? CLASH : shared / Math.sqrt(mine.size * theirs.size);
}
