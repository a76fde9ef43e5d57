/** How a food stands to a wish, the best last. What is unknown is never taken for what suits. */
export type Verdict = 'breaks' | 'unknown' | 'suits';

/** From what speaks for and against it; where both do, or neither, nobody knows. */
export function settle(speaksFor: boolean, speaksAgainst: boolean): Verdict {
  if (speaksFor === speaksAgainst) return 'unknown';
  return speaksFor ? 'suits' : 'breaks';
}
