import { localName } from '../catalogue/local-name.ts';
import type { ProductSheet } from '../catalogue/product-sheet.ts';
import { listProductSheets } from '../catalogue/product-store.ts';
import type { Queryable } from '../database/database.ts';
import { AVOIDED } from '../food/allergens.ts';
import type { Barcode } from '../food/barcode.ts';
import { explainSwap } from '../food/explain-swap.ts';
import type { SwapNotes } from '../food/swap.ts';
import { AVOIDED_NAMES } from '../preferences/preference-words.ts';
import type { InEachLanguage } from '../web/language.ts';
import type { ProposedSwap } from './substitutes-result.ts';

/** What a shopper calls a label or an allergen, by its tag. */
export type TagNames = ReadonlyMap<string, InEachLanguage<string>>;

/** What is told of a swap beside its figures, and the names that it takes. */
export interface ToldSwap {
  readonly notes: SwapNotes;
  readonly names: TagNames;
}

/** What is to be told of each of these swaps, by the code of the substitute. */
export async function tellSwaps(
  database: Queryable,
  original: ProductSheet,
  swaps: readonly ProposedSwap[],
  today: Date,
): Promise<ReadonlyMap<Barcode, ToldSwap>> {
  const sheets = await listProductSheets(
    database,
    swaps.map(({ card }) => card.code),
  );
  return new Map(
    sheets.map((sheet) => {
      const notes = explainSwap(original.product, sheet.product, today);
      return [sheet.product.code, { notes, names: new Map([...namesOf(original), ...namesOf(sheet)]) }];
    }),
  );
}

function namesOf({ product, labelNames, allergenNames }: ProductSheet): TagNames {
  const { labels, allergens, traces } = product;
  const named = (tags: readonly string[], names: readonly InEachLanguage<string>[] = []) =>
    tags.map((tag, place) => [tag, names[place] ?? localName(tag, undefined)] as const);
  return new Map([
    ['en:organic', { fr: 'Bio', en: 'Organic' }],
    ...named(labels, labelNames),
    ...named(traces),
    ...named(allergens ?? [], allergenNames ?? []),
    ...AVOIDED.map((name) => [`en:${name}`, lowerCase(AVOIDED_NAMES[name].name)] as const),
  ]);
}

function lowerCase(name: InEachLanguage<string>): InEachLanguage<string> {
  return { fr: name.fr.toLowerCase(), en: name.en.toLowerCase() };
}
