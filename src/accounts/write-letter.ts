import type { Queryable } from '../database/database.ts';
import type { Letter, Sender } from '../mail/letter.ts';
import { countRecentMail, type DueMail } from '../mail/mail-store.ts';
import { CONFIRM_EMAIL, mailedAddress, NEW_PASSWORD, UNDO_ERASURE } from '../web/addresses.ts';
import { findCredentials, findOwner, requireAccountSheet } from './account-store.ts';
import { findEraseAt } from './erasure-store.ts';
import {
  CONFIRM_LETTER,
  EMAIL_CHANGED_LETTER,
  ERASURE_LETTER,
  MOST_LETTERS_A_DAY,
  PASSWORD_CHANGED_LETTER,
  RESET_LETTER,
} from './letter-kinds.ts';
import {
  confirmLetter,
  emailChangedLetter,
  erasureLetter,
  knownAddressLetter,
  newAddressLetter,
  passwordChangedLetter,
  resetLetter,
  takenAddressLetter,
} from './letters.ts';
import { createLink, type LinkPurpose, type MailedLink } from './link-store.ts';

/**
 * Writes the letters of accounts when they leave. Whether an address has an account is looked up only here, out of
 * sight of whoever typed it; `null` where there is nobody to write to, or was written to often enough today.
 */
export function writeAccountLetter(database: Queryable, sender: () => Sender) {
  return async (mail: DueMail): Promise<Letter | null> => {
    switch (mail.kind) {
      case CONFIRM_LETTER:
        return (await isTooMuch(database, mail)) ? null : writeConfirmation(database, mail, sender());
      case RESET_LETTER:
        return (await isTooMuch(database, mail)) ? null : writeReset(database, mail, sender());
      case ERASURE_LETTER:
        return writeErasure(database, mail, sender());
      case PASSWORD_CHANGED_LETTER:
        return passwordChangedLetter(mail.language, sender().siteUrl);
      case EMAIL_CHANGED_LETTER:
        return emailChangedLetter(mail.language, sender().contactEmail);
      default:
        throw new Error(`Nobody writes letters of the kind ${mail.kind}`);
    }
  };
}

async function isTooMuch(database: Queryable, { id, kind, recipient }: DueMail): Promise<boolean> {
  return (await countRecentMail(database, recipient, [kind], id)) >= MOST_LETTERS_A_DAY;
}

async function writeConfirmation(database: Queryable, mail: DueMail, { siteUrl }: Sender): Promise<Letter | null> {
  const { accountId, recipient, language } = mail;
  if (accountId === null) return null;
  const { email, unconfirmedEmail } = await requireAccountSheet(database, accountId);
  if (unconfirmedEmail?.toLowerCase() !== recipient.toLowerCase()) return null;

  const owner = await findOwner(database, recipient);
  if (email !== null && owner !== undefined && owner.id !== accountId) return takenAddressLetter(language);
  const address = await makeAddress(database, siteUrl, 'confirm-address', { accountId, email: recipient });
  if (email !== null) return newAddressLetter(language, address);
  return owner === undefined ? confirmLetter(language, address) : knownAddressLetter(language, address, siteUrl);
}

async function writeReset(database: Queryable, mail: DueMail, { siteUrl }: Sender): Promise<Letter | null> {
  const { confirmed, unconfirmed } = await findCredentials(database, mail.recipient);
  const account = confirmed ?? unconfirmed;
  if (!account) return null;
  const link = { accountId: account.id, email: mail.recipient };
  return resetLetter(mail.language, await makeAddress(database, siteUrl, 'reset-password', link));
}

async function writeErasure(database: Queryable, mail: DueMail, { siteUrl }: Sender): Promise<Letter | null> {
  const { accountId, recipient, language } = mail;
  const eraseAt = accountId === null ? null : await findEraseAt(database, accountId);
  if (accountId === null || eraseAt === null) return null;
  const link = { accountId, email: recipient };
  return erasureLetter(language, await makeAddress(database, siteUrl, 'undo-erasure', link), eraseAt);
}

const PAGES: Readonly<Record<LinkPurpose, string>> = {
  'confirm-address': CONFIRM_EMAIL,
  'reset-password': NEW_PASSWORD,
  'undo-erasure': UNDO_ERASURE,
};

async function makeAddress(
  database: Queryable,
  siteUrl: string,
  purpose: LinkPurpose,
  link: MailedLink,
): Promise<string> {
  return siteUrl + mailedAddress(PAGES[purpose], await createLink(database, purpose, link));
}
