import type { FastifyReply, FastifyRequest } from 'fastify';
import { parseBarcode } from '../food/barcode.ts';
import {
  ACCOUNT,
  FAVOURITES,
  LEGAL,
  productAddress,
  SEARCH,
  SIGN_IN,
  SIGN_UP,
  searchAddress,
  substitutesAddress,
} from '../web/addresses.ts';
import { asParameters, readField } from '../web/read-parameters.ts';

/** Where each address of the 2018 site has gone; links and bookmarks of that time keep working. */
export const OLD_ADDRESSES: Readonly<Record<string, (request: FastifyRequest) => string>> = {
  '/ersatz/search/': (request) => {
    const parameters = asParameters(request.query);
    const page = readField(parameters.p);
    return searchAddress({ words: readField(parameters.s), page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1 });
  },
  '/ersatz/product/:code': (request) => addressOf(request, productAddress),
  '/ersatz/candidates/:code': (request) => addressOf(request, substitutesAddress),
  '/ersatz/list/': () => FAVOURITES,
  '/account/': () => ACCOUNT,
  '/account/signin/': () => SIGN_UP,
  '/auth/login/': () => SIGN_IN,
  '/about/': () => LEGAL,
};

/** A code that is none leads to the search, where it can be mended. */
function addressOf(request: FastifyRequest, address: typeof productAddress): string {
  const code = parseBarcode(readField(asParameters(request.params).code));
  return code === undefined ? SEARCH : address(code);
}

export function redirectForGood(findAddress: (request: FastifyRequest) => string) {
  return async (request: FastifyRequest, reply: FastifyReply) => reply.redirect(findAddress(request), 301);
}
