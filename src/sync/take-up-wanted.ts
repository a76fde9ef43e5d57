import { findLiveProduct } from './find-live-product.ts';
import { listWantedProducts } from './live-ask-store.ts';
import type { LiveTools } from './live-tools.ts';

/** More than may be asked for at a time: some are there by now, and cost no request. */
const MOST_LOOKED_AT = 50;

/**
 * Looks for what visitors asked for in vain, whoever waited longest first, until Open Food Facts or its limits let no
 * more through: what is left has its turn another time. Several processes may do so at once.
 */
export async function takeUpWanted(tools: LiveTools, nowMs: number, stopped: AbortSignal): Promise<void> {
  for (const code of await listWantedProducts(tools.database, nowMs, MOST_LOOKED_AT)) {
    if (stopped.aborted) return;
    const { kind } = await findLiveProduct(code, tools);
    if (kind === 'later') return;
  }
}
