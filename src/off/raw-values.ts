/**
 * Reads single values of Open Food Facts documents, where one field may be a string in one document,
 * a number in the next and missing in a third. Nothing here throws.
 */
export type RawDocument = Readonly<Record<string, unknown>>;

export function isDocument(value: unknown): value is RawDocument {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What most texts are: words of Latin or Greek letters, one space between them. Nothing to clean. */
const CLEAN = /^[!-%'-;=-~\u00a1-\u167f]+(?: [!-%'-;=-~\u00a1-\u167f]+)*$/;
/** Around allergens, in the Parquet export. */
const ALLERGEN_MARKS = /<\/?span\b[^<>]{0,60}>/g;
/** Control, invisible and text-direction characters: documents do hold them, and PostgreSQL refuses NUL. */
const UNREADABLE = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+/gu;

/** One line of readable text, or `null` for anything empty or not text. */
export function readText(value: unknown, maxLength: number): string | null {
  if (typeof value !== 'string' || value === '') return null;
  const clean = CLEAN.test(value)
    ? value
    : wellFormed(decodeEntities(value).replace(ALLERGEN_MARKS, ''))
        .replace(UNREADABLE, ' ')
        .replace(/\s+/g, ' ')
        .trim();
  if (clean === '') return null;
  return clean.length <= maxLength ? clean : wellFormed(`${clean.slice(0, maxLength - 1).trimEnd()}…`);
}

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'", nbsp: ' ' };

/** Names of before 2020 were stored as they stood in the page: "Muesli &quot;Bio&quot;". */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|([a-z]{2,4}));/g, (entity, code?: string, name = '') => {
    if (code === undefined) return ENTITIES[name] ?? entity;
    return Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : entity;
  });
}

/**
 * A finite number, also from "12.5", "12,5 g" or "< 0.5" (read as 0.5); `null` for anything else, even
 * for "12 mg": no other unit is taken for the one expected.
 */
export function readNumber(value: unknown): number | null {
  const number = typeof value === 'string' ? parseNumber(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

function parseNumber(text: string): number | null {
  const match = /^\s*[<~≈]?\s*(-?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?)\s*[g%]?\s*$/i.exec(text);
  return match?.[1] === undefined ? null : Number(match[1].replace(',', '.'));
}

export function readWholeNumber(value: unknown): number | null {
  const number = readNumber(value);
  return number !== null && Number.isSafeInteger(number) ? number : null;
}

/** A box that somebody ticked: "on" in forms, "1" or true in exports. */
export function isTicked(value: unknown): boolean {
  return value === true || value === 1 || (typeof value === 'string' && /^(?:on|1|true|yes)$/i.test(value.trim()));
}

/** Tags such as "en:sodas": lower case, with their language, each once, in their order. */
export function readTags(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  const tags = new Set<string>();
  for (const item of value) {
    if (typeof item !== 'string') continue;
    const tag = isPlainTag(item) ? item : wellFormed(item).toLowerCase();
    if (isPlainTag(tag) || isTag(tag)) tags.add(tag);
  }
  return [...tags];
}

function isPlainTag(text: string): boolean {
  return /^[a-z]{2,3}:[a-z0-9-]{1,120}$/.test(text);
}

function isTag(text: string): boolean {
  return /^[a-z]{2,3}:[^\s\p{Cc},{}"\\]{1,120}$/u.test(text);
}

/** "Carrefour, Lidl" as a list of one item or more, if there is any. */
export function readCommaList(value: unknown, maxItems: number): string[] {
  const text = readText(value, 1_000);
  if (text === null) return [];
  if (!text.includes(',')) return [text];
  const items = text.split(',').map((item) => item.trim());
  return [...new Set(items.filter((item) => item !== ''))].slice(0, maxItems);
}

/** A lone surrogate is no character: PostgreSQL cannot store it. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
}
