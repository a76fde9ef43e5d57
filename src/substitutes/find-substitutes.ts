import type { ProductSheet } from '../catalogue/product-sheet.ts';
import { readableTag } from '../catalogue/product-store.ts';
import type { Queryable } from '../database/database.ts';
import { listTellingCategories } from '../food/likeness.ts';
import { isGraded, type RankedSubstitute, rankSubstitutes } from '../food/rank-substitutes.ts';
import { listBreadths, listCandidates } from './candidate-store.ts';
import type { SubstitutesResult } from './substitutes-result.ts';

/** How many categories are searched, the most precise first. */
const MOST_CATEGORIES = 8;
/** A choice, not a catalogue: on a phone each takes a screen. */
const MOST_SWAPS = 6;

/** The best swaps for a product, or the honest reason why there are none. `keptCodes`: swaps already kept. */
export async function findSubstitutes(
  database: Queryable,
  original: ProductSheet,
  productCount: number,
  keptCodes: ReadonlySet<string>,
): Promise<SubstitutesResult> {
  const { product } = original;
  if (!isGraded(product)) return { original, outcome: 'ungraded' };

  const breadths = new Map(
    (await listBreadths(database, product.categories)).map(({ tag, products }) => [tag, products]),
  );
  const categories = listTellingCategories(product.categories, breadths).slice(0, MOST_CATEGORIES);
  const candidates = await listCandidates(database, categories, product.grade.grade);
  const ranked = rankSubstitutes(product, candidates, { breadths, productCount }, MOST_SWAPS);
  if (ranked.length === 0) {
    return { original, outcome: product.grade.grade === 'a' ? 'already-best' : 'none-found' };
  }
  return { original, outcome: 'swaps', swaps: ranked.map((substitute) => present(substitute, original, keptCodes)) };
}

function present({ product, reasons }: RankedSubstitute, original: ProductSheet, keptCodes: ReadonlySet<string>) {
  const { code, name, brand, quantity, grade, imageUrl } = product;
  const shared = original.categories.find(({ tag }) => tag === reasons.sharedCategory);
  return {
    card: { code, name, brand, quantity, grade: grade.grade, imageUrl },
    reasons,
    sharedCategoryName: shared?.name ?? readableTag(reasons.sharedCategory),
    kept: keptCodes.has(code),
  };
}
