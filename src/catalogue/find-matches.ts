import type { Queryable } from '../database/database.ts';
import type { CategoryTag } from '../food/product.ts';
import { repairWord } from './repair-word.ts';
import { countWords, type Found, listMatches, listSimilarWords, NOTHING_FOUND } from './search-store.ts';
import { anyWord, everyWord } from './text-query.ts';

export interface Matches extends Found {
  /** The words that found them: the visitor's own, or repaired. */
  readonly words: readonly string[];
  /** Each mistyped word with the one that was searched in its place; empty when none had to be. */
  readonly repairs: Repairs;
  /** Only some of the words were found together. */
  readonly partial: boolean;
}

/** Mistyped words, each with the one that was likely meant. */
export type Repairs = ReadonlyMap<string, string>;

const NO_REPAIRS: Repairs = new Map();

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
  const asTyped = await findAsTyped(database, words, category);
  return asTyped ?? findDespiteErrors(database, words, category, await findRepairs(database, words));
}

/** Products that bear every word as it was typed, whole or begun; `undefined` when there are none. */
export async function findAsTyped(
  database: Queryable,
  words: readonly string[],
  category: CategoryTag | null,
): Promise<Matches | undefined> {
  for (const match of ['whole', 'beginning'] as const) {
    const found = await listMatches(database, everyWord(words, match), category);
    if (found.products.length > 0) return { ...found, words, repairs: NO_REPAIRS, partial: false };
  }
  return undefined;
}

/** Products that bear every word as it was meant, else some of the words. */
export async function findDespiteErrors(
  database: Queryable,
  words: readonly string[],
  category: CategoryTag | null,
  known: Repairs,
): Promise<Matches> {
  const repairs = new Map([...known].filter(([word]) => words.includes(word)));
  const meant = words.map((word) => repairs.get(word) ?? word);
  if (repairs.size > 0) {
    const found = await listMatches(database, everyWord(meant, 'beginning'), category);
    if (found.products.length > 0) return { ...found, words: meant, repairs, partial: false };
  }
  const found = meant.length > 1 ? await listMatches(database, anyWord(meant, 'whole'), category) : NOTHING_FOUND;
  if (found.products.length > 0) return { ...found, words: meant, repairs, partial: true };
  return { ...NOTHING_FOUND, words, repairs: NO_REPAIRS, partial: false };
}

/** For each word that the catalogue does not hold, the one that was likely meant; of many words at once, too. */
export async function findRepairs(database: Queryable, words: readonly string[]): Promise<Repairs> {
  const known = await countWords(database, words);
  const unknown = words.filter((word) => !known.has(word));
  if (unknown.length === 0) return NO_REPAIRS;
  const similar = await listSimilarWords(database, unknown);
  return new Map(
    unknown.flatMap((word) => {
      const meant = repairWord(word, similar.get(word) ?? []);
      return meant === undefined ? [] : [[word, meant] as const];
    }),
  );
}
