import type { FastifyReply, FastifyRequest } from 'fastify';
import { FAVOURITES, SIGN_IN, signInAddress } from '../web/addresses.ts';
import { asParameters, readWantedSwap } from '../web/read-parameters.ts';
import type { SignedInAccount } from '../web/signed-in.ts';
import { VisitorMistake } from '../web/visitor-mistake.ts';
import type { Route } from './route.ts';

/** Lets the handler see only requests from whom the table says may come. */
export function guard(route: Route) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    if (route.who === 'anyone') return route.handler(request, reply);
    if (request.account && maySee(route, request.account)) return route.handler(request, reply, request.account);
    // Whoever may not see a page is not told that it is there.
    if (request.account) throw Object.assign(new Error('Not for this account'), { statusCode: 404 });
    return reply.redirect(wayThroughSignIn(request), 303);
  };
}

function maySee({ who }: Route, account: SignedInAccount): boolean {
  return who !== 'operator' || account.operator;
}

/** After signing in the visitor is where they wanted to be; a swap that was being kept is kept then. */
function wayThroughSignIn(request: FastifyRequest): string {
  if (request.method === 'GET') return signInAddress(SIGN_IN, null, request.url);
  const keeping = request.routeOptions.url === FAVOURITES;
  return signInAddress(SIGN_IN, keeping ? readWantedSwap(asParameters(request.body)) : null, null);
}

/**
 * A second lock beside the token: browsers say where a form was sent from, and another site's is
 * refused. A client that says nothing is judged by the token alone.
 */
export async function refuseOtherSites(request: FastifyRequest): Promise<void> {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const site = request.headers['sec-fetch-site'];
  const origin = request.headers.origin;
  const fromOutside =
    site !== undefined
      ? site !== 'same-origin' && site !== 'none'
      : origin !== undefined && !isOwnOrigin(origin, request);
  if (fromOutside) {
    throw new VisitorMistake(403, {
      fr: 'Ce formulaire ne vient pas de notre site. Rien n’a été modifié.',
      en: 'This form does not come from our site. Nothing was changed.',
    });
  }
}

function isOwnOrigin(origin: string, request: FastifyRequest): boolean {
  return URL.canParse(origin) && new URL(origin).host === request.host;
}
