import type { InEachLanguage } from '../web/language.ts';

/** Length is what makes a password strong (CNIL, 2022; NIST SP 800-63B): no other rule is asked. */
export const SHORTEST_PASSWORD = 12;

export const NEW_PASSWORD_HELP: InEachLanguage<string> = {
  fr: `${SHORTEST_PASSWORD} caractères au moins. Une phrase entière fait très bien l’affaire.`,
  en: `At least ${SHORTEST_PASSWORD} characters. A whole sentence does very well.`,
};
