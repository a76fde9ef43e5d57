import type { SubstitutesResult } from '../../src/substitutes/substitutes-result.ts';
import type { Catalogue } from './catalogue.ts';
import { type Growth, measureGrowth } from './coverage-growth.ts';
import { mayBeBetter } from './graded-product.ts';
import { findOurs, listProposalsOf2018 } from './proposals.ts';
import type { ReadWithout } from './read-without.ts';

export interface Coverage {
  /** How many graded B to E products with categories the catalogue holds. */
  readonly products: number;
  /** Share of them that get at least one swap, 0 to 1. */
  readonly ours: number;
  readonly of2018: number;
  /** Of those without a swap of ours, how many the page tells that nothing on their shelf has a better grade. */
  readonly bestOfShelf: number;
  /** How many that a figure of their record cannot be true. */
  readonly doubtful: number;
  /** And for how many a reader found nothing to take either, among foods of any kind. */
  readonly readInVain: number;
  /** The share that would be reached if every other product got a swap, 0 to 1. */
  readonly ceiling: number;
  readonly growth: Growth;
}

/** How many products of the whole catalogue get any swap, good or not. `reading`: of those without. */
export async function measureCoverage(catalogue: Catalogue, reading: readonly ReadWithout[]): Promise<Coverage> {
  const products = [...catalogue.sheets.values()].map(({ product }) => product).filter(mayBeBetter);
  const results = await findOurs(catalogue, products);
  const count = (outcome: SubstitutesResult['outcome']) =>
    results.filter((result) => result.outcome === outcome).length;
  const covered2018 = listProposalsOf2018(catalogue, products).filter(({ swaps }) => swaps.length > 0).length;
  const share = (covered: number) => (products.length === 0 ? 0 : covered / products.length);
  const without = products.filter((_, place) => results[place]?.outcome !== 'swaps');
  const inVain = new Set<string>(reading.filter(({ swap }) => swap === undefined).map(({ product }) => product));
  const readInVain = without.filter(({ code }) => inVain.has(code)).length;
  return {
    products: products.length,
    ours: share(count('swaps')),
    of2018: share(covered2018),
    bestOfShelf: count('best-of-shelf'),
    doubtful: count('doubtful'),
    readInVain,
    ceiling: share(products.length - readInVain),
    growth: await measureGrowth(catalogue, products),
  };
}
