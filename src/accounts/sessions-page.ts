import type { FastifyReply, FastifyRequest } from 'fastify';
import { tellSecurity } from '../monitoring/security-log.ts';
import { ACCOUNT, HOME } from '../web/addresses.ts';
import type { InEachLanguage } from '../web/language.ts';
import { asParameters, readField } from '../web/read-parameters.ts';
import type { SignedInAccount } from '../web/signed-in.ts';
import { VisitorMistake } from '../web/visitor-mistake.ts';
import type { AccountPages } from './accounts.ts';
import { closeOwnSession, closeSessionsOf } from './session-store.ts';

/** What the buttons beside the list of devices send in place of the number of one. */
export const OTHER_SESSIONS = 'autres';
export const ALL_SESSIONS = 'toutes';

const NO_SESSION: InEachLanguage<string> = {
  fr: 'Ce formulaire ne dit pas quel appareil déconnecter. Rien n’a été modifié.',
  en: 'This form does not say which device to sign out. Nothing was changed.',
};

export function closeSessions({ database, cookie }: Pick<AccountPages, 'database' | 'cookie'>) {
  return async (request: FastifyRequest, reply: FastifyReply, account: SignedInAccount) => {
    const which = readField(asParameters(request.body).session);
    const isKnown = [OTHER_SESSIONS, ALL_SESSIONS].includes(which) || /^[1-9]\d{0,8}$/.test(which);
    if (!isKnown) throw new VisitorMistake(400, NO_SESSION);
    tellSecurity(request, 'sessions-ended', account.id);
    if (which === OTHER_SESSIONS) {
      await closeSessionsOf(database, account.id, account.sessionId);
      return reply.redirect(`${ACCOUNT}?fait=autres-appareils`, 303);
    }
    if (which === ALL_SESSIONS) {
      await closeSessionsOf(database, account.id);
      cookie.clear(reply);
      return reply.redirect(HOME, 303);
    }
    await closeOwnSession(database, account.id, Number(which));
    return reply.redirect(`${ACCOUNT}?fait=appareil`, 303);
  };
}
