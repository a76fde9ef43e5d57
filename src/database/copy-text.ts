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
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return escapeField(arrayLiteral(value));
  return escapeField(String(value));
}

/** `{"a","b"}`: elements quoted, with backslash and quote escaped (manual, "Array Input and Output Syntax"). */
function arrayLiteral(values: readonly (string | number)[]): string {
  return `{${values.map((value) => `"${String(value).replace(/[\\"]/g, '\\$&')}"`).join(',')}}`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function escapeField(text: string): string {
  return text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}
