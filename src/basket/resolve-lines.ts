import type { ProductSheet } from '../catalogue/product-sheet.ts';
import { listProductSheets } from '../catalogue/product-store.ts';
import type { Queryable } from '../database/database.ts';
import type { Barcode } from '../food/barcode.ts';
import type { Preferences } from '../food/preferences.ts';
import { ANYONE, findSubstitutes } from '../substitutes/find-substitutes.ts';
import type { SubstitutesResult } from '../substitutes/substitutes-result.ts';
import type { SwapShelves } from '../substitutes/swap-shelves.ts';
import { findLineMatches, type LineMatches, NO_MATCHES } from './find-line-matches.ts';
import { inTurns, MOST_AT_ONCE } from './in-turns.ts';
import type { Basket } from './read-basket-request.ts';
import type { BestSwap, ResolvedLine } from './resolved-line.ts';
import type { ListLine } from './shopping-list.ts';

/** Finds the product of every line and its best swap that suits the visitor; a product that stands in two lines is looked at once. */
export async function resolveLines(
  swapShelves: SwapShelves,
  { lines, keptCodes }: Basket,
  preferences: Preferences,
): Promise<ResolvedLine[]> {
  const { database } = swapShelves;
  const matches = await findLineMatches(database, lines);
  const codes = lines.map((line, place) => findCode(line, matches[place] ?? NO_MATCHES));
  const sheets = await findSheets(
    database,
    codes.filter((code) => code !== undefined),
  );
  const results = await inTurns([...sheets.values()], MOST_AT_ONCE, (sheet) =>
    findSubstitutes(swapShelves, sheet, { ...ANYONE, preferences }),
  );
  const bestSwaps = await findBestSwaps(database, results);
  const resultOf = new Map(results.map((result) => [result.original.product.code, result]));

  return lines.map((line, place) => {
    const { cards, words } = matches[place] ?? NO_MATCHES;
    const code = codes[place];
    const sheet = code && sheets.get(code);
    const others = cards.filter((card) => card.code !== code);
    if (code === undefined) return { kind: 'nothing-found', line, others };
    if (!sheet) return { kind: 'unknown-code', line, code, others };
    return {
      kind: 'found',
      line,
      sheet,
      best: bestSwaps.get(code) ?? null,
      outcome: resultOf.get(code)?.outcome ?? 'none-found',
      leftOut: resultOf.get(code)?.leftOut ?? [],
      kept: keptCodes.includes(code),
      others,
      nearly: words === 'most' && line.code === null,
    };
  });
}

/** The product that a line means: a guess is none. */
function findCode({ code }: ListLine, { cards, words }: LineMatches): Barcode | undefined {
  return code ?? (words === 'few' ? undefined : cards[0]?.code);
}

async function findSheets(database: Queryable, codes: readonly Barcode[]): Promise<Map<Barcode, ProductSheet>> {
  const sheets = await listProductSheets(database, [...new Set(codes)]);
  return new Map(sheets.map((sheet) => [sheet.product.code, sheet]));
}

/** The first swap of each product, whole: its card alone does not say all its figures. */
async function findBestSwaps(
  database: Queryable,
  results: readonly SubstitutesResult[],
): Promise<Map<Barcode, BestSwap>> {
  const firsts = results.flatMap((result) => {
    const swap = result.outcome === 'swaps' ? result.swaps[0] : undefined;
    if (swap === undefined || result.outcome !== 'swaps') return [];
    return [{ of: result.original.product.code, swap, choices: result.swaps.length }];
  });
  const sheets = await findSheets(
    database,
    firsts.map(({ swap }) => swap.card.code),
  );
  return new Map(
    firsts.flatMap(({ of, swap, choices }) => {
      const sheet = sheets.get(swap.card.code);
      return sheet ? [[of, { swap, sheet, choices }] as const] : [];
    }),
  );
}
