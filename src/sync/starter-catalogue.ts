import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { searchVector } from '../catalogue/search-text.ts';
import type { Database } from '../database/database.ts';
import type { Product } from '../food/product.ts';
import { isWide } from '../food/wide-categories.ts';
import { readTaxonomyEntry, type TaxonomyEntry } from '../off/taxonomy-entry.ts';
import { type Rejection, toProduct } from '../off/to-product.ts';
import { findLastImport, recordImport } from './import-run-store.ts';
import { type IndexedProduct, mergeProducts, refreshStatistics } from './staging-store.ts';
import { mergeCategories, mergeTagNames } from './taxonomy-store.ts';

const FOLDER = new URL('../../data/', import.meta.url);
const SOURCE = 'starter-catalogue';
const FILES = ['categories.jsonl', 'labels.jsonl', 'allergens.jsonl', 'starter-catalogue.jsonl'] as const;

/**
 * The version of the code that turns a document into rows. Raise it when `off/`, `food/` or the
 * search text change what is stored, so that a catalogue that was read by the old code is read again.
 */
const READER_VERSION = 1;

export type StarterImport =
  | { readonly kind: 'up-to-date' }
  | {
      readonly kind: 'imported';
      readonly imported: number;
      readonly rejected: Readonly<Partial<Record<Rejection, number>>>;
    };

/** Brings the catalogue that ships with the program into the database, unless this very one is there. */
export async function importStarterCatalogue(database: Database): Promise<StarterImport> {
  const [categoryText, labelText, allergenText, productText] = FILES.map((file) =>
    readFileSync(new URL(file, FOLDER), 'utf8'),
  ) as [string, string, string, string];
  const fingerprint = createHash('sha256')
    .update(`${READER_VERSION}\n${categoryText}${labelText}${allergenText}${productText}`)
    .digest('hex');
  if ((await findLastImport(database, SOURCE)) === fingerprint) return { kind: 'up-to-date' };

  const categories = readEntries(categoryText);
  const { products, rejected } = readProducts(productText);
  const indexed = indexProducts(products, categories);
  await database.transaction(async (transaction) => {
    await mergeCategories(transaction, categories);
    await mergeTagNames(transaction, 'label', readEntries(labelText));
    await mergeTagNames(transaction, 'allergen', readEntries(allergenText));
    await mergeProducts(transaction, indexed);
    await recordImport(transaction, {
      source: SOURCE,
      fingerprint,
      imported: products.length,
      rejected: Object.values(rejected).reduce((sum, count) => sum + count, 0),
    });
    await refreshStatistics(transaction);
  });
  return { kind: 'imported', imported: products.length, rejected };
}

function readEntries(text: string): TaxonomyEntry[] {
  return readLines(text)
    .map(readTaxonomyEntry)
    .filter((entry) => entry !== undefined);
}

function readProducts(text: string): { products: Product[]; rejected: Partial<Record<Rejection, number>> } {
  const products: Product[] = [];
  const rejected: Partial<Record<Rejection, number>> = {};
  for (const document of readLines(text)) {
    const mapped = toProduct(document);
    if (mapped.kind === 'product') products.push(mapped.product);
    else rejected[mapped.reason] = (rejected[mapped.reason] ?? 0) + 1;
  }
  return { products, rejected };
}

function readLines(text: string): unknown[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

function indexProducts(products: readonly Product[], categories: readonly TaxonomyEntry[]): IndexedProduct[] {
  const names = new Map(
    categories.map((category) => [category.tag, [category.nameFr ?? category.nameEn ?? '', ...category.synonymsFr]]),
  );
  return products.map((product) => ({
    product,
    words: searchVector(
      product.name,
      product.brand,
      product.categories.filter((tag) => !isWide(tag)).flatMap((tag) => names.get(tag) ?? []),
    ),
  }));
}
