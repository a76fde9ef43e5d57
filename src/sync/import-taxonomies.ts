import type { Database } from '../database/database.ts';
import type { TaxonomyEntry } from '../off/taxonomy-entry.ts';
import { markCatalogueChanged } from './catalogue-change-store.ts';
import { mergeCategories, mergeTagNames } from './taxonomy-store.ts';

export interface Taxonomies {
  readonly categories: readonly TaxonomyEntry[];
  readonly labels: readonly TaxonomyEntry[];
  readonly allergens: readonly TaxonomyEntry[];
}

/** Brings in names and hierarchy, all or nothing; products are found by new names once they are read again. */
export async function importTaxonomies(database: Database, taxonomies: Taxonomies): Promise<void> {
  await database.transaction(async (transaction) => {
    await mergeCategories(transaction, taxonomies.categories);
    await mergeTagNames(transaction, 'label', taxonomies.labels);
    await mergeTagNames(transaction, 'allergen', taxonomies.allergens);
    await markCatalogueChanged(transaction);
  });
}
