import type { Nutrients } from './nutrients.ts';
import { shopKey } from './preferences.ts';
import type { SwapFood } from './swap-food.ts';

/** Seen in a shop at all, and in one that sells the original too: what one can buy, and where one goes anyway. */
const SOLD = 0.01;
const SOLD_THERE = 0.03;
/** Of what a shopper asks of a food that is known: what is in it, how processed it is, its fibre. */
const KNOWN = 0.005;

/** As much of a food as tells how well it is described. */
export interface Described extends Pick<SwapFood, 'allergens' | 'novaGroup'> {
  readonly nutrients: Pick<Nutrients, 'fibreGPer100g'>;
}

/** What being easy to find, and well described, adds to the worth of a swap. Every product of the catalogue is sold in France. */
export function availability(original: Pick<SwapFood, 'stores'>, product: Pick<SwapFood, 'stores'>): number {
  if (product.stores.length === 0) return 0;
  const own = new Set(original.stores.map(shopKey));
  return SOLD + (product.stores.some((shop) => own.has(shopKey(shop))) ? SOLD_THERE : 0);
}

export function completeness({ allergens, novaGroup, nutrients }: Described): number {
  return KNOWN * [allergens, novaGroup, nutrients.fibreGPer100g].filter((known) => known !== null).length;
}
