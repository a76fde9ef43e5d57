import type { Product } from '../food/product.ts';
import type { DumpFile } from '../off/dump-file.ts';
import type { DumpEntry } from '../off/dump-reader.ts';
import { readDump } from '../off/dump-source.ts';
import { readModifiedAt } from '../off/modified-at.ts';
import { isDocument } from '../off/raw-values.ts';
import type { Ending } from '../off/read-bytes.ts';
import { isSoldIn } from '../off/sold-in.ts';
import { toProduct } from '../off/to-product.ts';
import type { ImportCounts, Outcome } from './import-counts.ts';
import { type CategoryNames, productIndexer } from './index-products.ts';
import { BatchBuilder, type ProductBatch } from './product-batch.ts';
import { type IndexedProduct, type ProductLine, productLine } from './product-line.ts';
import type { Withdrawal } from './withdrawal-store.ts';

/** A batch is full when it holds so many products, or has read so many documents for fewer. */
const MOST_PRODUCTS = { roomy: 5_000, sparing: 2_500 } as const;
const MOST_DOCUMENTS = 100_000;
/** Each of the first batches is twice as large as the last: the database has something to do that much sooner. */
const FIRST_PRODUCTS = 625;

/** What is to be read, and how. */
export interface DumpReading {
  readonly file: DumpFile;
  /** How many documents at the beginning are done. */
  readonly passOver: number;
  /** Only products sold in this country ("en:france"); `null`: all. */
  readonly country: string | null;
  readonly names: CategoryNames;
  /** Of memory, before speed. */
  readonly sparing: boolean;
}

/** A product that Open Food Facts no longer has, and we may. */
interface ReadWithdrawal extends Withdrawal {
  readonly reason: Outcome;
}

export interface DumpBatch {
  readonly products: ProductBatch;
  readonly withdrawals: readonly ReadWithdrawal[];
  readonly documentsRead: number;
  /** Documents that are no product for this site, and remarks on those that are. */
  readonly counts: ImportCounts;
  /** Of the file, so far. */
  readonly bytesRead: number;
  /** In the last batch alone. */
  readonly ending: Ending | undefined;
}

/** Reads a dump as batches that are ready to be written; the last one may be empty. */
export async function* readBatches({
  file,
  passOver,
  country,
  names,
  sparing,
}: DumpReading): AsyncGenerator<DumpBatch> {
  const index = productIndexer(names);
  const reader = readDump(file, { passOver, country });
  const most = MOST_PRODUCTS[sparing ? 'sparing' : 'roomy'];
  let size = FIRST_PRODUCTS;
  const products = new BatchBuilder(most);
  let withdrawals: ReadWithdrawal[] = [];
  let documentsRead = 0;
  let counts: Partial<Record<keyof ImportCounts, number>> = {};
  const count = (what: keyof ImportCounts) => {
    counts[what] = (counts[what] ?? 0) + 1;
  };
  const take = (): DumpBatch => {
    const { bytesRead, ending } = reader;
    const batch = { products: products.take(), withdrawals, documentsRead, counts, bytesRead, ending };
    size = Math.min(size * 2, most);
    [withdrawals, documentsRead, counts] = [[], 0, {}];
    return batch;
  };
  for await (const entries of reader.entries()) {
    for (const entry of entries) {
      const read = readEntry(entry, country, index);
      documentsRead++;
      if (typeof read === 'string') count(read);
      else if ('reason' in read) withdrawals.push(read);
      else {
        products.add(read.line);
        if (read.isAbsurd) count('absurd-figures');
      }
      if (products.size >= size || documentsRead >= MOST_DOCUMENTS) yield take();
    }
  }
  yield take();
}

function readEntry(
  entry: DumpEntry,
  country: string | null,
  index: (product: Product) => IndexedProduct,
): { readonly line: ProductLine; readonly isAbsurd: boolean } | ReadWithdrawal | Outcome {
  if (typeof entry === 'string') return entry;
  if (country !== null && !isSoldIn(entry.document, country)) return 'other-country';
  const mapped = toProduct(entry.document);
  if (mapped.kind === 'product') return { line: productLine(index(mapped.product)), isAbsurd: mapped.isAbsurd };
  if (!('code' in mapped) || !isDocument(entry.document)) return mapped.reason;
  return { code: mapped.code, at: readModifiedAt(entry.document), reason: mapped.reason };
}
