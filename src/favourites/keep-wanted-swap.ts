import { listProductSheets } from '../catalogue/product-store.ts';
import type { Queryable } from '../database/database.ts';
import { isClearlyHealthier, isGraded } from '../food/rank-substitutes.ts';
import type { WantedSwap } from '../web/addresses.ts';
import { keepSwap } from './kept-swap-store.ts';

export type KeepOutcome = 'kept' | 'unknown-product' | 'not-healthier';

/** Keeps a swap if it is one: both foods known, and the chosen one clearly healthier. */
export async function keepWantedSwap(database: Queryable, accountId: number, wanted: WantedSwap): Promise<KeepOutcome> {
  const sheets = await listProductSheets(database, [wanted.replaced, wanted.chosen]);
  const replaced = sheets.find(({ product }) => product.code === wanted.replaced)?.product;
  const chosen = sheets.find(({ product }) => product.code === wanted.chosen)?.product;
  if (!replaced || !chosen) return 'unknown-product';
  if (!isGraded(replaced) || !isGraded(chosen) || !isClearlyHealthier(replaced, chosen)) return 'not-healthier';
  await keepSwap(database, accountId, wanted);
  return 'kept';
}
