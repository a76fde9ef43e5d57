import type { FastifyReply, FastifyRequest } from 'fastify';
import { contextOf, sendPage } from '../web/send-page.ts';
import type { AccountForm } from './account-forms.ts';
import { createAccount } from './account-store.ts';
import { type AccountPages, welcome, whereSignedInGo } from './accounts.ts';
import { digestPassword } from './password.ts';
import { findSignUpErrors, readAccountForm } from './read-account-form.ts';
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
    const errors = findSignUpErrors(typed);
    if (Object.keys(errors).length > 0) return show(pages, request, reply, { ...form, errors }, 422);

    const accountId = await createAccount(pages.database, {
      email: form.email,
      displayName: form.displayName || null,
      passwordDigest: await digestPassword(typed.password),
    });
    if (accountId === undefined) {
      const taken = 'Cette adresse a déjà un compte. Connectez-vous, ou choisissez une autre adresse.';
      return show(pages, request, reply, { ...form, errors: { email: taken } }, 422);
    }
    return welcome(pages, request, reply, accountId, form);
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
  return sendPage(reply, SignUpView({ context: contextOf(request, reply, { hasForm: true }), form, waiting }), status);
}
