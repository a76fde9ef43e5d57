import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatChange,
  formatChoice,
  formatCount,
  formatDate,
  formatEnergy,
  formatGrams,
  formatKilocalories,
  formatList,
  formatPercent,
  formatQuantity,
  formatTenths,
  quote,
} from './format.ts';
import { LANGUAGES } from './language.ts';

/** The two spaces that no browser breaks a line at: before a unit, and (narrow) between thousands. */
const NBSP = '\u00a0';
const NARROW = '\u202f';

const language = fc.constantFrom(...LANGUAGES);

/** Writes the spaces of an expected text as they must stand on the page. */
const unbroken = (text: string) => text.replace(/(?<=\d) (?=\d{3})/g, NARROW).replaceAll(' ', NBSP);

it.each([
  [formatCount(0, 'fr'), '0'],
  [formatCount(999, 'fr'), '999'],
  [formatCount(5_134, 'fr'), '5 134'],
  [formatCount(4_500_000, 'fr'), '4 500 000'],
  [formatGrams(0, 'fr'), '0 g'],
  [formatGrams(0.005, 'fr'), '< 0,01 g'],
  [formatGrams(0.01, 'fr'), '0,01 g'],
  [formatGrams(0.107, 'fr'), '0,11 g'],
  [formatGrams(0.55, 'fr'), '0,55 g'],
  [formatGrams(0.94, 'fr'), '0,94 g'],
  [formatGrams(1, 'fr'), '1 g'],
  [formatGrams(12.54, 'fr'), '12,5 g'],
  [formatGrams(56.3, 'fr'), '56,3 g'],
  [formatGrams(100, 'fr'), '100 g'],
  [formatKilocalories(2_255, 'fr'), '539 kcal'],
  [formatKilocalories(4.184, 'fr'), '1 kcal'],
  [formatChange(-62, 'fr'), '−62 %'],
  [formatChange(15, 'fr'), '+15 %'],
  [formatChange(0, 'fr'), '0 %'],
  [formatChange(1_250, 'fr'), '+1 250 %'],
  [formatPercent(62, 'fr'), '62 %'],
  [formatQuantity(0, 'produit', 'produits', 'fr'), '0 produit'],
  [formatQuantity(1, 'produit', 'produits', 'fr'), '1 produit'],
  [formatQuantity(2, 'produit', 'produits', 'fr'), '2 produits'],
  [formatQuantity(5_134, 'produit', 'produits', 'fr'), '5 134 produits'],
  [quote('nutella', 'fr'), '« nutella »'],
])('writes "%s" as a French reader expects "%s", and breaks no line in it', (written, expected) => {
  expect(written).toBe(unbroken(expected));
});

it.each([
  [formatCount(5_134, 'en'), '5,134'],
  [formatTenths(0.25, 'en'), '0.3'],
  [formatGrams(0.005, 'en'), '< 0.01 g'],
  [formatGrams(0.107, 'en'), '0.11 g'],
  [formatGrams(1_234.5, 'en'), '1,234.5 g'],
  [formatChange(-62, 'en'), '−62%'],
  [formatPercent(62, 'en'), '62%'],
  [formatQuantity(0, 'product', 'products', 'en'), '0 products'],
  [formatQuantity(1, 'product', 'products', 'en'), '1 product'],
  [formatQuantity(5_134, 'product', 'products', 'en'), '5,134 products'],
  [quote('nutella', 'en'), '“nutella”'],
])('writes "%s" as an English reader expects "%s"', (written, expected) => {
  expect(written).toBe(expected.replaceAll(' ', NBSP));
});

it('writes energy in both units', () => {
  expect(formatEnergy(2_255, 'fr')).toBe(`2${NARROW}255${NBSP}kJ (539${NBSP}kcal)`);
  expect(formatEnergy(2_255, 'en')).toBe(`2,255${NBSP}kJ (539${NBSP}kcal)`);
});

it('lists in words', () => {
  expect(LANGUAGES.map((language) => formatList(['a', 'b', 'c'], language))).toEqual(['a, b et c', 'a, b and c']);
  expect(LANGUAGES.map((language) => formatChoice(['a', 'b', 'c'], language))).toEqual(['a, b ou c', 'a, b or c']);
});

describe('formatDate', () => {
  it.each([
    ['2026-11-23T12:00:00Z', '23 novembre 2026', '23 November 2026'],
    ['2026-03-01T12:00:00Z', '1er mars 2026', '1 March 2026'],
    ['2026-03-11T12:00:00Z', '11 mars 2026', '11 March 2026'],
    ['2026-06-30T22:30:00Z', '1er juillet 2026', '1 July 2026'],
  ])('writes %s as "%s", the day being that of Paris', (instant, french, english) => {
    expect(formatDate(new Date(instant), 'fr')).toBe(french);
    expect(formatDate(new Date(instant), 'en')).toBe(english);
  });
});

it('shows no quantity above zero as zero', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, minExcluded: true, max: 100, noNaN: true }), language, (grams, language) => {
      expect(formatGrams(grams, language)).not.toBe(formatGrams(0, language));
    }),
  );
});

it('keeps all figures on one line: it uses no breaking space', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), language, (n, language) => {
      for (const text of [
        formatCount(n, language),
        formatGrams(n, language),
        formatPercent(n, language),
        formatKilocalories(n, language),
        formatQuantity(n, 'a', 'b', language),
      ]) {
        expect(text).not.toContain(' ');
      }
    }),
  );
});
