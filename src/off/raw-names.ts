import type { KnownDocument } from './known-fields.ts';
import { readCommaList, readText } from './raw-values.ts';

type LocalField = 'product_name' | 'ingredients_text';

/**
 * A text that people wrote in several languages (`product_name`, `ingredients_text`): in French, or
 * else in the product's own language, in English, or in any.
 */
export function readLocalText(document: KnownDocument, field: LocalField, maxLength: number): string | null {
  const [inFrench, inEnglish] = LOCAL_FIELDS[field];
  return (
    readText(document[inFrench], maxLength) ??
    readOwnLanguage(document, field, maxLength) ??
    readText(document[field], maxLength) ??
    readText(document[inEnglish], maxLength) ??
    readAnyLanguage(document, field, maxLength)
  );
}

const LONGEST_NAME = 200;

/** What stood in the field while a page was loading, and bar codes: saved as names in haste. */
const NO_NAME = /^(?:(?:chargement|loading)(?:…|\.{3})|\d{8,})$/i;

/** What a product is called. */
export function readProductName(document: KnownDocument): string | null {
  const name = readLocalText(document, 'product_name', LONGEST_NAME);
  return name === null || NO_NAME.test(name) ? null : name;
}

/** Written out, since a name that is put together for every document takes longer than the field. */
const LOCAL_FIELDS = {
  product_name: ['product_name_fr', 'product_name_en'],
  ingredients_text: ['ingredients_text_fr', 'ingredients_text_en'],
} as const;

function readOwnLanguage(document: KnownDocument, field: LocalField, maxLength: number): string | null {
  const own = isCode(document.lang) ? document.lang : document.lc;
  return isCode(own) && own !== 'fr' ? readText(document[`${field}_${own}`], maxLength) : null;
}

function isCode(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** Only two letters make a language: `product_name_fr_imported` is a note of the kitchen. */
function readAnyLanguage(document: KnownDocument, field: LocalField, maxLength: number): string | null {
  const length = field.length + '_de'.length;
  for (const key in document) {
    if (key.length !== length || !key.startsWith(field) || key[field.length] !== '_') continue;
    const text = readText(document[key as keyof KnownDocument], maxLength);
    if (text !== null) return text;
  }
  return null;
}

/**
 * Names of brands or shops, from "Carrefour, Lidl", from a list, or else from the tags
 * ("xx:marque-repere"). Since schema 3.2 each may bear its language.
 */
export function readNames(document: KnownDocument, field: 'brands' | 'stores', maxItems: number): string[] {
  const written = document[field];
  const names = Array.isArray(written) ? listTexts(written, maxItems) : readCommaList(written, maxItems);
  if (names.length > 0) return distinct(names.map(withoutLanguage));
  const tags = document[`${field}_tags`];
  return Array.isArray(tags) ? distinct(listTexts(tags, maxItems).map(nameOfTag)) : [];
}

function listTexts(values: readonly unknown[], maxItems: number): string[] {
  const texts = values.slice(0, maxItems).map((value) => readText(value, 100));
  return texts.filter((text) => text !== null);
}

function withoutLanguage(name: string): string {
  return name.replace(/^[a-z]{2}:/, '').trim();
}

/** A tag has lost its accents and capitals: "marque-repere" is shown as "Marque repere". */
function nameOfTag(tag: string): string {
  const words = withoutLanguage(tag).replace(/-+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function distinct(names: readonly string[]): string[] {
  const each = names.length > 1 ? [...new Set(names)] : names;
  return each.filter((name) => name !== '');
}
