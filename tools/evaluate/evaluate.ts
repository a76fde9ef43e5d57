import type { Barcode } from '../../src/food/barcode.ts';
import type { Catalogue } from './catalogue.ts';
import { mayBeBetter } from './graded-product.ts';
import { type DrawnProduct, type JudgedProduct, PARTS, type Part } from './judged-products.ts';
import type { FindJudgement, Judgement } from './judgements.ts';
import { measureQuality, type Proposal, type Quality, SHOWN } from './metrics.ts';
import { listOurProposals, listProposalsOf2018 } from './proposals.ts';

export interface Evaluation {
  readonly ours: Quality;
  readonly of2018: Quality;
  /** What was judged wrong among the first three of ours. */
  readonly rejected: readonly Judgement[];
  /** Products of the set that this catalogue does not hold, or does not grade B to E: left out. */
  readonly leftOut: readonly JudgedProduct[];
}

/** How good the swaps of the judged set are, side by side with those of the rule of 2018. */
export async function evaluate(
  catalogue: Catalogue,
  set: readonly JudgedProduct[],
  find: FindJudgement,
): Promise<Evaluation> {
  const found = set.map((judged) => ({ judged, product: catalogue.sheets.get(judged.code as Barcode)?.product }));
  const products = found.flatMap(({ product }) => (product && mayBeBetter(product) ? [product] : []));
  const ours = await listOurProposals(catalogue, products);
  return {
    ours: measureQuality(ours, find),
    of2018: measureQuality(listProposalsOf2018(catalogue, products), find),
    rejected: listRejected(ours, find),
    leftOut: found.filter(({ product }) => !product || !mayBeBetter(product)).map(({ judged }) => judged),
  };
}

/** The quality of our swaps alone on each part of the drawn set: what the rule of 2018 proposes there was never judged. */
export async function evaluateDrawn(
  catalogue: Catalogue,
  drawn: readonly DrawnProduct[],
  find: FindJudgement,
): Promise<Readonly<Record<Part, Quality>>> {
  const measure = async (part: Part) => {
    const products = drawn
      .filter((each) => each.part === part)
      .flatMap(({ code }) => catalogue.sheets.get(code as Barcode)?.product ?? [])
      .filter(mayBeBetter);
    return [part, measureQuality(await listOurProposals(catalogue, products), find)] as const;
  };
  const measured = await Promise.all(PARTS.map(measure));
  return Object.fromEntries(measured) as Record<Part, Quality>;
}

function listRejected(proposals: readonly Proposal[], find: FindJudgement): Judgement[] {
  return proposals.flatMap(({ product, swaps }) =>
    swaps.slice(0, SHOWN).flatMap((swap) => {
      const judgement = find(product.code, swap.code);
      return judgement?.verdict === 'wrong' ? [judgement] : [];
    }),
  );
}
