import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Barcode } from '../food/barcode.ts';
import { buildImageUrl, IMAGE_HOST, readImageUrl } from './image-url.ts';

const PICTURE = '/images/products/301/762/042/2003/front_fr.633.400.jpg';

describe('readImageUrl', () => {
  it.each([
    `https://images.openfoodfacts.org${PICTURE}`,
    `http://images.openfoodfacts.org${PICTURE}`,
    `https://static.openfoodfacts.org${PICTURE}`,
    `http://world.openfoodfacts.org${PICTURE}`,
    `https://fr.openfoodfacts.org${PICTURE}`,
    `https://openfoodfacts.org${PICTURE}`,
    `https://images.openfoodfacts.org${PICTURE}?version=3#part`,
    `https://someone@images.openfoodfacts.org:8443${PICTURE}`,
  ])('reads %s as the same picture on the one host that pages name', (value) => {
    expect(readImageUrl(value)).toBe(`https://${IMAGE_HOST}${PICTURE}`);
  });

  it.each([
    `https://evil.example${PICTURE}`,
    `https://openfoodfacts.org.evil.example${PICTURE}`,
    `https://evilopenfoodfacts.org${PICTURE}`,
    'https://images.openfoodfacts.org/images/products/invalid/front_fr.3.400.jpg',
    'https://images.openfoodfacts.org/images/products/301/front.svg',
    'https://images.openfoodfacts.org/images/products/301/front.jpg.html',
    'https://images.openfoodfacts.org/images/misc/logo.png',
    'https://images.openfoodfacts.org/images/products/../../cgi/product.jpg',
    'https://images.openfoodfacts.org/images/products/a%22b.jpg',
    `https://images.openfoodfacts.org/images/products/${'1'.repeat(300)}.jpg`,
    `javascript:alert(1)//${PICTURE}`,
    PICTURE,
    '',
    'n/a',
  ])('refuses %s', (value) => {
    expect(readImageUrl(value)).toBeNull();
  });

  it.each([
    ['01318180', '000/000/131/8180'],
    ['1318180', '000/000/131/8180'],
    ['317620', '000/000/031/7620'],
    ['301/762/042/2003', '301/762/042/2003'],
  ])('finds the pictures that lay in folder %s in %s', (former, folder) => {
    const file = (path: string) => `https://images.openfoodfacts.org/images/products/${path}/front_fr.22.400.jpg`;
    expect(readImageUrl(file(former))).toBe(file(folder));
  });

  it('gives a plain picture address on that host, or nothing, for any value at all', () => {
    const near = fc
      .tuple(
        fc.constantFrom('https:', 'http:', 'ftp:', 'data:', 'javascript:'),
        fc.constantFrom(
          '//images.openfoodfacts.org',
          '//openfoodfacts.org',
          '//evil.example',
          '//a@fr.openfoodfacts.org:9',
        ),
        fc.string({
          unit: fc.constantFrom('/', '.', '..', '\\', '%', '"', "'", ' ', '<', 'a', '1', 'é', '\u0000'),
          maxLength: 10,
        }),
        fc.constantFrom('.jpg', '.png', '.webp', '.svg', '.jpg?x="', ''),
      )
      .map(([scheme, host, path, end]) => `${scheme}${host}/images/products/${path}${end}`);
    fc.assert(
      fc.property(fc.oneof({ weight: 4, arbitrary: near }, { weight: 1, arbitrary: fc.anything() }), (value) => {
        const address = readImageUrl(value);
        if (address === null) return;
        expect(address).toMatch(/^https:\/\/images\.openfoodfacts\.org\/images\/products\/[\w./-]+\.(jpg|png|webp)$/);
        expect(new URL(address).href).toBe(address);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('buildImageUrl', () => {
  it.each([
    ['12345670', '000/001/234/5670'],
    ['0000123456789', '000/012/345/6789'],
    ['3017620422003', '301/762/042/2003'],
    ['13017620422000', '130/176/204/22000'],
  ])('divides the bar code %s into the folder %s', (code, folder) => {
    expect(buildImageUrl(code as Barcode, 'front_fr', 633)).toBe(
      `https://images.openfoodfacts.org/images/products/${folder}/front_fr.633.400.jpg`,
    );
  });

  it('gives an address that is read again as itself', () => {
    const address = buildImageUrl('3017620422003' as Barcode, 'front_fr', 7);
    expect(readImageUrl(address)).toBe(address);
  });
});
