import type { ProductSheet } from '../catalogue/product-sheet.ts';
import { readableTag } from '../catalogue/product-store.ts';
import type { Queryable } from '../database/database.ts';
import { listTellingCategories } from '../food/likeness.ts';
import { listObjections, type Preferences } from '../food/preferences.ts';
import { isGraded, type RankedSubstitute, rankSubstitutes, type SwapFood } from '../food/rank-substitutes.ts';
import { listBreadths, listCandidates } from './candidate-store.ts';
import type { SubstitutesResult } from './substitutes-result.ts';

/** How many categories are searched, the most precise first. */
const MOST_CATEGORIES = 8;
/** A choice, not a catalogue: on a phone each takes a screen. */
const MOST_SWAPS = 6;

interface SwapRequest {
  readonly productCount: number;
  /** Swaps that the visitor has kept already. */
  readonly keptCodes: ReadonlySet<string>;
  readonly preferences: Preferences;
}

/** The best swaps for a product among those that suit the visitor, or the honest reason why there are none. */
export async function findSubstitutes(
  database: Queryable,
  original: ProductSheet,
  { productCount, keptCodes, preferences }: SwapRequest,
): Promise<SubstitutesResult> {
  const { product } = original;
  if (!isGraded(product)) return { original, leftOut: [], outcome: 'ungraded' };

  const breadths = new Map(
    (await listBreadths(database, product.categories)).map(({ tag, products }) => [tag, products]),
  );
  const categories = listTellingCategories(product.categories, breadths).slice(0, MOST_CATEGORIES);
  const candidates = await listCandidates(database, categories, product.grade.grade);
  const rank = (foods: readonly SwapFood[]) => rankSubstitutes(product, foods, { breadths, productCount }, MOST_SWAPS);
  const forAnyone = rank(candidates);
  const leftOut = forAnyone.flatMap((substitute) => listObjections(substitute.product, preferences).slice(0, 1));
  const ranked =
    leftOut.length === 0
      ? forAnyone
      : rank(candidates.filter((food) => listObjections(food, preferences).length === 0));
  if (ranked.length > 0) {
    const swaps = ranked.map((substitute) => present(substitute, original, keptCodes));
    return { original, leftOut, outcome: 'swaps', swaps };
  }
  if (leftOut.length > 0) return { original, leftOut, outcome: 'all-left-out' };
  return { original, leftOut, outcome: product.grade.grade === 'a' ? 'already-best' : 'none-found' };
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
