import type { Database, Queryable } from '../database/database.ts';
import type { Barcode } from '../food/barcode.ts';
import type { SearchQuery } from '../web/addresses.ts';
import type { ProductSource } from './find-product.ts';
import type { AskedWords } from './live-catalogue.ts';
import { listProductSheets } from './product-store.ts';
import { search } from './search.ts';
import type { SearchResults } from './search-results.ts';

export interface AskedResults {
  readonly results: SearchResults;
  readonly asked: AskedWords;
  /** False when the catalogue alone explains the results. */
  readonly passing: boolean;
}

export interface SearchSource extends ProductSource {
  /** Answers what may be a few seconds old. */
  readonly reads: Queryable;
}

/** Answers a search; words that find nothing here are asked of Open Food Facts, and what comes is shown. */
export async function searchOrAsk({ database, reads, live }: SearchSource, query: SearchQuery): Promise<AskedResults> {
  const results = await search(reads, query);
  if (results.total > 0 || !isWordsAlone(query)) return { results, asked: { kind: 'not-asked' }, passing: false };
  const asked = await live.askForWords(query.words);
  if (asked.kind !== 'answered') return { results, asked, passing: asked.kind === 'later' };
  if (asked.codes.length === 0) return { results, asked, passing: true };
  const again = await search(database, query);
  if (again.total > 0) return { results: again, asked, passing: false };
  return { results: { ...results, ...(await listCards(database, asked.codes)) }, asked, passing: true };
}

/** A filter that leaves nothing, or a page after the last, is no question to anyone else. */
function isWordsAlone({ words, grade, category, page }: SearchQuery): boolean {
  return words !== '' && grade === null && category === null && page === 1;
}

/** Found there by words that are not ours to search: of a label, of an ingredient. */
async function listCards(database: Database, codes: readonly Barcode[]) {
  const sheets = await listProductSheets(database, codes);
  const offered = sheets.filter(({ withdrawnAt }) => withdrawnAt === null);
  const cards = offered.map(({ product: { code, name, brand, quantity, grade, imageUrl } }) => ({
    code,
    name,
    brand,
    quantity,
    grade: grade.kind === 'graded' ? grade.grade : null,
    imageUrl,
  }));
  return { cards, total: cards.length };
}
