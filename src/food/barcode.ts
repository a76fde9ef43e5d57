/** A bar code as Open Food Facts keeps it: digits only, 8 or 13 of them (longer only as published, at most 24). */
export type Barcode = string & { readonly __brand: 'Barcode' };

/**
 * Reads what a visitor or a dump calls a bar code, or returns `undefined` when it is none.
 *
 * Spaces and hyphens between digits are dropped. Leading zeros do not count: up to 7 significant
 * digits are padded to 8 (EAN-8), 9 to 12 are padded to 13 (EAN-13), so that "034000470693" and
 * "0034000470693" are one product.
 * Source: Open Food Facts, reference "Barcode normalization" (read 2026-07).
 */
export function parseBarcode(text: string): Barcode | undefined {
  if (USUAL.test(text)) return text as Barcode;
  const typed = text.trim();
  if (!/^\d[\d\s-]*$/.test(typed)) return undefined;
  const digits = typed.replace(/[\s-]/g, '');
  if (digits.length > 24) return undefined;
  const significant = digits.replace(/^0+/, '');
  if (significant === '') return undefined;
  return padBarcode(significant) as Barcode;
}

/** Nearly all that dumps hold: 13 digits, and nothing to mend. */
const USUAL = /^[1-9]\d{12}$/;

function padBarcode(significant: string): string {
  if (significant.length <= 8) return significant.padStart(8, '0');
  return significant.padStart(13, '0');
}

/**
 * True when the last digit is the one that GS1's rule gives (weights 3 and 1 from the right).
 * Source: GS1 General Specifications, section 7.9.
 */
export function hasValidCheckDigit(code: Barcode): boolean {
  let sum = 0;
  for (let i = code.length - 2, weight = 3; i >= 0; i--, weight = 4 - weight) {
    sum += digitAt(code, i) * weight;
  }
  return (10 - (sum % 10)) % 10 === digitAt(code, code.length - 1);
}

function digitAt(code: Barcode, place: number): number {
  return code.charCodeAt(place) - 48;
}
