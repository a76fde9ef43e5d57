import type { FastifyReply, FastifyRequest } from 'fastify';
import { tellSecurity } from '../monitoring/security-log.ts';
import type { InEachLanguage } from '../web/language.ts';
import { contextOf, sendPage } from '../web/send-page.ts';
import type { AccountForm } from './account-forms.ts';
import { findCredentials, renewDigest } from './account-store.ts';
import { type AccountPages, welcome, whereSignedInGo } from './accounts.ts';
import { openAccount } from './open-account.ts';
import { digestPassword, isOutdated } from './password.ts';
import { LONGEST_PASSWORD } from './password-rules.ts';
import { readAccountForm } from './read-account-form.ts';
import { SignInView } from './sign-in-view.tsx';

export function signInPage(pages: AccountPages) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const { form } = readAccountForm(request.query);
    if (request.account) return reply.redirect(whereSignedInGo(form), 303);
    return show(pages, request, reply, { ...form, email: '' }, 200);
  };
}

/** The same answer whether the address or the password is wrong: it tells nobody who has an account. */
const WRONG: InEachLanguage<string> = {
  fr: 'Adresse e-mail ou mot de passe incorrect.',
  en: 'Wrong e-mail address or password.',
};

export function signInWithPassword(pages: AccountPages) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const { form, password } = readAccountForm(request.body);
    const known = await findCredentials(pages.database, form.email);
    const opened = await openAccount(password.slice(0, LONGEST_PASSWORD + 1), known);
    if (opened === undefined) {
      tellSecurity(request, 'sign-in-failed', (known.confirmed ?? known.unconfirmed)?.id ?? null);
      return show(pages, request, reply, { ...form, errors: { form: WRONG } }, 422);
    }
    if (isOutdated(opened.passwordDigest)) {
      await renewDigest(pages.database, opened, await digestPassword(password));
    }
    tellSecurity(request, 'signed-in', opened.id);
    return welcome(pages, request, reply, opened.id, form);
  };
}

async function show(
  pages: AccountPages,
  request: FastifyRequest,
  reply: FastifyReply,
  form: AccountForm,
  status: number,
) {
  const waiting = await pages.findWaitingSwap(form.wanted);
  return sendPage(reply, SignInView({ context: contextOf(request, reply, { hasForm: true }), form, waiting }), status);
}
