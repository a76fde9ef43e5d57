import { expect, it } from 'vitest';
import { closingReport } from './import-words.ts';

it('accounts for every document, and says in words why some were left out', () => {
  const counts = { new: 12_000, 'absurd-figures': 2, withdrawn: 3, 'taken-out': 40 };
  expect(closingReport({ kind: 'complete', documentsRead: 12_043, resumedAfter: 0, counts }, 61)).toBe(
    `12,043 documents read, in 1 min 1 s.
  12,000 new
  0 changed
  0 unchanged
  2 of them with figures that no food can have: not graded, the impossible ones not taken over
  40 left out: taken-out (withdrawn or no food, and the catalogue had it: it left search and swaps)
  3 left out: withdrawn (no longer sold, and the catalogue did not offer it)`,
  );
});
