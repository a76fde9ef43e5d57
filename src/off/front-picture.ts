import type { Barcode } from '../food/barcode.ts';
import { buildImageUrl, readImageUrl } from './image-url.ts';
import type { KnownDocument } from './known-fields.ts';
import { isDocument, type RawDocument, readWholeNumber } from './raw-values.ts';

/** Address of the picture of a product's front, from the many places where documents tell of it. */
export function findFrontPicture(document: KnownDocument, code: Barcode): string | null {
  return (
    readImageUrl(document.image_front_url) ??
    readImageUrl(document.image_url) ??
    readAddresses(document) ??
    buildFromRevision(document, code)
  );
}

/** `selected_images.front.display.<lang>`, in the answers of the API. */
function readAddresses({ selected_images, lang }: KnownDocument): string | null {
  const front = isDocument(selected_images) ? selected_images.front : undefined;
  const display = isDocument(front) ? front.display : undefined;
  return isDocument(display) ? firstOf(byLanguage(display, lang).map(([, address]) => readImageUrl(address))) : null;
}

/** `images.selected.front.<lang>` since schema 1003; `images.front_<lang>`, or `images.front`, before. */
function buildFromRevision({ images, lang }: KnownDocument, code: Barcode): string | null {
  if (!isDocument(images)) return null;
  const selected = isDocument(images.selected) ? images.selected.front : undefined;
  const pictures = isDocument(selected) ? selected : listOlderFronts(images);
  const built = byLanguage(pictures, lang).map(([language, picture]) => {
    const revision = isDocument(picture) ? readWholeNumber(picture.rev) : null;
    if (revision === null || revision < 0) return null;
    return buildImageUrl(code, language === '' ? 'front' : `front_${language}`, revision);
  });
  return firstOf(built);
}

function listOlderFronts(images: RawDocument): RawDocument {
  const fronts: Record<string, unknown> = {};
  for (const key of Object.keys(images)) {
    if (key === 'front') fronts[''] = images.front;
    else if (key.startsWith('front_')) fronts[key.slice('front_'.length)] = images[key];
  }
  return fronts;
}

/** In French first, then in the product's own language, then in any. */
function byLanguage(pictures: RawDocument, own: unknown): (readonly [string, unknown])[] {
  const rank = (language: string) => (language === 'fr' ? 0 : language === own ? 1 : 2);
  return Object.entries(pictures)
    .filter(([language]) => /^(?:[a-z]{2,3})?$/.test(language))
    .sort(([a], [b]) => rank(a) - rank(b));
}

function firstOf(addresses: readonly (string | null)[]): string | null {
  return addresses.find((address) => address !== null) ?? null;
}
