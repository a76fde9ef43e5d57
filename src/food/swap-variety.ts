import type { Graded, SwapFood } from './swap-food.ts';
import { listWords } from './words.ts';

/** The same food in another size is shown once; and no food replaces itself. */
export function dropNearDuplicates<T extends { readonly product: Graded }>(original: Graded, best: readonly T[]): T[] {
  const seen = new Set([identity(original)]);
  return best.filter(({ product }) => {
    const key = identity(product);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** "Nutella 400 g" and "Nutella 1 kg" of Ferrero are one food; "0 % MG" and "3 % MG" are two. */
const SIZE =
  /\b(?:\d+\s?x\s?)?\d+(?:[.,]\d+)?\s?(?:g|kg|mg|ml|cl|dl|l|tranches?|portions?|sachets?|pots?)\b|\bx\s?\d+\b|\blot de \d+\b/giu;
/** How it is packed is no other food either. */
const PACKS: ReadonlySet<string> = new Set(
  listWords('bocal flacon souple pot tube verre bouteille boîte format maxi familial lot portions sachets'),
);

function identity({ name, brand }: SwapFood): string {
  const words = new Set(listWords(`${brand ?? ''} ${name.replace(SIZE, ' ').replaceAll('-', ' ')}`));
  return [...words]
    .filter((word) => !PACKS.has(word))
    .sort()
    .join(' ');
}

/** Another brand goes first, unless it is clearly less good a swap. */
const SAME_BRAND_AGAIN = 0.08;
/** Further down nobody looks at brands. */
const MOST_SPREAD = 12;

export function spreadBrands<T extends { readonly product: Graded; readonly worth: number }>(best: readonly T[]): T[] {
  const left = [...best];
  const spread: T[] = [];
  const met = new Map<string, number>();
  const brandOf = ({ product }: T) => (product.brand ?? product.code).toLowerCase();
  const worthNow = (each: T) => each.worth - SAME_BRAND_AGAIN * (met.get(brandOf(each)) ?? 0);
  while (left.length > 0 && spread.length < MOST_SPREAD) {
    let place = 0;
    for (let i = 1; i < left.length; i++) {
      if (worthNow(left[i] as T) > worthNow(left[place] as T)) place = i;
    }
    const [next] = left.splice(place, 1) as [T];
    met.set(brandOf(next), (met.get(brandOf(next)) ?? 0) + 1);
    spread.push(next);
  }
  return [...spread, ...left];
}
