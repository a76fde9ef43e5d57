import type { FastifyReply, FastifyRequest } from 'fastify';
import { queueMail } from '../mail/mail-store.ts';
import { tellSecurity } from '../monitoring/security-log.ts';
import { ACCOUNT } from '../web/addresses.ts';
import { asParameters } from '../web/read-parameters.ts';
import type { SignedInAccount } from '../web/signed-in.ts';
import { type OwnAccountPages, showAccount } from './account-page.ts';
import { replacePassword, requirePasswordDigest } from './account-store.ts';
import { signIn } from './accounts.ts';
import { PASSWORD_CHANGED_LETTER } from './letter-kinds.ts';
import { WRONG_CURRENT } from './own-words.ts';
import { digestPassword, isPassword } from './password.ts';
import { findPasswordError, LONGEST_PASSWORD } from './password-rules.ts';
import { readPassword } from './read-account-form.ts';
import { closeSessionsOf, listSessions } from './session-store.ts';

/** Ends every other session too: whoever knew the old password is out. */
export function changePassword(pages: OwnAccountPages) {
  return async (request: FastifyRequest, reply: FastifyReply, account: SignedInAccount) => {
    const fields = asParameters(request.body);
    const password = readPassword(fields.password);
    if (!(await isOwnPassword(pages, request, account, fields.current))) {
      return showAccount(pages, request, reply, account, { password: { current: WRONG_CURRENT } });
    }
    const error = await findPasswordError(password, account);
    if (error) return showAccount(pages, request, reply, account, { password: { password: error } });

    const digest = await digestPassword(password);
    const here = (await listSessions(pages.database, account.id)).find(({ id }) => id === account.sessionId);
    await pages.database.transaction(async (transaction) => {
      await replacePassword(transaction, account.id, digest);
      await closeSessionsOf(transaction, account.id);
      await queueMail(transaction, {
        kind: PASSWORD_CHANGED_LETTER,
        recipient: account.email,
        accountId: account.id,
        language: request.language,
      });
    });
    pages.wakePost();
    tellSecurity(request, 'password-changed', account.id);
    await signIn(pages, request, reply, account.id, { stays: here?.stays ?? false });
    return reply.redirect(`${ACCOUNT}?fait=mot-de-passe`, 303);
  };
}

/** Asked again before anything that would let somebody at an unattended screen take the account away. */
export async function isOwnPassword(
  { database }: Pick<OwnAccountPages, 'database'>,
  request: FastifyRequest,
  account: SignedInAccount,
  typed: unknown,
): Promise<boolean> {
  const password = readPassword(typed).slice(0, LONGEST_PASSWORD + 1);
  const isRight = await isPassword(password, await requirePasswordDigest(database, account.id));
  if (!isRight) tellSecurity(request, 'own-password-wrong', account.id);
  return isRight;
}
