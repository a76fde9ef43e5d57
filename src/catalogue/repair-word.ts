/** A word of the catalogue and in how many products it stands. */
export interface KnownWord {
  readonly word: string;
  readonly productCount: number;
}

/**
 * The catalogue's word that a visitor most likely meant, or `undefined` when none is near enough.
 * Likeness first (fewest typing errors, letters only forgotten), then how common the word is.
 */
export function repairWord(typed: string, known: readonly KnownWord[]): string | undefined {
  const errorsAllowed = mostErrors(typed.length);
  const near = known
    .map((candidate) => ({ ...candidate, errors: countTypingErrors(typed, candidate.word) }))
    .filter(({ errors }) => errors <= errorsAllowed)
    .sort(
      (a, b) =>
        a.errors - b.errors ||
        Number(isSkipOf(typed, b.word)) - Number(isSkipOf(typed, a.word)) ||
        b.productCount - a.productCount,
    );
  return near[0]?.word;
}

/** Letters are forgotten more often than mistaken: "prnce" is "prince" before it is "price". */
function isSkipOf(typed: string, word: string): boolean {
  let place = 0;
  for (const letter of word) if (letter === typed[place]) place++;
  return place === typed.length;
}

/** One error in a short word changes its meaning; a long one stands three. */
function mostErrors(length: number): number {
  if (length < 4) return 0;
  if (length < 6) return 1;
  return length < 10 ? 2 : 3;
}

/**
 * How many letters must be typed, dropped, changed or swapped with their neighbour to turn one word
 * into the other (optimal string alignment distance, Damerau 1964).
 */
export function countTypingErrors(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      const changed = at(last, column - 1) + (same ? 0 : 1);
      let errors = Math.min(changed, at(last, column) + 1, at(current, column - 1) + 1);
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        errors = Math.min(errors, at(beforeLast, column - 2) + 1);
      }
      current.push(errors);
    }
    beforeLast = last;
    last = current;
  }
  return at(last, to.length);
}

function at(distances: readonly number[], place: number): number {
  return distances[place] ?? Number.POSITIVE_INFINITY;
}
