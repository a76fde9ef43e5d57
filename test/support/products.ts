import { searchVector, shareWords } from '../../src/catalogue/search-text.ts';
import type { Database } from '../../src/database/database.ts';
import type { Barcode } from '../../src/food/barcode.ts';
import type { NutriScoreGrade } from '../../src/food/nutri-score.ts';
import type { Product, ProductGrade } from '../../src/food/product.ts';
import { mergeProducts, refreshStatistics } from '../../src/sync/staging-store.ts';
import { withdrawProducts } from '../../src/sync/withdrawal-store.ts';

/** A code that no product of France bears (GS1 keeps 200 to 299 for use inside shops). */
export function testCode(n: number): Barcode {
  return `29${String(n).padStart(11, '0')}` as Barcode;
}

export function graded(grade: NutriScoreGrade, score: number): ProductGrade {
  return { kind: 'graded', grade, score };
}

/** Brings products in by the way of every import. */
export async function storeProducts(database: Database, products: readonly Product[]): Promise<void> {
  await database.transaction(async (transaction) => {
    await mergeProducts(
      transaction,
      products.map((product) => ({ product, words: searchVector(product.name, product.brand, shareWords([])) })),
    );
    await refreshStatistics(transaction);
  });
}

/** As the synchronisation does when Open Food Facts has a product no longer. Throws when it changes nothing. */
export async function withdraw(database: Database, code: string, at = new Date()): Promise<void> {
  const marked = await database.transaction((transaction) => withdrawProducts(transaction, [{ code, at }]));
  if (marked.length === 0) throw new Error(`${code} was not there to be withdrawn.`);
}
