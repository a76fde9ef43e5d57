import type { Barcode } from '../../src/food/barcode.ts';
import { ANYONE, findSubstitutes } from '../../src/substitutes/find-substitutes.ts';
import type { SubstitutesResult } from '../../src/substitutes/substitutes-result.ts';
import type { Catalogue } from './catalogue.ts';
import { type GradedProduct, isGraded } from './graded-product.ts';
import type { Proposal } from './metrics.ts';
import { ruleOf2018 } from './rule-of-2018.ts';

/** So that the thread of the database works while this one ranks. */
const AT_ONCE = 4;

/** What the page of swaps answers for each product, in its order. */
export async function findOurs(
  { swapShelves, sheets }: Catalogue,
  products: readonly GradedProduct[],
): Promise<SubstitutesResult[]> {
  const results: SubstitutesResult[] = [];
  for (let start = 0; start < products.length; start += AT_ONCE) {
    const some = products.slice(start, start + AT_ONCE);
    results.push(
      ...(await Promise.all(some.map(({ code }) => findSubstitutes(swapShelves, requireSheet(sheets, code), ANYONE)))),
    );
  }
  return results;
}

/** What the page of swaps shows for each product: all of it, in its order. */
export async function listOurProposals(catalogue: Catalogue, products: readonly GradedProduct[]): Promise<Proposal[]> {
  const results = await findOurs(catalogue, products);
  return products.map((product, place) => {
    const result = results[place];
    const swaps = result?.outcome === 'swaps' ? result.swaps : [];
    return {
      product,
      swaps: swaps.map(({ card }) => requireSheet(catalogue.sheets, card.code).product).filter(isGraded),
    };
  });
}

function requireSheet(sheets: Catalogue['sheets'], code: Barcode) {
  const sheet = sheets.get(code);
  if (!sheet) throw new Error(`The catalogue holds no product ${code}.`);
  return sheet;
}

/** What the page of candidates of 2018 would have shown: all of it, in its order. */
export function listProposalsOf2018({ sheets }: Catalogue, products: readonly GradedProduct[]): Proposal[] {
  const choose = ruleOf2018([...sheets.values()].map(({ product }) => product).filter(isGraded));
  return products.map((product) => ({ product, swaps: choose(product) }));
}
