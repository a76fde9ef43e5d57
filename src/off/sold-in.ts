import { isDocument, readTags } from './raw-values.ts';

/**
 * Whether Open Food Facts knows the product to be sold in a country ("en:france"). A document that names
 * no country is known to be sold nowhere; "en:world" is what people tick who do not know either.
 */
export function isSoldIn(document: unknown, countryTag: string): boolean {
  if (!isDocument(document)) return false;
  const tags = readTags(document.countries_tags);
  if (tags.length > 0) return tags.includes(countryTag);
  const { countries, countries_hierarchy, countries_en } = document;
  return [countries_hierarchy, countries, countries_en].flatMap(listItems).some((item) => names(item, countryTag));
}

/**
 * The same for a line of a dump that has not been parsed, as far as its bytes tell: true only for a document whose
 * tags name other countries. Most of a dump is sold elsewhere, and parsing it takes twenty times as long.
 */
export function isSurelyNotSoldIn(line: Buffer, countryTag: string): boolean {
  return line.includes('"countries_tags":["') && !line.includes(`"${countryTag}"`) && isWhole(line);
}

/** A line that is cut off or broken is counted as such. */
function isWhole(line: Buffer): boolean {
  return line[0] === OPENING_BRACE && line.at(-1) === CLOSING_BRACE;
}

const OPENING_BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;

function listItems(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return typeof value === 'string' && value.length <= 5_000 ? value.split(',') : [];
}

/** "United States", "en:united-states", "en:us" and "US" all name "en:united-states". */
function names(item: unknown, countryTag: string): boolean {
  if (typeof item !== 'string') return false;
  const written = item.trim().replace(/^[a-z]{2}:/, '');
  return slugOf(written) === countryTag.slice(3) || slugOf(nameOfCode(written)) === countryTag.slice(3);
}

const REGION_NAMES = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

function nameOfCode(code: string): string {
  return /^[a-z]{2}$/i.test(code) ? (REGION_NAMES.of(code.toUpperCase()) ?? '') : '';
}

function slugOf(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, '-');
}
