import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Database } from '../database/database.ts';
import type { Product } from '../food/product.ts';
import { readTaxonomyEntry, type TaxonomyEntry } from '../off/taxonomy-entry.ts';
import { toProduct } from '../off/to-product.ts';
import { addCounts, type ImportCounts } from './import-counts.ts';
import { findLastImport, finishImport, saveProgress, startImport } from './import-run-store.ts';
import { productIndexer } from './index-products.ts';
import { READER_VERSION } from './reader-version.ts';
import { mergeProducts, refreshStatistics } from './staging-store.ts';
import { mergeCategories, mergeTagNames, readCategoryNames } from './taxonomy-store.ts';

const FOLDER = new URL('../../data/', import.meta.url);
const SOURCE = 'starter-catalogue';
const FILES = ['categories.jsonl', 'labels.jsonl', 'allergens.jsonl', 'starter-catalogue.jsonl'] as const;

export type StarterImport =
  | { readonly kind: 'up-to-date' }
  | { readonly kind: 'imported'; readonly counts: ImportCounts };

/** Brings the catalogue that ships with the program into the database, unless this very one is there. */
export async function importStarterCatalogue(database: Database): Promise<StarterImport> {
  const [categoryText, labelText, allergenText, productText] = FILES.map((file) =>
    readFileSync(new URL(file, FOLDER), 'utf8'),
  ) as [string, string, string, string];
  const fingerprint = createHash('sha256')
    .update(`${READER_VERSION}\n${categoryText}${labelText}${allergenText}${productText}`)
    .digest('hex');
  if ((await findLastImport(database, SOURCE)) === fingerprint) return { kind: 'up-to-date' };

  const { products, documentsRead, rejected } = readProducts(productText);
  const counts = await database.transaction(async (transaction) => {
    const run = await startImport(transaction, SOURCE, fingerprint);
    await mergeCategories(transaction, readEntries(categoryText));
    await mergeTagNames(transaction, 'label', readEntries(labelText));
    await mergeTagNames(transaction, 'allergen', readEntries(allergenText));
    const names = await readCategoryNames(transaction);
    const merged = await mergeProducts(transaction, products.map(productIndexer(names)));
    const counts = addCounts(rejected, { ...merged });
    await saveProgress(transaction, { ...run, documentsRead, counts });
    await refreshStatistics(transaction);
    await finishImport(transaction, run);
    return counts;
  });
  return { kind: 'imported', counts };
}

function readEntries(text: string): TaxonomyEntry[] {
  return readLines(text)
    .map(readTaxonomyEntry)
    .filter((entry) => entry !== undefined);
}

function readProducts(text: string): { products: Product[]; documentsRead: number; rejected: ImportCounts } {
  const products: Product[] = [];
  let rejected: ImportCounts = {};
  const documents = readLines(text);
  for (const document of documents) {
    const mapped = toProduct(document);
    if (mapped.kind === 'product') products.push(mapped.product);
    else rejected = addCounts(rejected, { [mapped.reason]: 1 });
  }
  return { products, documentsRead: documents.length, rejected };
}

function readLines(text: string): unknown[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
