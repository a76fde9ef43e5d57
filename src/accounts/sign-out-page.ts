import type { FastifyReply, FastifyRequest } from 'fastify';
import { tellSecurity } from '../monitoring/security-log.ts';
import { ACCOUNT, HOME, SIGN_IN } from '../web/addresses.ts';
import type { AccountPages } from './accounts.ts';
import { closeSession } from './session-store.ts';

/** Leaving is a POST, since a link or a picture must not sign anybody out; the address typed by hand leads to the button. */
export function signOutPage() {
  return async (request: FastifyRequest, reply: FastifyReply) =>
    reply.redirect(request.account ? ACCOUNT : SIGN_IN, 303);
}

export function signOut({ database, cookie }: Pick<AccountPages, 'database' | 'cookie'>) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const token = cookie.read(request);
    if (token !== undefined) await closeSession(database, token);
    if (request.account) tellSecurity(request, 'signed-out', request.account.id);
    cookie.clear(reply);
    return reply.redirect(HOME, 303);
  };
}
