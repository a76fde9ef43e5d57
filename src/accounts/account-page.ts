import type { FastifyReply, FastifyRequest } from 'fastify';
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
  const notice = forms ? null : (NOTICES[readField(asParameters(request.query).fait)] ?? null);
  const context = contextOf(request, reply, { notice });
  const own = { ...sheet, keptSwaps, sessions, sessionId: account.sessionId };
  return sendPage(reply, AccountView({ context, account: own, forms: forms ?? {} }), forms ? 422 : 200);
}

/** What was just done, told by the address that the form led to. */
const NOTICES: Readonly<Record<string, Notice>> = Object.assign(Object.create(null), {
  'mot-de-passe': { tone: 'done', text: 'Votre mot de passe est changé. Vos autres appareils sont déconnectés.' },
  adresse: { tone: 'done', text: 'Nous avons écrit à cette adresse : suivez le lien du message pour la confirmer.' },
  'lien-renvoye': { tone: 'done', text: 'Un autre message est en route. Regardez aussi parmi les indésirables.' },
  'assez-de-liens': {
    tone: 'warning',
    text: `Nous avons déjà envoyé ${MOST_RESENT_A_DAY} messages aujourd’hui. Vérifiez l’adresse, regardez parmi les indésirables, ou réessayez demain.`,
  },
  'adresse-confirmee': { tone: 'done', text: 'Merci ! Votre adresse est confirmée.' },
  'comptes-reunis': {
    tone: 'done',
    text: 'Vos deux comptes n’en font plus qu’un. Votre mot de passe est celui que vous aviez avant.',
  },
  appareil: { tone: 'done', text: 'Cet appareil est déconnecté.' },
  'autres-appareils': { tone: 'done', text: 'Vos autres appareils sont déconnectés.' },
} satisfies Record<string, Notice>);
