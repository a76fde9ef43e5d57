import type { WantedSwap } from '../web/addresses.ts';
import type { InEachLanguage } from '../web/language.ts';

/** What a visitor typed in a form of accounts and what is wrong with it; a password is never shown again. */
export interface AccountForm {
  readonly email: string;
  readonly displayName: string;
  /** Whether to stay signed in on this device. */
  readonly stays: boolean;
  /** A sentence for each field that must be mended. */
  readonly errors: Readonly<Partial<Record<'email' | 'displayName' | 'password' | 'form', InEachLanguage<string>>>>;
  /** The swap to keep once signed in. */
  readonly wanted: WantedSwap | null;
  /** The local address to go to once signed in. */
  readonly next: string | null;
}

/** What is wrong in the forms of the account's own page, and the address that was typed there. */
export interface OwnForms {
  readonly password?: Readonly<Partial<Record<'current' | 'password', InEachLanguage<string>>>>;
  readonly email?: Readonly<Partial<Record<'current' | 'email', InEachLanguage<string>>>>;
  readonly typedEmail?: string;
}

export interface AccountSheet {
  /** The address that was confirmed; `null`: none yet. */
  readonly email: string | null;
  /** The one that is to be. */
  readonly unconfirmedEmail: string | null;
  readonly displayName: string | null;
  readonly createdAt: Date;
}
