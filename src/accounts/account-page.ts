import type { FastifyReply, FastifyRequest } from 'fastify';
import type { InEachLanguage, Language } from '../web/language.ts';
import { letOwnScriptRun } from '../web/own-script.ts';
import type { Notice } from '../web/page-context.ts';
import { asParameters, readField } from '../web/read-parameters.ts';
import { contextOf, sendPage } from '../web/send-page.ts';
import type { SignedInAccount } from '../web/signed-in.ts';
import type { OwnForms } from './account-forms.ts';
import { requireAccountSheet } from './account-store.ts';
import { AccountView } from './account-view.tsx';
import type { AccountPages } from './accounts.ts';
import { MOST_RESENT_A_DAY } from './letter-kinds.ts';
import { listSessions } from './session-store.ts';

export interface OwnAccountPages extends AccountPages {
  readonly countKeptSwaps: (accountId: number) => Promise<number>;
}

export function accountPage(pages: OwnAccountPages) {
  return async (request: FastifyRequest, reply: FastifyReply, account: SignedInAccount) =>
    showAccount(pages, request, reply, account);
}

/** The account's page, with what is wrong in one of its forms. */
export async function showAccount(
  pages: OwnAccountPages,
  request: FastifyRequest,
  reply: FastifyReply,
  account: SignedInAccount,
  forms?: OwnForms,
): Promise<FastifyReply> {
  const [sheet, sessions, keptSwaps] = await Promise.all([
    requireAccountSheet(pages.database, account.id),
    listSessions(pages.database, account.id),
    pages.countKeptSwaps(account.id),
  ]);
  const notice = forms ? null : findNotice(readField(asParameters(request.query).fait), request.language);
  letOwnScriptRun(reply);
  const context = contextOf(request, reply, { notice });
  const own = { ...sheet, keptSwaps, sessions, sessionId: account.sessionId };
  return sendPage(reply, AccountView({ context, account: own, forms: forms ?? {} }), forms ? 422 : 200);
}

/** What was just done, told by the address that the form led to. */
function findNotice(done: string, language: Language): Notice | null {
  const words = Object.hasOwn(DONE, done) ? DONE[done] : undefined;
  return words ? { tone: done === 'assez-de-liens' ? 'warning' : 'done', text: words[language] } : null;
}

const DONE: Readonly<Record<string, InEachLanguage<string>>> = {
  'mot-de-passe': {
    fr: 'Votre mot de passe est changé. Vos autres appareils sont déconnectés.',
    en: 'Your password is changed. Your other devices are signed out.',
  },
  adresse: {
    fr: 'Nous avons écrit à cette adresse\u00a0: suivez le lien du message pour la confirmer.',
    en: 'We have written to this address: follow the link in the message to confirm it.',
  },
  'lien-renvoye': {
    fr: 'Un autre message est en route. Regardez aussi parmi les indésirables.',
    en: 'Another message is on its way. Look among junk mail, too.',
  },
  'assez-de-liens': {
    fr: `Nous avons déjà envoyé ${MOST_RESENT_A_DAY} messages aujourd’hui. Vérifiez l’adresse, regardez parmi les indésirables, ou réessayez demain.`,
    en: `We have sent ${MOST_RESENT_A_DAY} messages today already. Check the address, look among junk mail, or try again tomorrow.`,
  },
  'adresse-confirmee': { fr: 'Merci\u00a0! Votre adresse est confirmée.', en: 'Thank you! Your address is confirmed.' },
  'comptes-reunis': {
    fr: 'Vos deux comptes n’en font plus qu’un. Votre mot de passe est celui que vous aviez avant.',
    en: 'Your two accounts are now one. Your password is the one that you had before.',
  },
  appareil: { fr: 'Cet appareil est déconnecté.', en: 'This device is signed out.' },
  'autres-appareils': { fr: 'Vos autres appareils sont déconnectés.', en: 'Your other devices are signed out.' },
};
