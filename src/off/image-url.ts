import type { Barcode } from '../food/barcode.ts';

/** The only host that pages fetch pictures from; the Content-Security-Policy names it. */
export const IMAGE_HOST = 'images.openfoodfacts.org';

/** As documents of today write it: nothing to mend. */
const USUAL =
  /^https:\/\/images\.openfoodfacts\.org\/images\/products\/(?:\d{3}\/){3}\d{4,}\/[a-z]{1,20}(?:_[a-z]{2,3})?\.\d{1,9}\.\d{1,9}\.jpg$/;

/** Address of a product's picture, or `null` for anything that is not one of Open Food Facts' own. */
export function readImageUrl(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 300) return null;
  if (USUAL.test(value)) return value;
  if (!URL.canParse(value)) return null;
  const url = new URL(value);
  // Older documents name other hosts of Open Food Facts; the pictures are the same on this one.
  if (!/^([a-z-]+\.)?openfoodfacts\.org$/.test(url.hostname)) return null;
  if (!/^\/images\/products\/[\w./-]+\.(jpg|png|webp)$/.test(url.pathname) || url.pathname.includes('invalid'))
    return null;
  return `https://${IMAGE_HOST}${splitFolder(url.pathname)}`;
}

/** Short bar codes had an undivided folder of their own until 2024. */
function splitFolder(path: string): string {
  return path.replace(/^\/images\/products\/(\d{4,8})\//, (_, code: string) => `${folderOf(code)}/`);
}

/** Address of a picture that a document names by its number only: "front_fr", 633. Shown 400 pixels wide or high. */
export function buildImageUrl(code: Barcode, name: string, revision: number): string {
  return `https://${IMAGE_HOST}${folderOf(code)}/${name}.${revision}.400.jpg`;
}

/**
 * Where the pictures of a product lie: its code, filled up to 13 digits, in parts of 3, 3, 3 and the rest.
 * Source: Open Food Facts, "How to download product images" (read 2026-07).
 */
function folderOf(code: string): string {
  const digits = code.padStart(13, '0');
  return `/images/products/${digits.slice(0, 3)}/${digits.slice(3, 6)}/${digits.slice(6, 9)}/${digits.slice(9)}`;
}
