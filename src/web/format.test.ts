import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatChange,
  formatCount,
  formatDate,
  formatEnergy,
  formatGrams,
  formatKilocalories,
  formatPercent,
  formatQuantity,
  quote,
} from './format.ts';

/** The two spaces that no browser breaks a line at: before a unit, and (narrow) between thousands. */
const NBSP = '\u00a0';
const NARROW = '\u202f';

/** Writes the spaces of an expected text as they must stand on the page. */
const unbroken = (text: string) => text.replace(/(?<=\d) (?=\d{3})/g, NARROW).replaceAll(' ', NBSP);

it.each([
  [formatCount(0), '0'],
  [formatCount(999), '999'],
  [formatCount(5_134), '5 134'],
  [formatCount(4_500_000), '4 500 000'],
  [formatGrams(0), '0 g'],
  [formatGrams(0.005), '< 0,01 g'],
  [formatGrams(0.01), '0,01 g'],
  [formatGrams(0.107), '0,11 g'],
  [formatGrams(0.55), '0,55 g'],
  [formatGrams(0.94), '0,94 g'],
  [formatGrams(1), '1 g'],
  [formatGrams(12.54), '12,5 g'],
  [formatGrams(56.3), '56,3 g'],
  [formatGrams(100), '100 g'],
  [formatKilocalories(2_255), '539 kcal'],
  [formatKilocalories(4.184), '1 kcal'],
  [formatChange(-62), '−62 %'],
  [formatChange(15), '+15 %'],
  [formatChange(0), '0 %'],
  [formatChange(1_250), '+1 250 %'],
  [formatPercent(62), '62 %'],
  [formatQuantity(0, 'produit', 'produits'), '0 produit'],
  [formatQuantity(1, 'produit', 'produits'), '1 produit'],
  [formatQuantity(2, 'produit', 'produits'), '2 produits'],
  [formatQuantity(5_134, 'produit', 'produits'), '5 134 produits'],
  [quote('nutella'), '« nutella »'],
])('writes "%s" as a French reader expects "%s", and breaks no line in it', (written, expected) => {
  expect(written).toBe(unbroken(expected));
});

it('writes energy in both units', () => {
  expect(formatEnergy(2_255)).toBe(`2${NARROW}255${NBSP}kJ (539${NBSP}kcal)`);
});

describe('formatDate', () => {
  it.each([
    ['2026-11-23T12:00:00Z', '23 novembre 2026'],
    ['2026-03-01T12:00:00Z', '1er mars 2026'],
    ['2026-03-11T12:00:00Z', '11 mars 2026'],
    ['2026-06-30T22:30:00Z', '1er juillet 2026'],
  ])('writes %s as "%s", the day being that of Paris', (instant, expected) => {
    expect(formatDate(new Date(instant))).toBe(expected);
  });
});

it('shows no quantity above zero as zero', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, minExcluded: true, max: 100, noNaN: true }), (grams) => {
      expect(formatGrams(grams)).not.toBe(formatGrams(0));
    }),
  );
});

it('keeps all figures on one line: it uses no breaking space', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (n) => {
      for (const text of [
        formatCount(n),
        formatGrams(n),
        formatPercent(n),
        formatKilocalories(n),
        formatQuantity(n, 'a', 'b'),
      ]) {
        expect(text).not.toContain(' ');
      }
    }),
  );
});
