/** More is no pause but a mistake: nobody is left alone for longer on a header's word. */
const LONGEST_MS = 60 * 60_000;

/**
 * How long a server asks to be left alone, in milliseconds: seconds or a date; `undefined` for anything else.
 * Source: RFC 9110, section 10.2.3.
 */
export function parseRetryAfter(header: string | null, nowMs: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,15}$/.test(text)) return Math.min(Number(text) * 1_000, LONGEST_MS);
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} [\d:]{8} GMT$/.test(text)) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.min(Math.max(at - nowMs, 0), LONGEST_MS);
}
