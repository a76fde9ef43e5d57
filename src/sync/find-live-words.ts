import type { AskedWords } from '../catalogue/live-catalogue.ts';
import { type Barcode, hasValidCheckDigit, parseBarcode } from '../food/barcode.ts';
import type { Product } from '../food/product.ts';
import { PRODUCTS_PER_REQUEST } from '../off/off-client.ts';
import type { RawDocument } from '../off/raw-values.ts';
import { toProduct } from '../off/to-product.ts';
import { later } from './ask-ledger.ts';
import type { Ask } from './live-ask-store.ts';
import { listKnownCodes, storeLiveProducts } from './live-product-store.ts';
import type { LiveTools } from './live-tools.ts';

/**
 * Looks at Open Food Facts for products that bear these words, unless some process has done so lately, and stores
 * those that the catalogue lacks. `subject`: the words in a form that many spellings share.
 */
export async function findLiveWords(subject: string, words: string, tools: LiveTools): Promise<AskedWords> {
  const ask: Ask = { kind: 'search', subject };
  const turn = await tools.ledger.takeTurn(ask, async () => false);
  if (turn === 'mine') return tools.ledger.use(ask, () => fetchAndKeep(ask, words, tools));
  if (turn === 'there' || turn === 'stopped') return later(0);
  if (turn.outcome === 'failed') return tools.ledger.recallFailure(turn);
  return { kind: 'answered', codes: turn.codes as Barcode[] };
}

/** Two requests: the codes that bear the words, then the products among them that we lack. */
async function fetchAndKeep(ask: Ask, words: string, tools: LiveTools): Promise<AskedWords> {
  const { client, database, gate, ledger } = tools;
  const found = await gate.pass('search', () => client.searchProducts(words, 1));
  if (found.kind !== 'found') return ledger.giveUp(ask, found);
  const codes = listCodes(found.documents);
  const known = await listKnownCodes(database, codes);
  const fetched = await fetchProducts(
    codes.filter((code) => !known.has(code)),
    tools,
  );
  if (fetched.kind !== 'found') return ledger.giveUp(ask, fetched);
  const had = new Set([...known, ...fetched.products.map(({ code }) => code)]);
  const kept = codes.filter((code) => had.has(code));
  await storeLiveProducts(database, fetched.products, (transaction) =>
    ledger.remember(transaction, ask, 'found', kept),
  );
  return { kind: 'answered', codes: kept };
}

async function fetchProducts(codes: readonly Barcode[], { client, gate }: LiveTools) {
  if (codes.length === 0) return { kind: 'found' as const, products: [] };
  const answer = await gate.pass('search', () => client.fetchProducts(codes));
  return answer.kind === 'found' ? { kind: 'found' as const, products: listProducts(answer.documents, codes) } : answer;
}

/** The bar codes of what a search found, each once; what could not be stored is left out. */
function listCodes(documents: readonly RawDocument[]): Barcode[] {
  const codes = documents.flatMap(({ code }) => parseBarcode(String(code)) ?? []).filter(hasValidCheckDigit);
  return [...new Set(codes)].slice(0, PRODUCTS_PER_REQUEST);
}

/** The foods among the documents; nothing that was not asked for. */
function listProducts(documents: readonly RawDocument[], asked: readonly Barcode[]): Product[] {
  return documents
    .map(toProduct)
    .flatMap((mapped) => (mapped.kind === 'product' && asked.includes(mapped.product.code) ? [mapped.product] : []));
}
