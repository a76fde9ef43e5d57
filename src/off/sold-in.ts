import { isDocument, readTags } from './raw-values.ts';

/** Whether a document says that its product is sold in a country, named as in "en:france". */
export function isSoldIn(document: unknown, countryTag: string): boolean {
  return isDocument(document) && readTags(document.countries_tags).includes(countryTag);
}
