import { z } from 'zod';
import type { InEachLanguage } from '../web/language.ts';
import { asParameters, readField, readLocalAddress, readWantedSwap } from '../web/read-parameters.ts';
import type { AccountForm } from './account-forms.ts';
import { findPasswordError } from './password-rules.ts';

const LONGEST_NAME = 60;

/** A form as it was typed; the password apart, since it never goes back to the page. */
export interface TypedAccountForm {
  readonly form: AccountForm;
  readonly password: string;
}

/** Reads the form, or the parameters of its address, without judging them. */
export function readAccountForm(raw: unknown): TypedAccountForm {
  const fields = asParameters(raw);
  return {
    form: {
      email: readField(fields.email).slice(0, 300),
      displayName: readField(fields.displayName).replace(/\s+/g, ' ').slice(0, 300),
      stays: readField(fields.rester) === 'oui',
      errors: {},
      wanted: readWantedSwap(fields),
      next: readLocalAddress(fields.suite),
    },
    password: readPassword(fields.password),
  };
}

/** A password is taken as typed: its spaces count. */
export function readPassword(raw: unknown): string {
  return typeof raw === 'string' ? raw : '';
}

export async function findSignUpErrors({ form, password }: TypedAccountForm): Promise<AccountForm['errors']> {
  return withoutNulls({
    email: findEmailError(form.email),
    displayName: [...form.displayName].length > LONGEST_NAME ? LONG_NAME : null,
    password: await findPasswordError(password, form),
  });
}

const LONG_NAME: InEachLanguage<string> = {
  fr: `${LONGEST_NAME} caractères au plus.`,
  en: `${LONGEST_NAME} characters at most.`,
};
const NO_EMAIL: InEachLanguage<string> = {
  fr: 'Indiquez votre adresse e-mail.',
  en: 'Give your e-mail address.',
};
const BAD_EMAIL: InEachLanguage<string> = {
  fr: 'Cette adresse e-mail n’est pas complète\u00a0; elle ressemble à «\u00a0prenom@exemple.fr\u00a0».',
  en: 'This e-mail address is not complete; it looks like “name@example.org”.',
};

export function findEmailError(email: string): InEachLanguage<string> | null {
  if (email === '') return NO_EMAIL;
  if (email.length > 254 || !z.email().safeParse(email).success) {
    return BAD_EMAIL;
  }
  return null;
}

function withoutNulls(errors: Record<string, InEachLanguage<string> | null>): AccountForm['errors'] {
  return Object.fromEntries(Object.entries(errors).filter(([, sentence]) => sentence !== null));
}
