import type { Queryable } from '../database/database.ts';
import type { CategoryTag } from '../food/product.ts';
import { repairWord } from './repair-word.ts';
import { countWords, type FoundProduct, listMatches, listSimilarWords } from './search-store.ts';
import { anyWord, everyWord } from './text-query.ts';

export interface Matches {
  readonly products: readonly FoundProduct[];
  /** The words that found them: the visitor's own, or repaired. */
  readonly words: readonly string[];
  /** Each mistyped word with the one that was searched in its place; empty when none had to be. */
  readonly repairs: ReadonlyMap<string, string>;
  /** Only some of the words were found together. */
  readonly partial: boolean;
}

const NO_REPAIRS: ReadonlyMap<string, string> = new Map();

/**
 * Finds products by words, from the strictest reading of the query to the most forgiving one, and
 * stops at the first that finds anything: the words themselves; words begun; typing errors repaired;
 * any of the words.
 */
export async function findMatches(
  database: Queryable,
  words: readonly string[],
  category: CategoryTag | null,
): Promise<Matches> {
  const search = (textQuery: string) => listMatches(database, textQuery, category);

  for (const match of ['whole', 'beginning'] as const) {
    const products = await search(everyWord(words, match));
    if (products.length > 0) return { products, words, repairs: NO_REPAIRS, partial: false };
  }
  const repairs = await findRepairs(database, words);
  const meant = words.map((word) => repairs.get(word) ?? word);
  if (repairs.size > 0) {
    const products = await search(everyWord(meant, 'beginning'));
    if (products.length > 0) return { products, words: meant, repairs, partial: false };
  }
  const products = meant.length > 1 ? await search(anyWord(meant, 'whole')) : [];
  if (products.length > 0) return { products, words: meant, repairs, partial: true };
  return { products: [], words, repairs: NO_REPAIRS, partial: false };
}

/** For each word that the catalogue does not hold, the one that was likely meant. */
async function findRepairs(database: Queryable, words: readonly string[]): Promise<Map<string, string>> {
  const known = await countWords(database, words);
  const repairs = new Map<string, string>();
  for (const word of words.filter((word) => !known.has(word))) {
    const meant = repairWord(word, await listSimilarWords(database, word));
    if (meant !== undefined) repairs.set(word, meant);
  }
  return repairs;
}
