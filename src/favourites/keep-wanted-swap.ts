import { listProductSheets } from '../catalogue/product-store.ts';
import type { Queryable } from '../database/database.ts';
import type { Product } from '../food/product.ts';
import { isClearlyHealthier, isGraded } from '../food/rank-substitutes.ts';
import type { WantedSwap } from '../web/addresses.ts';
import { keepSwap, keepSwaps, listKeptCodes } from './kept-swap-store.ts';

export type KeepOutcome = 'kept' | 'unknown-product' | 'not-healthier' | 'withdrawn';

interface KeepOptions {
  /** True for a swap that was just removed: what has left the shops since it was kept may come back. */
  readonly putBack?: boolean;
}

/** Keeps a swap if it is one: both foods known, the chosen one clearly healthier, and still to be had. */
export async function keepWantedSwap(
  database: Queryable,
  accountId: number,
  wanted: WantedSwap,
  { putBack = false }: KeepOptions = {},
): Promise<KeepOutcome> {
  const sheets = await listProductSheets(database, [wanted.replaced, wanted.chosen]);
  const replaced = sheets.find(({ product }) => product.code === wanted.replaced);
  const chosen = sheets.find(({ product }) => product.code === wanted.chosen);
  if (!replaced || !chosen) return 'unknown-product';
  if (!isHealthierSwap(replaced.product, chosen.product)) return 'not-healthier';
  if (chosen.withdrawnAt !== null && !putBack) {
    return (await listKeptCodes(database, accountId, wanted.replaced)).has(wanted.chosen) ? 'kept' : 'withdrawn';
  }
  await keepSwap(database, accountId, wanted);
  return 'kept';
}

function isHealthierSwap(replaced: Product, chosen: Product): boolean {
  return isGraded(replaced) && isGraded(chosen) && isClearlyHealthier(replaced, chosen);
}

/** Keeps those of many swaps that are swaps, as if each had been put back; returns how many of them. */
export async function keepWantedSwaps(
  database: Queryable,
  accountId: number,
  wanted: readonly WantedSwap[],
): Promise<number> {
  const codes = [...new Set(wanted.flatMap(({ replaced, chosen }) => [replaced, chosen]))];
  const products = new Map(
    (await listProductSheets(database, codes)).map(({ product }) => [product.code, product] as const),
  );
  const swaps = wanted.filter(({ replaced, chosen }) => {
    const [before, after] = [products.get(replaced), products.get(chosen)];
    return before !== undefined && after !== undefined && isHealthierSwap(before, after);
  });
  await keepSwaps(database, accountId, swaps);
  return swaps.length;
}
