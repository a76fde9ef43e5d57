import type { FastifyReply, FastifyRequest } from 'fastify';
import { tellSecurity } from '../monitoring/security-log.ts';
import { ACCOUNT } from '../web/addresses.ts';
import type { InEachLanguage } from '../web/language.ts';
import { asParameters, readField } from '../web/read-parameters.ts';
import { contextOf, sendPage } from '../web/send-page.ts';
import { requirePasswordDigest } from './account-store.ts';
import { type AccountPages, signIn } from './accounts.ts';
import { followConfirmation } from './confirm-email.ts';
import { ConfirmEmailView } from './confirm-email-view.tsx';
import { DeadLinkView } from './dead-link-view.tsx';
import { findLink, type MailedLink } from './link-store.ts';
import { isPassword } from './password.ts';
import { LONGEST_PASSWORD } from './password-rules.ts';
import { readPassword } from './read-account-form.ts';

const WRONG_PASSWORD: InEachLanguage<string> = {
  fr: 'Ce n’est pas le mot de passe de ce compte.',
  en: 'This is not the password of this account.',
};

/** Where the link of a mail leads. It only shows a button: programs that look through mails follow links, too. */
export function confirmEmailPage(pages: AccountPages) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const token = readField(asParameters(request.query).jeton);
    const link = await findLink(pages.database, 'confirm-address', token);
    return link ? show(request, reply, link, token, undefined) : showDeadLink(request, reply);
  };
}

/**
 * Confirms the address. The link shows that the address is read by whoever follows it, not that they made the
 * account: unless they are signed in to it they give its password, or somebody who signed up with an address of
 * another's would find their account confirmed by its unsuspecting owner, and share it from then on.
 */
export function confirmEmailAddress(pages: AccountPages) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const fields = asParameters(request.body);
    const token = readField(fields.jeton);
    const link = await findLink(pages.database, 'confirm-address', token);
    if (!link) return showDeadLink(request, reply);
    if (request.account?.id !== link.accountId) {
      const password = readPassword(fields.password).slice(0, LONGEST_PASSWORD + 1);
      const isRight = await isPassword(password, await requirePasswordDigest(pages.database, link.accountId));
      if (!isRight) {
        tellSecurity(request, 'own-password-wrong', link.accountId);
        return show(request, reply, link, token, WRONG_PASSWORD[request.language]);
      }
    }

    const outcome = await followConfirmation(pages, token, request.language);
    if (!('accountId' in outcome)) return showDeadLink(request, reply);
    pages.wakePost();
    tellSecurity(request, 'address-confirmed', outcome.accountId);
    await signIn(pages, request, reply, outcome.accountId, { stays: false });
    return reply.redirect(`${ACCOUNT}?fait=${outcome.kind === 'joined' ? 'comptes-reunis' : 'adresse-confirmee'}`, 303);
  };
}

function show(
  request: FastifyRequest,
  reply: FastifyReply,
  { accountId, email }: MailedLink,
  token: string,
  passwordError: string | undefined,
) {
  const context = contextOf(request, reply, { hasForm: true });
  const isOwn = request.account?.id === accountId;
  const page = ConfirmEmailView({ context, token, email, needsPassword: !isOwn, passwordError });
  return sendPage(reply, page, passwordError ? 422 : 200);
}

function showDeadLink(request: FastifyRequest, reply: FastifyReply) {
  return sendPage(reply, DeadLinkView({ context: contextOf(request, reply), purpose: 'confirm-address' }), 404);
}
