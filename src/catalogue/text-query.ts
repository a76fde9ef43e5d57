/**
 * Queries in PostgreSQL's tsquery syntax. The words hold letters and digits only (see `words.ts`), so
 * that quoting them is enough.
 */
export type Match = 'whole' | 'beginning';

/** Products that bear every word. */
export function everyWord(words: readonly string[], match: Match): string {
  return words.map((word) => term(word, match)).join(' & ');
}

/** Products that bear at least one of the words. */
export function anyWord(words: readonly string[], match: Match): string {
  return words.map((word) => term(word, match)).join(' | ');
}

function term(word: string, match: Match): string {
  return match === 'beginning' ? `'${word}':*` : `'${word}'`;
}
