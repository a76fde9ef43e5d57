import { listWords } from '../food/words.ts';

/** What ranking by relevance looks at. */
export interface Rankable {
  readonly name: string;
  readonly brand: string | null;
  readonly grade: string | null;
  readonly image_url: string | null;
  readonly popularity: number;
}

/** As much as the words in a name, as typed, with a little more: what a food is counts before what it is called. */
const OF_THIS_KIND = 6;

/**
 * Puts first what the visitor most likely means: the food is what the words say ("lait" is milk before it is a
 * chocolate named "Lait"), the words stand in the name or brand as typed, and the name says little else
 * ("Nutella" before "Galette des rois au Nutella"). Then what more people scan, what bears a grade and a picture.
 * `kindFit`: how well the words name what the food is, from 0 to 1.
 */
export function rankByRelevance<P extends Rankable>(
  queryWords: readonly string[],
  products: readonly P[],
  kindFit: (product: P) => number,
): P[] {
  return products
    .map((product, place) => ({
      product,
      place,
      relevance: OF_THIS_KIND * kindFit(product) + relevance(queryWords, product),
    }))
    .sort((a, b) => b.relevance - a.relevance || a.place - b.place)
    .map(({ product }) => product);
}

function relevance(queryWords: readonly string[], product: Rankable): number {
  const name = listWords(product.name);
  const brand = product.brand === null ? [] : listWords(product.brand);
  let sum = 0;
  for (const word of queryWords) sum += Math.max(3 * nearness(word, name), 2.5 * nearness(word, brand));
  return (
    sum +
    2 * shareCovered(name, brand.length === 0 ? queryWords : [...queryWords, ...brand]) +
    (startsWith(name, queryWords) ? 1 : 0) +
    Math.min(Math.log10(1 + product.popularity), 4) / 2 +
    (product.grade === null ? 0 : 0.3) +
    (product.image_url === null ? 0 : 0.2)
  );
}

/** 1 for the very word, half for a word that begins so, 0 when it stands elsewhere (in a category's name). */
function nearness(queryWord: string, words: readonly string[]): number {
  if (words.includes(queryWord)) return 1;
  return words.some((word) => word.startsWith(queryWord)) ? 0.5 : 0;
}

/** How much of the name the query and the brand already say, 0 to 1. */
function shareCovered(name: readonly string[], said: readonly string[]): number {
  if (name.length === 0) return 0;
  return name.filter((word) => said.some((known) => word.startsWith(known))).length / name.length;
}

const NUMBER = /^\d+$/;

/** A number before it only counts: "12 œufs". */
function startsWith(name: readonly string[], queryWords: readonly string[]): boolean {
  const first = name.find((word) => !NUMBER.test(word) || queryWords.includes(word));
  return first !== undefined && queryWords.includes(first);
}

const GRADE_ORDER = 'abcde';

/** The best grade first, products without a grade last; equals keep their order. */
export function rankByGrade<P extends Rankable>(products: readonly P[]): P[] {
  const place = ({ grade }: P) => (grade === null ? GRADE_ORDER.length : GRADE_ORDER.indexOf(grade));
  return [...products].sort((a, b) => place(a) - place(b));
}

const frenchOrder = new Intl.Collator('fr', { numeric: true, sensitivity: 'base', ignorePunctuation: true });

export function rankByName<P extends Rankable>(products: readonly P[]): P[] {
  return [...products].sort((a, b) => frenchOrder.compare(a.name, b.name));
}
