import { queueMail } from '../mail/mail-store.ts';
import type { Language } from '../web/language.ts';
import { confirmEmail, deleteAccount, findOwner, lockAddress, requireAccountSheet } from './account-store.ts';
import type { AccountPages } from './accounts.ts';
import { EMAIL_CHANGED_LETTER } from './letter-kinds.ts';
import { findLink, useLink } from './link-store.ts';

/** `joined`: the address had an account, and what was kept in this one is now in that one. */
export type Confirmation =
  | { readonly kind: 'confirmed' | 'joined'; readonly accountId: number }
  | { readonly kind: 'taken' | 'no-such-link' };

/** Follows a link of confirmation: the address is in force, once, however often the form is sent. */
export function followConfirmation(
  { database, moveBelongings }: Pick<AccountPages, 'database' | 'moveBelongings'>,
  token: string,
  language: Language,
): Promise<Confirmation> {
  return database.transaction(async (transaction) => {
    const found = await findLink(transaction, 'confirm-address', token);
    if (!found) return { kind: 'no-such-link' };
    await lockAddress(transaction, found.email);
    const link = await useLink(transaction, 'confirm-address', token);
    if (!link) return { kind: 'no-such-link' };

    const { accountId } = link;
    const owner = await findOwner(transaction, link.email);
    const { email: before } = await requireAccountSheet(transaction, accountId);
    if (owner === undefined || owner.id === accountId) {
      await confirmEmail(transaction, accountId);
      if (before !== null) {
        await queueMail(transaction, { kind: EMAIL_CHANGED_LETTER, recipient: before, accountId, language });
      }
      return { kind: 'confirmed', accountId };
    }
    // An account with an address of its own stays as it is.
    if (before !== null || !owner.isOpen) return { kind: 'taken' };
    await moveBelongings(transaction, accountId, owner.id);
    await deleteAccount(transaction, accountId);
    return { kind: 'joined', accountId: owner.id };
  });
}
