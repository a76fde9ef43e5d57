import type { InEachLanguage } from '../web/language.ts';

/** What is said in more than one place of the account's own pages. */
export const WRONG_CURRENT: InEachLanguage<string> = {
  fr: 'Ce n’est pas votre mot de passe actuel.',
  en: 'This is not your current password.',
};
