import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listQueryWords } from '../food/words.ts';
import { categoryFit } from './category-fit.ts';

/** How well the words fit a food of categories of these names, from the widest to the narrowest. */
function fitOf(words: string, ...names: readonly string[]): number {
  const byTag = names.map((name, n) => [`fr:${n}`, { fr: name, en: 'Something' }] as const);
  return categoryFit(listQueryWords(words), new Map(byTag))({ categories: byTag.map(([tag]) => tag).join(' ') });
}

describe('categoryFit', () => {
  it.each([
    ['lait', 'Laits', 1],
    ['chocolats noirs', 'Chocolat noir', 1],
    ["jus d'orange", "Jus d'orange", 1],
    ['petit beurre', 'Petits-beurre', 1],
    ['pâtes', 'Pâtes alimentaires', 1],
    ['lait', 'Chocolats au lait', 0],
    ['lait', 'Boissons', 0],
    ['nutella', 'Pâtes à tartiner', 0],
  ])('tells whether "%s" is called "%s"', (words, category, fit) => {
    expect(fitOf(words, category)).toBe(fit);
  });

  it('fits the better, the less a category says besides', () => {
    expect(fitOf('lait', 'Laits')).toBeGreaterThan(fitOf('lait', "Laits d'amande"));
    expect(fitOf('lait', "Laits d'amande")).toBeGreaterThan(fitOf('lait', "Laits d'amande au chocolat"));
  });

  it('fits the better, the more of the words a category says', () => {
    expect(fitOf('lait amande', "Laits d'amande")).toBeGreaterThan(fitOf('lait amande', 'Laits'));
    expect(fitOf('lait lactel', 'Laits')).toBeGreaterThan(fitOf('lait lactel', 'Boissons'));
  });

  it('fits less what more narrowly is something else', () => {
    expect(fitOf('pain', 'Pains', 'Pains de seigle')).toBe(1);
    expect(fitOf('pain', 'Pains', 'Pains de seigle')).toBeGreaterThan(fitOf('pain', 'Pains', 'Viennoiseries'));
    expect(fitOf('poulet', 'Poulets', 'Blancs de poulet')).toBeGreaterThan(fitOf('poulet', 'Poulets', 'Pizzas'));
  });

  it('knows nothing of a category without a name, nor of a food without categories', () => {
    const onlyMilks = categoryFit(['lait'], new Map([['en:milks', { fr: 'Laits', en: 'Milks' }]]));
    expect(onlyMilks({ categories: 'fr:lait' })).toBe(0);
    expect(onlyMilks({ categories: '' })).toBe(0);
    expect(onlyMilks({ categories: 'fr:lait en:milks' })).toBe(1);
  });

  const name = fc
    .array(fc.constantFrom('lait', 'Laits', 'chocolat', 'noir', 'de', '70', 'Œufs'), { maxLength: 4 })
    .map((words) => words.join(' '));

  it('is from 0 to 1', () => {
    fc.assert(
      fc.property(name, fc.array(name, { maxLength: 5 }), (words, names) => {
        expect(fitOf(words, ...names)).toBeGreaterThanOrEqual(0);
        expect(fitOf(words, ...names)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is 1 for the very words of the narrowest category', () => {
    fc.assert(
      fc.property(fc.array(name), name, (wider, words) => {
        fc.pre(listQueryWords(words).length > 0);
        expect(fitOf(words, ...wider, words)).toBe(1);
      }),
    );
  });
});
