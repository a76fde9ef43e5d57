import type { FastifyReply, FastifyRequest } from 'fastify';
import { countMailOf, queueMail } from '../mail/mail-store.ts';
import { ACCOUNT } from '../web/addresses.ts';
import type { InEachLanguage } from '../web/language.ts';
import { asParameters } from '../web/read-parameters.ts';
import type { SignedInAccount } from '../web/signed-in.ts';
import { type OwnAccountPages, showAccount } from './account-page.ts';
import { noteUnconfirmedEmail, requireAccountSheet } from './account-store.ts';
import { isOwnPassword } from './change-password-page.ts';
import { CONFIRM_LETTER, MOST_RESENT_A_DAY } from './letter-kinds.ts';
import { WRONG_CURRENT } from './own-words.ts';
import { findEmailError, readAccountForm } from './read-account-form.ts';

/**
 * Notes a new address and writes to it; the old one stays in force until the link is followed. The answer is the same
 * whether the new one has an account.
 */
export function changeEmail(pages: OwnAccountPages) {
  return async (request: FastifyRequest, reply: FastifyReply, account: SignedInAccount) => {
    const fields = asParameters(request.body);
    const { email } = readAccountForm(fields).form;
    const refuse = (error: NonNullable<Parameters<typeof showAccount>[4]>['email']) =>
      showAccount(pages, request, reply, account, { ...(error && { email: error }), typedEmail: email });
    const error = findEmailError(email) ?? findSameError(email, account);
    if (error) return refuse({ email: error });
    if (!(await isOwnPassword(pages, request, account, fields.current))) return refuse({ current: WRONG_CURRENT });
    if (await hasAskedEnough(pages, account)) return reply.redirect(`${ACCOUNT}?fait=assez-de-liens`, 303);

    await pages.database.transaction(async (transaction) => {
      await noteUnconfirmedEmail(transaction, account.id, email);
      await queueMail(transaction, {
        kind: CONFIRM_LETTER,
        recipient: email,
        accountId: account.id,
        language: request.language,
      });
    });
    pages.wakePost();
    return reply.redirect(`${ACCOUNT}?fait=adresse`, 303);
  };
}

/** Sends another link to the address that is to be confirmed, a few times a day. */
export function resendConfirmation(pages: OwnAccountPages) {
  return async (request: FastifyRequest, reply: FastifyReply, account: SignedInAccount) => {
    const { unconfirmedEmail } = await requireAccountSheet(pages.database, account.id);
    if (unconfirmedEmail === null) return reply.redirect(ACCOUNT, 303);
    if (await hasAskedEnough(pages, account)) return reply.redirect(`${ACCOUNT}?fait=assez-de-liens`, 303);
    await queueMail(pages.database, {
      kind: CONFIRM_LETTER,
      recipient: unconfirmedEmail,
      accountId: account.id,
      language: request.language,
    });
    pages.wakePost();
    return reply.redirect(`${ACCOUNT}?fait=lien-renvoye`, 303);
  };
}

async function hasAskedEnough({ database }: OwnAccountPages, { id }: SignedInAccount): Promise<boolean> {
  return (await countMailOf(database, id, CONFIRM_LETTER)) >= MOST_RESENT_A_DAY;
}

const SAME_ADDRESS: InEachLanguage<string> = {
  fr: 'C’est déjà l’adresse de votre compte.',
  en: 'This is the address of your account already.',
};

function findSameError(email: string, account: SignedInAccount): InEachLanguage<string> | null {
  const isSame = account.emailConfirmed && email.toLowerCase() === account.email.toLowerCase();
  return isSame ? SAME_ADDRESS : null;
}
