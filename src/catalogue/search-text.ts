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
  const ofBrand = brand === null ? NONE : listWords(brand).filter((word) => !ofName.includes(word));
  const { entryOf } = ofCategories;
  const isShared = ofName.some((word) => entryOf.has(word)) || ofBrand.some((word) => entryOf.has(word));
  const others = isShared ? listOthers(entryOf, ofName, ofBrand) : ofCategories.entries;
  return [entriesOf(ofName, 'A'), entriesOf(ofBrand, 'B'), others].filter((part) => part !== '').join(' ');
}

const NONE: readonly string[] = [];

function entriesOf(words: readonly string[], weight: 'A' | 'B'): string {
  return words.length === 0 ? '' : `'${words.join(`':1${weight} '`)}':1${weight}`;
}

function listOthers(entryOf: SharedWords['entryOf'], ofName: readonly string[], ofBrand: readonly string[]): string {
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
