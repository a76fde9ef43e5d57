import type { FastifyReply, FastifyRequest } from 'fastify';
import { queueMail } from '../mail/mail-store.ts';
import { tellSecurity } from '../monitoring/security-log.ts';
import type { Language } from '../web/language.ts';
import { letOwnScriptRun } from '../web/own-script.ts';
import { contextOf, sendPage } from '../web/send-page.ts';
import type { AccountForm } from './account-forms.ts';
import { createAccount, findCredentials } from './account-store.ts';
import { type AccountPages, welcome, whereSignedInGo } from './accounts.ts';
import { CONFIRM_LETTER } from './letter-kinds.ts';
import { openAccount } from './open-account.ts';
import { digestPassword } from './password.ts';
import { findSignUpErrors, readAccountForm, type TypedAccountForm } from './read-account-form.ts';
import { SignUpView } from './sign-up-view.tsx';

export function signUpPage(pages: AccountPages) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const { form } = readAccountForm(request.query);
    if (request.account) return reply.redirect(whereSignedInGo(form), 303);
    return show(pages, request, reply, { ...form, email: '', displayName: '' }, 200);
  };
}

export function signUp(pages: AccountPages) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const typed = readAccountForm(request.body);
    const { form } = typed;
    const errors = await findSignUpErrors(typed);
    if (Object.keys(errors).length > 0) return show(pages, request, reply, { ...form, errors }, 422);

    const accountId = await openOrCreate(pages, typed, request.language);
    pages.wakePost();
    tellSecurity(request, 'signed-up', accountId);
    return welcome(pages, request, reply, accountId, form);
  };
}

/** Each turn means that somebody else signed up with this very address meanwhile. */
const MOST_TURNS = 100;

/**
 * An account for whoever signs up: the one that address and password open already (a form sent twice, an account
 * forgotten), else a new one. Somebody else's is neither opened nor betrayed: the new one has the same address,
 * unconfirmed, and what the mail to it says is for its owner alone.
 */
async function openOrCreate(
  { database }: AccountPages,
  { form, password }: TypedAccountForm,
  language: Language,
): Promise<number> {
  const passwordDigest = await digestPassword(password);
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const known = await findCredentials(database, form.email);
    const opened = await openAccount(password, known);
    if (opened !== undefined) return opened.id;
    const account = { email: form.email, displayName: form.displayName || null, passwordDigest };
    const created = await createAccount(database, account, known, (transaction, accountId) =>
      queueMail(transaction, { kind: CONFIRM_LETTER, recipient: form.email, accountId, language }),
    );
    if (created !== undefined) return created;
  }
  throw new Error('Too many sign up with one address at the same time.');
}

async function show(
  pages: AccountPages,
  request: FastifyRequest,
  reply: FastifyReply,
  form: AccountForm,
  status: number,
) {
  letOwnScriptRun(reply);
  const waiting = await pages.findWaitingSwap(form.wanted);
  return sendPage(reply, SignUpView({ context: contextOf(request, reply, { hasForm: true }), form, waiting }), status);
}
