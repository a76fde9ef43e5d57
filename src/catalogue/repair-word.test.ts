import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countTypingErrors, repairWord } from './repair-word.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 7 });
const longWord = fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 10, maxLength: 20 });

/** The definition itself, letter by letter, without a table. */
function slowCount(from: string, to: string): number {
  if (from === '' || to === '') return from.length + to.length;
  const swapped = from.length > 1 && to.length > 1 && from[0] === to[1] && from[1] === to[0];
  return Math.min(
    slowCount(from.slice(1), to) + 1,
    slowCount(from, to.slice(1)) + 1,
    slowCount(from.slice(1), to.slice(1)) + (from[0] === to[0] ? 0 : 1),
    swapped ? slowCount(from.slice(2), to.slice(2)) + 1 : Number.POSITIVE_INFINITY,
  );
}

describe('countTypingErrors', () => {
  it.each([
    ['nutella', 'nutella', 0],
    ['nutela', 'nutella', 1],
    ['nuttella', 'nutella', 1],
    ['nutelka', 'nutella', 1],
    ['nutlela', 'nutella', 1],
    ['chocolat', 'hcocoalt', 2],
    ['', 'lait', 4],
    ['lait', '', 4],
  ])('from "%s" to "%s" is %i', (from, to, errors) => {
    expect(countTypingErrors(from, to)).toBe(errors);
  });

  it('agrees with the definition, both ways', () => {
    fc.assert(
      fc.property(word, word, (from, to) => {
        expect(countTypingErrors(from, to)).toBe(slowCount(from, to));
        expect(countTypingErrors(to, from)).toBe(countTypingErrors(from, to));
      }),
      { numRuns: 60 },
    );
  });
});

describe('repairWord', () => {
  const known = [
    { word: 'nutella', productCount: 40 },
    { word: 'nutrella', productCount: 2 },
    { word: 'lait', productCount: 900 },
    { word: 'mousse', productCount: 50 },
    { word: 'mouse', productCount: 1 },
  ];

  it.each([
    ['nutela', 'nutella'],
    ['nutelal', 'nutella'],
    ['nutrela', 'nutrella'],
    ['liat', 'lait'],
    ['moussse', 'mousse'],
    ['mouxxe', 'mousse'],
  ])('takes "%s" for "%s"', (typed, meant) => {
    expect(repairWord(typed, known)).toBe(meant);
  });

  it('prefers the likest word, however rare', () => {
    expect(repairWord('mousee', [...known].reverse())).toBe('mousse');
    expect(
      repairWord('nutell', [
        { word: 'nutellas', productCount: 9_000 },
        { word: 'nutella', productCount: 1 },
      ]),
    ).toBe('nutella');
  });

  it('takes a letter for forgotten before it takes one for mistaken, however rare the word', () => {
    const two = [
      { word: 'price', productCount: 900 },
      { word: 'prince', productCount: 1 },
    ];
    expect(repairWord('prnce', two)).toBe('prince');
    expect(repairWord('prnce', two.toReversed())).toBe('prince');
  });

  it('stands three errors in a word of ten letters', () => {
    expect(repairWord('chocolaxxx', [{ word: 'chocolatine', productCount: 1 }])).toBeUndefined();
    expect(repairWord('chocoltaixn', [{ word: 'chocolatine', productCount: 1 }])).toBe('chocolatine');
  });

  it('prefers the commoner of two equally like words', () => {
    const two = [
      { word: 'tarte', productCount: 3 },
      { word: 'carte', productCount: 2 },
    ];
    expect(repairWord('barte', two)).toBe('tarte');
    expect(repairWord('barte', two.toReversed())).toBe('tarte');
  });

  it.each([
    ['riz', 'ris'],
    ['lait', 'lard'],
    ['pomme', 'pompes'],
    ['camembert', 'camembxxx'],
    ['chocolatine', 'chocolxxxxe'],
  ])('does not take "%s" for "%s": too far for its length', (typed, other) => {
    expect(repairWord(typed, [{ word: other, productCount: 1_000_000 }])).toBeUndefined();
  });

  it('finds nothing in an empty catalogue', () => {
    expect(repairWord('lait', [])).toBeUndefined();
  });

  it('never answers with a word more than three errors away', () => {
    fc.assert(
      fc.property(fc.oneof(word, longWord), fc.array(fc.oneof(word, longWord)), (typed, words) => {
        const meant = repairWord(
          typed,
          words.map((each) => ({ word: each, productCount: 1 })),
        );
        if (meant !== undefined) expect(countTypingErrors(typed, meant)).toBeLessThanOrEqual(3);
      }),
    );
  });
});
