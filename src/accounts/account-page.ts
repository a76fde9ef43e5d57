import type { FastifyReply, FastifyRequest } from 'fastify';
import { ACCOUNT } from '../web/addresses.ts';
import { asParameters, readField } from '../web/read-parameters.ts';
import { contextOf, sendPage } from '../web/send-page.ts';
import type { SignedInAccount } from '../web/signed-in.ts';
import type { PasswordForm } from './account-forms.ts';
import { findCredentials, replacePassword, requireAccountSheet } from './account-store.ts';
import { AccountView } from './account-view.tsx';
import { type AccountPages, signIn } from './accounts.ts';
import { digestPassword, isPassword } from './password.ts';
import { findPasswordError, LONGEST_PASSWORD, readPassword } from './read-account-form.ts';
import { closeSessionsOf } from './session-store.ts';

export interface OwnAccountPages extends AccountPages {
  readonly countKeptSwaps: (accountId: number) => Promise<number>;
}

export function accountPage(pages: OwnAccountPages) {
  return async (request: FastifyRequest, reply: FastifyReply, account: SignedInAccount) =>
    show(pages, request, reply, account, { errors: {} }, 200);
}

/** Ends every other session too: whoever knew the old password is out. */
export function changePassword(pages: OwnAccountPages) {
  return async (request: FastifyRequest, reply: FastifyReply, account: SignedInAccount) => {
    const fields = asParameters(request.body);
    const current = readPassword(fields.current).slice(0, LONGEST_PASSWORD + 1);
    const password = readPassword(fields.password);
    const credentials = await findCredentials(pages.database, account.email);
    if (!(await isPassword(current, credentials?.passwordDigest))) {
      return show(
        pages,
        request,
        reply,
        account,
        { errors: { current: 'Ce n’est pas votre mot de passe actuel.' } },
        422,
      );
    }
    const error = findPasswordError(password);
    if (error) return show(pages, request, reply, account, { errors: { password: error } }, 422);

    const digest = await digestPassword(password);
    await pages.database.transaction(async (transaction) => {
      await replacePassword(transaction, account.id, digest);
      await closeSessionsOf(transaction, account.id);
    });
    await signIn(pages, request, reply, account.id);
    return reply.redirect(`${ACCOUNT}?fait=mot-de-passe`, 303);
  };
}

async function show(
  pages: OwnAccountPages,
  request: FastifyRequest,
  reply: FastifyReply,
  account: SignedInAccount,
  form: PasswordForm,
  status: number,
) {
  const [sheet, keptSwaps] = await Promise.all([
    requireAccountSheet(pages.database, account.id),
    pages.countKeptSwaps(account.id),
  ]);
  const changed = readField(asParameters(request.query).fait) === 'mot-de-passe';
  const notice = changed
    ? ({ tone: 'done', text: 'Votre mot de passe est changé. Vos autres appareils sont déconnectés.' } as const)
    : null;
  const context = contextOf(request, reply, { notice });
  return sendPage(reply, AccountView({ context, account: { ...sheet, keptSwaps }, form }), status);
}
