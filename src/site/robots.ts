import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  ACCOUNT,
  COMPARE,
  FAVOURITES,
  PREFERENCES,
  SAVED_BASKETS,
  SEARCH,
  SIGN_IN,
  SIGN_OUT,
  SIGN_UP,
} from '../web/addresses.ts';

const ROBOTS = [
  'User-agent: *',
  // The longest rule counts: shelves are pages, other searches have no end.
  `Allow: ${SEARCH}?categorie=`,
  ...[SEARCH, COMPARE, ACCOUNT, FAVOURITES, SAVED_BASKETS, PREFERENCES, SIGN_IN, SIGN_UP, SIGN_OUT].map(
    (path) => `Disallow: ${path}`,
  ),
  '',
].join('\n');

/** On a site to try things on. */
const NOTHING = 'User-agent: *\nDisallow: /\n';

export async function robots(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  return reply
    .type('text/plain; charset=utf-8')
    .header('cache-control', 'public, max-age=86400')
    .send(request.server.isTrial ? NOTHING : ROBOTS);
}
