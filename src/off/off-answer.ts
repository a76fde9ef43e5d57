import { parseBarcode } from '../food/barcode.ts';
import { isDocument, type RawDocument, readNumber, readWholeNumber } from './raw-values.ts';

/** Open Food Facts cannot answer now, and may well another time. */
export interface TryLater {
  readonly kind: 'try-later';
  readonly reason: 'too-many-requests' | 'unavailable' | 'server-error' | 'timeout' | 'unreachable' | 'stopped';
  /** How long it asked to be left alone. */
  readonly retryAfterMs?: number;
}

/** There was an answer, and nothing can be done with it. */
export interface Unusable {
  readonly kind: 'unusable';
  readonly reason: /** A shampoo, food for dogs: it lives at one of the sister sites. */
  'other-product-type' | 'other-site' | 'refused' | 'html' | 'broken-json' | 'unexpected-shape' | 'too-large';
}

export type ProductAnswer =
  | { readonly kind: 'found'; readonly document: RawDocument }
  /** Open Food Facts does not have it. */
  | { readonly kind: 'gone' }
  | TryLater
  | Unusable;

export type SearchAnswer =
  | { readonly kind: 'found'; readonly documents: readonly RawDocument[]; readonly count: number }
  | TryLater
  | Unusable;

/** What the server said, before it is known to make sense. */
export interface OffReply {
  readonly status: number;
  readonly text: string;
}

const UNEXPECTED: Unusable = { kind: 'unusable', reason: 'unexpected-shape' };

/**
 * Reads the answer to a product read of v2 (or v0, which says "not found" with status 200). Never throws.
 * Source: Open Food Facts API reference, "Get information for a specific product by barcode" (read 2026-07).
 */
export function readProductAnswer(reply: OffReply, code: string): ProductAnswer {
  const body = readJson(reply);
  if ('kind' in body) return body;
  const status = readNumber(body.json.status);
  if (status === 0) return { kind: 'gone' };
  const { product } = body.json;
  if (reply.status !== 200 || status !== 1 || !isDocument(product)) return UNEXPECTED;
  const document = { ...product, code: product.code ?? body.json.code };
  // Another product than the one asked for would be looked for again and again.
  return isCode(document.code, code) ? { kind: 'found', document } : UNEXPECTED;
}

/** Reads the answer to a search; what is no document among the results is left out. Never throws. */
export function readSearchAnswer(reply: OffReply): SearchAnswer {
  const body = readJson(reply);
  if ('kind' in body) return body;
  const { products } = body.json;
  if (reply.status !== 200 || !Array.isArray(products)) return UNEXPECTED;
  const documents = products.filter(isDocument);
  return { kind: 'found', documents, count: Math.max(readWholeNumber(body.json.count) ?? 0, documents.length) };
}

function isCode(value: unknown, code: string): boolean {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && parseBarcode(text) === code;
}

function readJson({ text }: OffReply): { readonly json: RawDocument } | Unusable {
  if (/^\s*</.test(text)) return { kind: 'unusable', reason: 'html' };
  try {
    const json: unknown = JSON.parse(text);
    return isDocument(json) ? { json } : UNEXPECTED;
  } catch {
    return { kind: 'unusable', reason: 'broken-json' };
  }
}
