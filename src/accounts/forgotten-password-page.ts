import type { FastifyReply, FastifyRequest } from 'fastify';
import { queueMail } from '../mail/mail-store.ts';
import { FORGOTTEN_PASSWORD } from '../web/addresses.ts';
import { asParameters, readField } from '../web/read-parameters.ts';
import { contextOf, sendPage } from '../web/send-page.ts';
import type { AccountPages } from './accounts.ts';
import { ForgottenPasswordView, LinkSentView } from './forgotten-password-view.tsx';
import { RESET_LETTER } from './letter-kinds.ts';
import { findEmailError, readAccountForm } from './read-account-form.ts';

export function forgottenPasswordPage() {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    if (readField(asParameters(request.query).fait) === 'envoye') {
      return sendPage(reply, LinkSentView({ context: contextOf(request, reply) }));
    }
    const context = contextOf(request, reply, { hasForm: true });
    return sendPage(reply, ForgottenPasswordView({ context, email: '', error: undefined }));
  };
}

/** Queues a letter for any address at all: whether it has an account is looked up when the letter is written. */
export function askForNewPassword({ database, wakePost }: Pick<AccountPages, 'database' | 'wakePost'>) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const { email } = readAccountForm(request.body).form;
    const error = findEmailError(email)?.[request.language];
    if (error) {
      const context = contextOf(request, reply, { hasForm: true });
      return sendPage(reply, ForgottenPasswordView({ context, email, error }), 422);
    }
    await queueMail(database, { kind: RESET_LETTER, recipient: email, accountId: null, language: request.language });
    wakePost();
    return reply.redirect(`${FORGOTTEN_PASSWORD}?fait=envoye`, 303);
  };
}
