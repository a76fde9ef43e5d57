import { z } from 'zod';
import type { ProductSheet } from '../../src/catalogue/product-sheet.ts';
import type { Barcode } from '../../src/food/barcode.ts';
import type { Catalogue } from './catalogue.ts';
import { nameSwap } from './describe-food.ts';
import { mayBeBetter } from './graded-product.ts';
import { barcodeSchema, parseJsonLines, UnreadableJudgements } from './json-lines.ts';
import type { JudgedProduct } from './judged-products.ts';
import { type FindJudgement, type Judgement, verdictSchema } from './judgements.ts';
import { SHOWN } from './metrics.ts';
import { listOurProposals, listProposalsOf2018 } from './proposals.ts';

/** More than is shown first, so that a change of the ranking finds most of its pairs judged already. */
const OURS = 6;

/** One product with the swaps to be judged, as a reader gets it. */
export interface Sheet {
  readonly product: object;
  readonly candidates: readonly object[];
}

/**
 * The pairs without a verdict among the first six of ours and the first three of 2018. Candidates
 * stand in the order of their bar codes: nothing tells who proposed them.
 */
export async function listPool(
  catalogue: Catalogue,
  set: readonly Pick<JudgedProduct, 'code'>[],
  find: FindJudgement,
): Promise<Sheet[]> {
  const products = set.flatMap(({ code }) => catalogue.sheets.get(code as Barcode)?.product ?? []).filter(mayBeBetter);
  const ours = await listOurProposals(catalogue, products);
  const of2018 = listProposalsOf2018(catalogue, products);
  return products.flatMap((product, index) => {
    const proposed = [
      ...(ours[index]?.swaps.slice(0, OURS) ?? []),
      ...(of2018[index]?.swaps.slice(0, SHOWN) ?? []),
    ].map(({ code }) => code);
    const codes = [...new Set(proposed)].filter((code) => find(product.code, code) === undefined).sort();
    if (codes.length === 0) return [];
    const candidates = codes.map((code) => ({ ...listFacts(catalogue.sheets.get(code)), verdict: '', why: '' }));
    return [{ product: listFacts(catalogue.sheets.get(product.code)), candidates }];
  });
}

/** What a shopper can read on a product. */
function listFacts(sheet: ProductSheet | undefined): object {
  if (!sheet) return {};
  const { code, name, brand, quantity, grade, nutrients } = sheet.product;
  return {
    code,
    name,
    brand,
    quantity,
    grade: grade.kind === 'graded' ? grade.grade : null,
    score: grade.kind === 'graded' ? grade.score : null,
    categories: sheet.categories.map((category) => category.name.fr),
    nutrients,
  };
}

const foodSchema = z.object({ code: barcodeSchema, name: z.string(), brand: z.string().nullable() });
const filledSheetSchema = z.object({
  product: foodSchema,
  candidates: z.array(
    foodSchema.extend({ verdict: z.union([verdictSchema, z.literal('')]), why: z.string().default('') }),
  ),
});

/** The verdicts of a pool that a reader has filled, and how many pairs are still without. Throws `UnreadableJudgements`. */
export function readFilledPool(text: string, file: string): { judgements: Judgement[]; left: number } {
  const pairs = parseJsonLines(text, filledSheetSchema, file).flatMap(({ product, candidates }) =>
    candidates.map((swap) => ({ product, swap })),
  );
  const judgements = pairs.flatMap(({ product, swap }) => {
    const { verdict } = swap;
    if (verdict === '') return [];
    const why = swap.why.trim();
    const names = nameSwap(product, swap);
    if (why === '') throw new UnreadableJudgements(`${file}: "${names}" is judged ${verdict} without a word why`);
    return [{ product: product.code, swap: swap.code, verdict, why, names }];
  });
  return { judgements, left: pairs.length - judgements.length };
}
