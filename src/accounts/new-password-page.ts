import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Transaction } from '../database/database.ts';
import { queueMail } from '../mail/mail-store.ts';
import { tellSecurity } from '../monitoring/security-log.ts';
import { ACCOUNT } from '../web/addresses.ts';
import type { Language } from '../web/language.ts';
import { letOwnScriptRun } from '../web/own-script.ts';
import { asParameters, readField } from '../web/read-parameters.ts';
import { contextOf, sendPage } from '../web/send-page.ts';
import { confirmEmail, findOwner, lockAddress, replacePassword, requireAccountSheet } from './account-store.ts';
import { type AccountPages, signIn } from './accounts.ts';
import { DeadLinkView } from './dead-link-view.tsx';
import { PASSWORD_CHANGED_LETTER } from './letter-kinds.ts';
import { findLink, type MailedLink, useLink } from './link-store.ts';
import { NewPasswordView } from './new-password-view.tsx';
import { digestPassword } from './password.ts';
import { findPasswordError } from './password-rules.ts';
import { readPassword } from './read-account-form.ts';
import { closeSessionsOf } from './session-store.ts';

/** Where the link of a mail leads; it writes nothing until the form is sent. */
export function newPasswordPage(pages: AccountPages) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const token = readField(asParameters(request.query).jeton);
    const link = await findLink(pages.database, 'reset-password', token);
    return link ? show(request, reply, link, token, undefined) : showDeadLink(request, reply);
  };
}

/** Puts a password in place of the forgotten one, ends every session of the account, and signs in here. */
export function chooseNewPassword(pages: AccountPages) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const fields = asParameters(request.body);
    const token = readField(fields.jeton);
    const found = await findLink(pages.database, 'reset-password', token);
    if (!found) return showDeadLink(request, reply);
    const password = readPassword(fields.password);
    const { displayName } = await requireAccountSheet(pages.database, found.accountId);
    const error = await findPasswordError(password, { email: found.email, displayName });
    if (error) return show(request, reply, found, token, error[request.language]);

    const digest = await digestPassword(password);
    const link = await pages.database.transaction((transaction) =>
      replaceForgotten(transaction, found, token, digest, request.language),
    );
    if (!link) return showDeadLink(request, reply);
    pages.wakePost();
    tellSecurity(request, 'password-reset', link.accountId);
    await signIn(pages, request, reply, link.accountId, { stays: false });
    return reply.redirect(`${ACCOUNT}?fait=mot-de-passe`, 303);
  };
}

async function replaceForgotten(
  transaction: Transaction,
  { email }: MailedLink,
  token: string,
  digest: string,
  language: Language,
) {
  await lockAddress(transaction, email);
  const link = await useLink(transaction, 'reset-password', token);
  if (!link) return undefined;
  const { accountId } = link;
  await replacePassword(transaction, accountId, digest);
  await closeSessionsOf(transaction, accountId);
  // Whoever reads the mail of an address has shown that it is theirs.
  const sheet = await requireAccountSheet(transaction, accountId);
  if (sheet.email === null && (await findOwner(transaction, email)) === undefined) {
    await confirmEmail(transaction, accountId);
  }
  await queueMail(transaction, { kind: PASSWORD_CHANGED_LETTER, recipient: email, accountId, language });
  return link;
}

function show(
  request: FastifyRequest,
  reply: FastifyReply,
  { email }: MailedLink,
  token: string,
  error: string | undefined,
) {
  letOwnScriptRun(reply);
  const context = contextOf(request, reply, { hasForm: true });
  return sendPage(reply, NewPasswordView({ context, token, email, error }), error ? 422 : 200);
}

function showDeadLink(request: FastifyRequest, reply: FastifyReply) {
  return sendPage(reply, DeadLinkView({ context: contextOf(request, reply), purpose: 'reset-password' }), 404);
}
