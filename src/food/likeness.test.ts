import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categoryLikeness, findKind, listTellingCategories } from './likeness.ts';

const BREADTHS = new Map([
  ['en:spreads', 400],
  ['en:sweet-spreads', 300],
  ['fr:pates-a-tartiner', 40],
  ['en:hazelnut-spreads', 20],
  ['en:rare-spreads', 5],
]);
const SPREAD = ['en:spreads', 'en:sweet-spreads', 'fr:pates-a-tartiner', 'en:hazelnut-spreads'];

const TAGS = ['en:a', 'en:b', 'en:c', 'en:d', 'en:e', 'en:f'];
const breadths = fc
  .array(fc.integer({ min: 1, max: 1_000 }), { minLength: TAGS.length, maxLength: TAGS.length })
  .map((counts) => new Map(TAGS.map((tag, place) => [tag, counts[place] ?? 1])));
const tags = fc.subarray(TAGS);

describe('listTellingCategories', () => {
  it('goes from the most precise to the widest, without those that say nothing of the food', () => {
    expect(listTellingCategories(SPREAD, BREADTHS)).toEqual([
      'en:hazelnut-spreads',
      'fr:pates-a-tartiner',
      'en:sweet-spreads',
    ]);
  });

  it('leaves out what the catalogue does not hold', () => {
    expect(listTellingCategories(['en:unheard-of', 'en:rare-spreads'], BREADTHS)).toEqual(['en:rare-spreads']);
  });

  it('takes a child for more precise than its parent when they hold the same products', () => {
    const equal = new Map([
      ['en:parent', 7],
      ['en:child', 7],
    ]);
    expect(listTellingCategories(['en:parent', 'en:child'], equal)).toEqual(['en:child', 'en:parent']);
  });

  it('leaves the list given as it was', () => {
    const given = Object.freeze([...SPREAD]);
    listTellingCategories(given, BREADTHS);
    expect(given).toEqual(SPREAD);
  });
});

describe('findKind', () => {
  const kind = (...telling: string[]) => findKind(telling, BREADTHS);

  it('is the most precise category that holds a choice', () => {
    expect(kind('en:hazelnut-spreads', 'fr:pates-a-tartiner')).toBe('en:hazelnut-spreads');
    expect(kind('en:rare-spreads', 'en:hazelnut-spreads')).toBe('en:hazelnut-spreads');
  });

  it('holds at least 6 products, unless none does', () => {
    const thin = new Map([
      ['en:five', 5],
      ['en:six', 6],
    ]);
    expect(findKind(['en:five', 'en:six'], thin)).toBe('en:six');
    expect(findKind(['en:five'], thin)).toBe('en:five');
    expect(findKind([], thin)).toBeUndefined();
  });
});

describe('categoryLikeness', () => {
  it('is 1 for all categories shared, 0 for none', () => {
    expect(categoryLikeness(SPREAD, new Set(SPREAD), BREADTHS, 1_000)).toBe(1);
    expect(categoryLikeness(SPREAD, new Set(['en:sodas']), BREADTHS, 1_000)).toBe(0);
    expect(categoryLikeness([], new Set(SPREAD), BREADTHS, 1_000)).toBe(0);
  });

  it('weighs a rare category more than a wide one', () => {
    const shares = (tag: string) => categoryLikeness(SPREAD, new Set([tag]), BREADTHS, 1_000);
    expect(shares('en:hazelnut-spreads')).toBeGreaterThan(shares('fr:pates-a-tartiner'));
    expect(shares('fr:pates-a-tartiner')).toBeGreaterThan(shares('en:spreads'));
  });

  it('stays between 0 and 1, and never falls when one more category is shared', () => {
    fc.assert(
      fc.property(breadths, tags, tags, fc.constantFrom(...TAGS), (known, telling, others, more) => {
        const likeness = (shared: readonly string[]) => categoryLikeness(telling, new Set(shared), known, 1_000);
        expect(likeness(others)).toBeGreaterThanOrEqual(0);
        expect(likeness([...others, more])).toBeLessThanOrEqual(1);
        expect(likeness([...others, more])).toBeGreaterThanOrEqual(likeness(others));
      }),
    );
  });
});
