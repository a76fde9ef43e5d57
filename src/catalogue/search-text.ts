import { listWords } from '../food/words.ts';

/** The words that all products of the same categories share, with their part of a vector: made once for many of them. */
export interface SharedWords {
  readonly entryOf: ReadonlyMap<string, string>;
  readonly entries: string;
}

/**
 * Where a word stands decides how much it says of a product: its name, its brand, or the names of its
 * categories. PostgreSQL calls these weights A, B and C. A word counts once, where it says most.
 */
export function searchVector(name: string, brand: string | null, ofCategories: SharedWords): string {
  const ofName = listWords(name);
  const own: string[] = [];
  let isShared = false;
  for (const word of ofName) {
    own.push(`'${word}':1A`);
    isShared ||= ofCategories.entryOf.has(word);
  }
  for (const word of brand === null ? [] : listWords(brand)) {
    if (ofName.includes(word)) continue;
    own.push(`'${word}':1B`);
    isShared ||= ofCategories.entryOf.has(word);
  }
  const shared = isShared ? listOthers(ofCategories, ofName, brand) : ofCategories.entries;
  return own.length === 0 ? shared : shared === '' ? own.join(' ') : `${own.join(' ')} ${shared}`;
}

function listOthers({ entryOf }: SharedWords, ofName: readonly string[], brand: string | null): string {
  const ofBrand = brand === null ? [] : listWords(brand);
  const others: string[] = [];
  for (const [word, entry] of entryOf) {
    if (!ofName.includes(word) && !ofBrand.includes(word)) others.push(entry);
  }
  return others.join(' ');
}

/** The words of all these names of categories, each once. */
export function shareWords(names: readonly string[]): SharedWords {
  const entryOf = new Map(names.flatMap(listWords).map((word) => [word, `'${word}':1C`]));
  return { entryOf, entries: [...entryOf.values()].join(' ') };
}
