import { listWords } from './words.ts';

/**
 * Where a word stands decides how much it says of a product: its name, its brand, or the names of its
 * categories. PostgreSQL calls these weights A, B and C.
 */
export function searchVector(name: string, brand: string | null, categoryNames: readonly string[]): string {
  const weights = new Map<string, 'A' | 'B' | 'C'>();
  const add = (words: readonly string[], weight: 'A' | 'B' | 'C') => {
    for (const word of words) if (!weights.has(word)) weights.set(word, weight);
  };
  add(listWords(name), 'A');
  if (brand !== null) add(listWords(brand), 'B');
  for (const categoryName of categoryNames) add(listCategoryWords(categoryName), 'C');
  return [...weights].map(([word, weight]) => `'${word}':1${weight}`).join(' ');
}

/** A taxonomy has some ten thousand names, which come again with every product: half the time of an import, once. */
const categoryWords = new Map<string, readonly string[]>();

function listCategoryWords(categoryName: string): readonly string[] {
  const known = categoryWords.get(categoryName);
  if (known) return known;
  const words = listWords(categoryName);
  categoryWords.set(categoryName, words);
  return words;
}
