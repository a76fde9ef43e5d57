import type { FastifyReply, FastifyRequest } from 'fastify';
import { askForPeople } from '../catalogue/ask-for-people.ts';
import { type ProductSource, requireProduct } from '../catalogue/find-product.ts';
import { sendOnItsWay } from '../catalogue/on-its-way-page.ts';
import { isOtherSpelling, readProductRequest } from '../catalogue/product-page.ts';
import { countProducts } from '../catalogue/product-store.ts';
import type { Barcode } from '../food/barcode.ts';
import { substitutesAddress } from '../web/addresses.ts';
import { contextOf, sendPage } from '../web/send-page.ts';
import { findSubstitutes } from './find-substitutes.ts';
import { SubstitutesView } from './substitutes-view.tsx';

interface SubstitutesPages extends ProductSource {
  /** What an account has already chosen in place of a product. */
  readonly listKeptCodes: (accountId: number, replaced: Barcode) => Promise<ReadonlySet<string>>;
}

export function substitutesPage({ database, live, listKeptCodes }: SubstitutesPages) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const { code, from } = readProductRequest(request);
    if (isOtherSpelling(request, code)) return reply.redirect(substitutesAddress(code, from), 301);
    const found = await requireProduct(askForPeople({ database, live }, request), code);
    if (found.kind === 'later') return sendOnItsWay(request, reply, code, found);
    const { sheet } = found;
    const { account } = request;
    const [productCount, keptCodes] = await Promise.all([
      countProducts(database),
      account ? listKeptCodes(account.id, code) : new Set<string>(),
    ]);
    const result = await findSubstitutes(database, sheet, productCount, keptCodes);
    const searchWords = from?.list === 'search' ? from.query.words : '';
    return sendPage(reply, SubstitutesView({ context: contextOf(request, reply, { searchWords }), result, from }));
  };
}
