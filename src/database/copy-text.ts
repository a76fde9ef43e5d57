import type { SqlValue } from './database.ts';

/**
 * One row in COPY's text format.
 * Source: PostgreSQL manual, COPY, "Text Format" (backslash escapes, \N for null, tab between columns).
 */
export function copyLine(values: readonly SqlValue[]): string {
  return `${values.map(copyField).join('\t')}\n`;
}

function copyField(value: SqlValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'number') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return escapeField(arrayLiteral(value));
  return escapeField(String(value));
}

/** `{"a","b"}`: elements quoted, with backslash and quote escaped (manual, "Array Input and Output Syntax"). */
function arrayLiteral(values: readonly (string | number)[]): string {
  return `{${values.map((value) => `"${escapeElement(String(value))}"`).join(',')}}`;
}

function escapeElement(text: string): string {
  return text.includes('"') || text.includes('\\') ? text.replace(/[\\"]/g, '\\$&') : text;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

const SPECIAL = /[\\\t\n\r]/;

function escapeField(text: string): string {
  // Nearly every text has nothing to escape, and a test is far cheaper than a replacement.
  if (!SPECIAL.test(text)) return text;
  return text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}
