import type { Queryable } from '../database/database.ts';
import type { Barcode } from '../food/barcode.ts';
import { glassOfSyrup } from '../food/glass-of-syrup.ts';
import { kindOfFood } from '../food/likeness.ts';
import { listQueryWords } from '../food/words.ts';
import type { GradeFilter, SearchOrder, SearchQuery } from '../web/addresses.ts';
import { type CategoryNames, categoryFit } from './category-fit.ts';
import { countTellingCategories } from './count-categories.ts';
import { findMatches, type Matches } from './find-matches.ts';
import { localName } from './local-name.ts';
import { toCard } from './product-row.ts';
import { findCategoryName, listProductSheets } from './product-store.ts';
import { rankByGrade, rankByName, rankByRelevance } from './rank-results.ts';
import type { SearchResults } from './search-results.ts';
import { type FoundProduct, listInCategory, listTellingNames, NOTHING_FOUND } from './search-store.ts';

export const CARDS_PER_PAGE = 24;
const GRADES: readonly GradeFilter[] = ['a', 'b', 'c', 'd', 'e', 'sans'];

/** Answers a search: ranks what was found, counts it by grade and category, and cuts out the page asked. */
export async function search(database: Queryable, query: SearchQuery): Promise<SearchResults> {
  const matches = await match(database, query);
  const found = matches.products;
  const kept = query.grade === null ? found : found.filter((product) => gradeOf(product) === query.grade);
  const [names, categoryName] = await Promise.all([
    listTellingNames(database, kept),
    query.category === null ? undefined : findCategoryName(database, query.category),
  ]);
  const ranked = inOrder(query.order, matches.words, kept, names);
  const pageCount = Math.max(1, Math.ceil(ranked.length / CARDS_PER_PAGE));
  const { page } = query;
  const shown = ranked.slice((page - 1) * CARDS_PER_PAGE, page * CARDS_PER_PAGE);
  return {
    query,
    repairedWords: matches.repairs.size > 0 ? rewrite(query.words, matches.repairs) : null,
    partial: matches.partial,
    total: ranked.length,
    totalIsFloor: matches.more,
    pageCount,
    cards: shown.map(toCard),
    syrups: await findSyrups(database, shown),
    gradeCounts: GRADES.map((grade) => ({
      grade,
      count: found.filter((product) => gradeOf(product) === grade).length,
    })),
    categoryCounts: countTellingCategories(kept, query.category).map(({ tag, count }) => ({
      tag,
      count,
      name: names.get(tag) ?? localName(tag, undefined),
    })),
    categoryName: categoryName?.name ?? null,
  };
}

/** A card does not hold the figures that tell; most pages of results show no syrup, and read none. */
async function findSyrups(database: Queryable, shown: readonly FoundProduct[]): Promise<ReadonlySet<Barcode>> {
  const maybe = shown.filter(
    ({ grade, name, brand, categories }) =>
      grade === null && kindOfFood({ name, brand, categories: categories.split(' ') }) === 'syrup',
  );
  if (maybe.length === 0) return new Set();
  const sheets = await listProductSheets(
    database,
    maybe.map(({ code }) => code),
  );
  return new Set(sheets.flatMap(({ product }) => (glassOfSyrup(product) ? [product.code] : [])));
}

async function match(database: Queryable, { words: typed, category }: SearchQuery): Promise<Matches> {
  const words = listQueryWords(typed);
  if (words.length > 0) return findMatches(database, words, category);
  const found = category === null ? NOTHING_FOUND : await listInCategory(database, category);
  return { ...found, words, repairs: new Map(), partial: false };
}

/** What the visitor typed, with the repaired words in their places. */
function rewrite(typed: string, repairs: ReadonlyMap<string, string>): string {
  return typed
    .split(/\s+/)
    .map((part) => {
      const [word] = listQueryWords(part);
      return (word !== undefined && repairs.get(word)) || part;
    })
    .join(' ');
}

function gradeOf(product: FoundProduct): GradeFilter {
  return product.grade ?? 'sans';
}

function inOrder(
  order: SearchOrder,
  words: readonly string[],
  products: readonly FoundProduct[],
  names: CategoryNames,
): FoundProduct[] {
  if (order === 'nom') return rankByName(products);
  const relevant = rankByRelevance(words, products, categoryFit(words, names));
  return order === 'note' ? rankByGrade(relevant) : relevant;
}
