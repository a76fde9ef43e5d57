import { describe, expect, it } from 'vitest';
import { buildProduct } from '../../test/support/build-product.ts';
import { listPlaces } from './find-candidates.ts';

const SHELVES = {
  productCount: 1_000,
  breadths: new Map([
    ['en:snacks', 700],
    ['en:crisps', 100],
    ['en:potato-crisps', 40],
    ['fr:chips-au-sel', 5],
    ...Array.from({ length: 30 }, (_, n) => [`fr:rayon-${n}`, 10 + n] as const),
  ]),
};
const CRISPS = ['en:snacks', 'en:crisps', 'en:potato-crisps', 'fr:chips-au-sel'];

describe('listPlaces', () => {
  const places = listPlaces(buildProduct({ categories: CRISPS }), SHELVES);

  it('names the categories of a food, the more precise the more weight', () => {
    expect(places.map(({ tag }) => tag)).toEqual(['fr:chips-au-sel', 'en:potato-crisps', 'en:crisps']);
    expect(places.map(({ weight }) => weight)).toEqual(places.map(({ weight }) => weight).sort((a, b) => b - a));
    expect(places.filter(({ weight }) => !(weight > 0))).toEqual([]);
  });

  it('names a bounded number, the most precise, of a food that stands on very many shelves', () => {
    const many = Array.from({ length: 30 }, (_, n) => `fr:rayon-${n}`);
    const found = listPlaces(buildProduct({ categories: many }), SHELVES).map(({ tag }) => tag);
    expect(found.length).toBeLessThan(15);
    expect(found).toContain('fr:rayon-0');
    expect(found).not.toContain('fr:rayon-29');
  });

  it('names none for a food without category, or of unknown ones', () => {
    expect(listPlaces(buildProduct({ categories: [] }), SHELVES)).toEqual([]);
    expect(listPlaces(buildProduct({ categories: ['fr:jamais-vu'] }), SHELVES)).toEqual([]);
  });
});
