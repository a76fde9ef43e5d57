import type { FastifyReply, FastifyRequest } from 'fastify';
import { queueMail } from '../mail/mail-store.ts';
import { tellSecurity } from '../monitoring/security-log.ts';
import { UNDO_ERASURE } from '../web/addresses.ts';
import { asParameters, readField } from '../web/read-parameters.ts';
import { contextOf, sendPage } from '../web/send-page.ts';
import type { SignedInAccount } from '../web/signed-in.ts';
import { confirmEmail, findOwner, lockAddress } from './account-store.ts';
import type { AccountPages } from './accounts.ts';
import { isOwnPassword } from './change-password-page.ts';
import { DeadLinkView } from './dead-link-view.tsx';
import { beginErasure, undoErasure } from './erasure-store.ts';
import { ErasedView, EraseView, RestoredView, UndoErasureView } from './erasure-view.tsx';
import { ERASURE_LETTER } from './letter-kinds.ts';
import { findLink, useLink } from './link-store.ts';

export function erasePage() {
  return async (request: FastifyRequest, reply: FastifyReply, _account: SignedInAccount) =>
    sendPage(reply, EraseView({ context: contextOf(request, reply), isWrong: false }));
}

/** Closes the account at once; it is deleted for good some days later, unless the mailed link is followed. */
export function eraseAccount({ database, cookie, wakePost }: AccountPages) {
  return async (request: FastifyRequest, reply: FastifyReply, account: SignedInAccount) => {
    if (!(await isOwnPassword({ database }, request, account, asParameters(request.body).current))) {
      return sendPage(reply, EraseView({ context: contextOf(request, reply), isWrong: true }), 422);
    }
    await database.transaction(async (transaction) => {
      const recipient = await beginErasure(transaction, account.id);
      if (recipient === undefined) return;
      const { language } = request;
      await queueMail(transaction, { kind: ERASURE_LETTER, recipient, accountId: account.id, language });
    });
    wakePost();
    tellSecurity(request, 'erased', account.id);
    cookie.clear(reply);
    return reply.redirect(`${UNDO_ERASURE}?fait=efface`, 303);
  };
}

/** Where the link of the mail leads; it writes nothing until the form is sent. */
export function undoErasurePage({ database }: Pick<AccountPages, 'database'>) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const parameters = asParameters(request.query);
    const done = readField(parameters.fait);
    if (done === 'efface') return sendPage(reply, ErasedView({ context: contextOf(request, reply) }));
    if (done === 'annule') return sendPage(reply, RestoredView({ context: contextOf(request, reply) }));
    const token = readField(parameters.jeton);
    if (!(await findLink(database, 'undo-erasure', token))) return showDeadLink(request, reply);
    return sendPage(reply, UndoErasureView({ context: contextOf(request, reply, { hasForm: true }), token }));
  };
}

/** Opens the account again; its owner signs in as before. */
export function restoreAccount({ database }: Pick<AccountPages, 'database'>) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const token = readField(asParameters(request.body).jeton);
    const restored = await database.transaction(async (transaction) => {
      const found = await findLink(transaction, 'undo-erasure', token);
      if (!found) return undefined;
      await lockAddress(transaction, found.email);
      const link = await useLink(transaction, 'undo-erasure', token);
      if (!link) return undefined;
      await undoErasure(transaction, link.accountId);
      // The address may have a new account by now: then it is to be confirmed once more, which joins the two.
      if ((await findOwner(transaction, link.email)) === undefined) await confirmEmail(transaction, link.accountId);
      return link;
    });
    if (!restored) return showDeadLink(request, reply);
    tellSecurity(request, 'erasure-undone', restored.accountId);
    return reply.redirect(`${UNDO_ERASURE}?fait=annule`, 303);
  };
}

function showDeadLink(request: FastifyRequest, reply: FastifyReply) {
  return sendPage(reply, DeadLinkView({ context: contextOf(request, reply), purpose: 'undo-erasure' }), 404);
}
