import { isPlainAnimalFood, isPlainPlant } from './plain-foods.ts';
import type { Product } from './product.ts';
import { settle, type Verdict } from './verdict.ts';

/** Names of the taxonomy, and two that documents bear beside it. */
const FREE_LABELS: readonly string[] = ['en:no-palm-oil', 'en:palm-oil-free', 'fr:cuisine-sans-huile-de-palme'];

/** Who certifies where its palm oil comes from says that it holds some. */
export const PALM_OIL_LABELS: readonly string[] = [
  'en:contains-palm-oil',
  'en:sustainable-palm-oil',
  'en:roundtable-on-sustainable-palm-oil',
  'en:rspo-book-and-claim',
  'en:rspo-identity-preserved',
  'en:rspo-mass-balance',
  'en:rspo-mass-balance-or-book-and-claim',
  'en:rspo-segregated',
];

/** "sans huile de palme" is no palm oil; the oil of the kernels is one. */
const PALM_OIL =
  /(?<!sans |without |no )\b(?:(?:huiles?|graisses?|matières? grasses?) (?:végétales? )?de palm(?:e|iste)|palm (?:kernel )?oil)\b/iu;

export function namesPalmOil(ingredients: string): boolean {
  // Few lists name a palm at all, and this test is far cheaper.
  return PALM.test(ingredients) && PALM_OIL.test(ingredients);
}

const PALM = /palm/i;

export function judgePalmOil({
  labels,
  analysis,
  categories,
}: Pick<Product, 'labels' | 'analysis' | 'categories'>): Verdict {
  const holds = analysis.holdsPalmOil === true || PALM_OIL_LABELS.some((label) => labels.includes(label));
  const isFree = analysis.holdsPalmOil === false || FREE_LABELS.some((label) => labels.includes(label));
  if (holds || isFree) return settle(isFree, holds);
  return settle(isPlainPlant(categories) || isPlainAnimalFood(categories), false);
}
