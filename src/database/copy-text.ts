import type { SqlValue } from './database.ts';

/**
 * One row in COPY's text format.
 * Source: PostgreSQL manual, COPY, "Text Format" (backslash escapes, \N for null, tab between columns).
 */
export function copyLine(values: readonly SqlValue[]): string {
  return `${values.map(copyField).join('\t')}\n`;
}

const NULL = '\\N';

function copyField(value: SqlValue): string {
  if (value === null) return NULL;
  if (typeof value === 'number') return copyNumber(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return copyList(value);
  return copyText(String(value));
}

/** Texts of 0, 0.01, 0.02 and so on, as far as they were met: most figures of labels are among them. */
const HUNDREDTHS: string[] = new Array(10_001).fill('');

/** For writers of very many rows: one column of a known type. */
export function copyNumber(value: number | null): string {
  if (value === null) return NULL;
  const place = Math.round(value * 100);
  // To write a fraction out takes several times as long.
  if (place < 0 || place >= HUNDREDTHS.length || place / 100 !== value) return String(value);
  HUNDREDTHS[place] ||= String(value);
  return HUNDREDTHS[place] as string;
}

export function copyFlag(value: boolean | null): string {
  return value === null ? NULL : value ? 'true' : 'false';
}

/** `{"a","b"}`: elements quoted, with backslash and quote escaped (manual, "Array Input and Output Syntax"). */
export function copyList(values: readonly (string | number)[] | null): string {
  if (values === null) return NULL;
  if (values.length === 0) return '{}';
  return copyText(`{"${values.map(escapeElement).join('","')}"}`);
}

function escapeElement(value: string | number): string {
  const text = String(value);
  return text.includes('"') || text.includes('\\') ? text.replace(/[\\"]/g, '\\$&') : text;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

const SPECIAL = /[\\\t\n\r]/;

export function copyText(text: string | null): string {
  if (text === null) return NULL;
  // Nearly every text has nothing to escape, and a test is far cheaper than a replacement.
  if (!SPECIAL.test(text)) return text;
  return text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}
