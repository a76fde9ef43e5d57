import { describe, expect, it } from 'vitest';
import { buildProduct } from '../../test/support/build-product.ts';
import { equivalentsOf } from '../food/equivalent-kinds.ts';
import { rootsOf } from '../food/kinds.ts';
import { listPlaces } from './find-substitutes.ts';

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
  const placeOf = (tag: string) => places.find((place) => place.tag === tag);

  it('names its own shelves, the more precise the more weight', () => {
    expect(placeOf('fr:chips-au-sel')?.own).toBe(true);
    expect(placeOf('fr:chips-au-sel')?.weight).toBeGreaterThan(Number(placeOf('en:potato-crisps')?.weight));
    expect(placeOf('en:potato-crisps')?.weight).toBeGreaterThan(Number(placeOf('en:crisps')?.weight));
  });

  it('names no shelf that is too wide', () => {
    expect(placeOf('en:snacks')).toBeUndefined();
  });

  it('names all where its kind stands, and where neighbouring kinds do', () => {
    for (const tag of rootsOf('crisps')) expect(placeOf(tag)).toMatchObject({ own: true });
    const neighbours = equivalentsOf('crisps').flatMap(({ kind }) => rootsOf(kind));
    expect(neighbours.length).toBeGreaterThan(0);
    for (const tag of neighbours) expect(placeOf(tag)).toMatchObject({ own: false });
  });

  it('names each shelf once, with a weight', () => {
    expect(new Set(places.map(({ tag }) => tag)).size).toBe(places.length);
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
