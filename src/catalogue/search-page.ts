import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../database/database.ts';
import { type Barcode, parseBarcode } from '../food/barcode.ts';
import { productAddress } from '../web/addresses.ts';
import { asParameters, noSuchPage, readSearchQuery } from '../web/read-parameters.ts';
import { contextOf, sendPage } from '../web/send-page.ts';
import { findProductSheet } from './product-store.ts';
import { search } from './search.ts';
import { SearchView } from './search-view.tsx';

export function searchPage({ database }: { readonly database: Database }) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const query = readSearchQuery(asParameters(request.query));
    const code = readTypedBarcode(query.words);
    if (code !== undefined && (await findProductSheet(database, code)))
      return reply.redirect(productAddress(code), 303);

    const results = await search(database, query);
    if (query.page > results.pageCount) throw noSuchPage();
    return sendPage(reply, SearchView({ context: contextOf(request, reply, { searchWords: query.words }), results }));
  };
}

/** A bar code, when all that was typed looks like one: a few digits alone ("7", "1664") are words. */
export function readTypedBarcode(words: string): Barcode | undefined {
  return /^[\d\s-]{8,}$/.test(words) ? parseBarcode(words) : undefined;
}
