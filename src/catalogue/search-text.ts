import { listWords } from './words.ts';

/**
 * Where a word stands decides how much it says of a product: its name, its brand, or the names of its
 * categories. PostgreSQL calls these weights A, B and C.
 */
export function searchVector(name: string, brand: string | null, categoryNames: readonly string[]): string {
  const weights = new Map<string, 'A' | 'B' | 'C'>();
  const add = (text: string, weight: 'A' | 'B' | 'C') => {
    for (const word of listWords(text)) if (!weights.has(word)) weights.set(word, weight);
  };
  add(name, 'A');
  if (brand !== null) add(brand, 'B');
  for (const categoryName of categoryNames) add(categoryName, 'C');
  return [...weights].map(([word, weight]) => `'${word}':1${weight}`).join(' ');
}
