import { z } from 'zod';
import { asParameters, readField, readLocalAddress, readWantedSwap } from '../web/read-parameters.ts';
import type { AccountForm } from './account-forms.ts';
import { SHORTEST_PASSWORD } from './password-words.ts';

export const LONGEST_PASSWORD = 200;
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

export function findSignUpErrors({ form, password }: TypedAccountForm): AccountForm['errors'] {
  return withoutNulls({
    email: findEmailError(form.email),
    displayName: [...form.displayName].length > LONGEST_NAME ? `${LONGEST_NAME} caractères au plus.` : null,
    password: findPasswordError(password),
  });
}

function findEmailError(email: string): string | null {
  if (email === '') return 'Indiquez votre adresse e-mail.';
  if (email.length > 254 || !z.email().safeParse(email).success) {
    return 'Cette adresse e-mail n’est pas complète ; elle ressemble à « prenom@exemple.fr ».';
  }
  return null;
}

export function findPasswordError(password: string): string | null {
  const length = [...password].length;
  if (length === 0) return 'Choisissez un mot de passe.';
  if (length < SHORTEST_PASSWORD) return `Trop court : ${SHORTEST_PASSWORD} caractères au moins (il en a ${length}).`;
  if (length > LONGEST_PASSWORD) return `Trop long : ${LONGEST_PASSWORD} caractères au plus.`;
  return null;
}

function withoutNulls(errors: Record<string, string | null>): AccountForm['errors'] {
  return Object.fromEntries(Object.entries(errors).filter(([, sentence]) => sentence !== null));
}
