import { type Barcode, parseBarcode } from '../food/barcode.ts';
import type { Product } from '../food/product.ts';
import type { RawDocument } from '../off/raw-values.ts';
import { toProduct } from '../off/to-product.ts';

/** What Open Food Facts says today of a product that we hold. */
export type CheckedProduct =
  | { readonly kind: 'product'; readonly product: Product }
  /** Deleted, no longer sold, or no food. */
  | { readonly kind: 'withdrawn' }
  /** There, but nothing can be done with it: what we hold stays. */
  | { readonly kind: 'odd' };

export function readCheckedProduct(document: RawDocument): CheckedProduct {
  const mapped = toProduct(document);
  if (mapped.kind === 'product') return mapped;
  return { kind: mapped.reason === 'withdrawn' || mapped.reason === 'not-food' ? 'withdrawn' : 'odd' };
}

/** The asked products among these documents, each once. */
export function readCheckedProducts(
  documents: readonly RawDocument[],
  asked: readonly Barcode[],
): Map<Barcode, CheckedProduct> {
  const wanted = new Set(asked);
  const read = new Map<Barcode, CheckedProduct>();
  for (const document of documents) {
    const code = parseBarcode(String(document.code));
    if (code === undefined || !wanted.has(code)) continue;
    const known = read.get(code);
    // Twice in one answer: the one that says more.
    if (known === undefined || known.kind === 'odd') read.set(code, readCheckedProduct(document));
  }
  return read;
}
