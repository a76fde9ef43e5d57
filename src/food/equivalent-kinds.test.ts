import { describe, expect, it } from 'vitest';
import { EQUIVALENT_KINDS, type Equivalent, equivalentsOf } from './equivalent-kinds.ts';
import { type Kind, kindOfCategories, rootsOf } from './kinds.ts';

/** Foods that replace only their like (`separate-families.ts`). */
const SEPARATE: readonly Kind[] = ['baby-food', 'alcohol', 'food-supplement', 'meal-replacement'];

const entries = Object.entries(EQUIVALENT_KINDS) as [Kind, readonly Equivalent[]][];
const reasons = entries.flatMap(([kind, equivalents]) =>
  equivalents.map(({ kind: other, reason }) => ({ of: `${kind} → ${other}`, ...reason })),
);

describe('the neighbouring kinds', () => {
  it('are named for most kinds', () => {
    expect(entries.length).toBeGreaterThan(50);
    expect(entries.filter(([, equivalents]) => equivalents.length === 0)).toEqual([]);
  });

  it('exist, each with a category that leads to it', () => {
    const named = entries.flatMap(([kind, equivalents]) => [kind, ...equivalents.map((each) => each.kind)]);
    expect(named.filter((kind) => !rootsOf(kind).some((root) => kindOfCategories([root]) === kind))).toEqual([]);
  });

  it.each(entries)('of %s are other kinds, each named once', (kind, equivalents) => {
    const kinds = equivalents.map((equivalent) => equivalent.kind);
    expect(kinds).not.toContain(kind);
    expect(new Set(kinds).size).toBe(kinds.length);
  });

  it('are none for baby food, alcohol, supplements and meal replacements, nor are these anybody’s', () => {
    for (const kind of SEPARATE) {
      expect(equivalentsOf(kind)).toEqual([]);
      expect(entries.filter(([, equivalents]) => equivalents.some((each) => each.kind === kind))).toEqual([]);
    }
  });
});

describe('the reason why a neighbour takes the place', () => {
  it('is a sentence in both languages, with a capital and a full stop', () => {
    for (const { of, fr, en } of reasons) {
      for (const sentence of [fr, en]) {
        expect([of, sentence]).toEqual([of, expect.stringMatching(/^\p{Lu}[^.]{6,}\.$/u)]);
        expect(sentence).toBe(sentence.trim().replace(/ {2,}/g, ' '));
      }
    }
  });

  it('is written in French typography', () => {
    for (const { of, fr } of reasons) {
      // The straight apostrophe, three full stops for an ellipsis, and double signs without their space.
      expect([of, fr]).toEqual([of, expect.not.stringMatching(/'|"|\.\.\.|[^\s\u00a0\u202f][:;!?%]/u)]);
    }
  });

  it('is not the same sentence in both languages', () => {
    expect(reasons.filter(({ fr, en }) => fr === en)).toEqual([]);
  });
});
