import type { WantedSwap } from '../web/addresses.ts';

/** What a visitor typed in a form of accounts and what is wrong with it; a password is never shown again. */
export interface AccountForm {
  readonly email: string;
  readonly displayName: string;
  /** A sentence for each field that must be mended. */
  readonly errors: Readonly<Partial<Record<'email' | 'displayName' | 'password' | 'form', string>>>;
  /** The swap to keep once signed in. */
  readonly wanted: WantedSwap | null;
  /** The local address to go to once signed in. */
  readonly next: string | null;
}

export interface PasswordForm {
  readonly errors: Readonly<Partial<Record<'current' | 'password', string>>>;
}

export interface AccountSheet {
  readonly email: string;
  readonly displayName: string | null;
  readonly createdAt: Date;
  readonly keptSwaps: number;
}
