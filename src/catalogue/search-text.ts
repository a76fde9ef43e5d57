import { listWords } from '../food/words.ts';

/**
 * Where a word stands decides how much it says of a product: its name, its brand, or the names of its
 * categories. PostgreSQL calls these weights A, B and C.
 */
export function searchVector(name: string, brand: string | null, categoryWords: readonly string[]): string {
  const met = new Set<string>();
  const entries: string[] = [];
  const add = (words: readonly string[], weight: 'A' | 'B' | 'C') => {
    for (const word of words) {
      if (met.has(word)) continue;
      met.add(word);
      entries.push(`'${word}':1${weight}`);
    }
  };
  add(listWords(name), 'A');
  if (brand !== null) add(listWords(brand), 'B');
  add(categoryWords, 'C');
  return entries.join(' ');
}

/** The words of all these names, each once. */
export function listWordsOf(names: readonly string[]): string[] {
  return [...new Set(names.flatMap(listWords))];
}
