import { describe, expect, it } from 'vitest';
import type { Barcode } from '../food/barcode.ts';
import { findFrontPicture } from './front-picture.ts';

const CODE = '3017620422003' as Barcode;

function address(name: string): string {
  return `https://images.openfoodfacts.org/images/products/301/762/042/2003/${name}.400.jpg`;
}

/** What is found, as the name of the picture and its revision. */
function find(document: object): string | null {
  return findFrontPicture({ ...document }, CODE);
}

describe('findFrontPicture', () => {
  it.each([
    ['an address of the front', { image_front_url: address('front_fr.3'), image_url: address('front_en.1') }],
    ['an address of the product', { image_front_url: 'n/a', image_url: address('front_fr.3') }],
    ['selected addresses', { selected_images: { front: { display: { fr: address('front_fr.3') } } } }],
    ['pictures of schema 1003', { images: { uploaded: {}, selected: { front: { fr: { imgid: '1', rev: '3' } } } } }],
    ['pictures of older documents', { images: { 1: {}, front_fr: { rev: 3 }, nutrition_fr: { rev: 5 } } }],
  ])('finds it by %s', (_, document) => {
    expect(find(document)).toBe(address('front_fr.3'));
  });

  it('knows a picture of before languages', () => {
    expect(find({ images: { front: { rev: '6' } } })).toBe(address('front.6'));
  });

  it('prefers the French one, then that of the product’s language', () => {
    const selected = { de: { rev: 1 }, it: { rev: 2 }, fr: { rev: 3 } };
    const { fr, ...foreign } = selected;
    expect(find({ lang: 'it', images: { selected: { front: selected } } })).toBe(address('front_fr.3'));
    expect(find({ lang: 'it', images: { selected: { front: foreign } } })).toBe(address('front_it.2'));
    expect(find({ images: { selected: { front: foreign } } })).toBe(address('front_de.1'));
    const display = { de: address('front_de.1'), it: address('front_it.2') };
    expect(find({ lang: 'it', selected_images: { front: { display } } })).toBe(address('front_it.2'));
  });

  it('passes over what has no revision', () => {
    expect(find({ images: { selected: { front: { fr: { rev: null }, en: { rev: 4 } } } } })).toBe(
      address('front_en.4'),
    );
  });

  it.each([
    {},
    { images: null },
    { images: [] },
    { images: { selected: { nutrition: { fr: { rev: 1 } } } } },
    { images: { front_fr: { rev: '../1' } } },
    { images: { front_fr: { rev: -1 } } },
    { images: { 'front_../..': { rev: 1 } } },
    { images: { front_thumbnail: { rev: 1 } } },
    { selected_images: { front: { display: { fr: 'https://evil.example/a.jpg' } } } },
    { selected_images: { front: [] } },
  ])('finds none in %j', (document) => {
    expect(find(document)).toBeNull();
  });
});
