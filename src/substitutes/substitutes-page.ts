import type { FastifyReply, FastifyRequest } from 'fastify';
import { askForPeople } from '../catalogue/ask-for-people.ts';
import { type ProductSource, requireProduct } from '../catalogue/find-product.ts';
import { sendOnItsWay } from '../catalogue/on-its-way-page.ts';
import { isOtherSpelling, readProductRequest } from '../catalogue/product-page.ts';
import type { Barcode } from '../food/barcode.ts';
import { hasPreferences, NO_PREFERENCES, type Preferences } from '../food/preferences.ts';
import { note } from '../monitoring/happening.ts';
import { substitutesAddress } from '../web/addresses.ts';
import { asParameters, readField } from '../web/read-parameters.ts';
import { contextOf, sendPage } from '../web/send-page.ts';
import { findAsDrunk } from './find-as-drunk.ts';
import type { SubstitutesResult } from './substitutes-result.ts';
import { SubstitutesView } from './substitutes-view.tsx';
import type { SwapShelves } from './swap-shelves.ts';
import { type ToldSwap, tellSwaps } from './told-swap.ts';

/** Where no swap was to be expected: such pages say nothing of how many swaps are found. */
const NOTHING_TO_SEEK: ReadonlySet<SubstitutesResult['outcome']> = new Set(['already-best', 'ungraded', 'doubtful']);

interface SubstitutesPages extends ProductSource {
  readonly swapShelves: SwapShelves;
  readonly preferences: { readonly find: (request: FastifyRequest) => Promise<Preferences> };
  /** What an account has already chosen in place of a product. */
  readonly listKeptCodes: (accountId: number, replaced: Barcode) => Promise<ReadonlySet<string>>;
}

export function substitutesPage({ database, live, swapShelves, listKeptCodes, preferences }: SubstitutesPages) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const { code, from } = readProductRequest(request);
    if (isOtherSpelling(request, code)) return reply.redirect(substitutesAddress(code, from), 301);
    const found = await requireProduct(askForPeople({ database, live }, request), code);
    if (found.kind === 'later') return sendOnItsWay(request, reply, code, found);
    const { sheet } = found;
    const { account } = request;
    const [keptCodes, own] = await Promise.all([
      account ? listKeptCodes(account.id, code) : new Set<string>(),
      preferences.find(request),
    ]);
    // Somebody else at the same browser is not shown what this one eats.
    if (hasPreferences(own)) reply.header('cache-control', 'no-store');
    const ignored = readField(asParameters(request.query).preferences) === 'non';
    const result = await findAsDrunk(swapShelves, sheet, {
      keptCodes,
      preferences: ignored ? NO_PREFERENCES : own,
    });
    if (!NOTHING_TO_SEEK.has(result.outcome)) {
      note(request, { kind: 'swaps-proposed', swaps: result.outcome === 'swaps' ? result.swaps.length : 0 });
    }
    // Pages are remembered for a night at most: a sheet that grows old meanwhile is told the day after.
    const told =
      result.outcome === 'swaps'
        ? await tellSwaps(database, result.glass ?? sheet, result.swaps, new Date())
        : new Map<Barcode, ToldSwap>();
    const searchWords = from?.list === 'search' ? from.query.words : '';
    const context = contextOf(request, reply, { searchWords });
    return sendPage(reply, SubstitutesView({ context, result, told, from, preferences: own, ignored }));
  };
}
