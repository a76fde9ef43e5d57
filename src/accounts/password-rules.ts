import type { InEachLanguage } from '../web/language.ts';
import { isCommonPassword } from './leaked-passwords.ts';
import { SHORTEST_PASSWORD } from './password-words.ts';

/** Beyond, digesting would be work for nothing; NIST SP 800-63B asks for 64 at least. Nothing is ever cut off. */
export const LONGEST_PASSWORD = 200;

/** Whose password it is to be: what everybody knows of them is no secret. */
export interface PasswordOwner {
  readonly email: string;
  readonly displayName: string | null;
}

/**
 * Why a password may not be chosen, in a sentence that does not repeat it; `null`: it may. Length counts, and that
 * nobody else would try it first (NIST SP 800-63B, 3.1.1.2; OWASP ASVS 5.0, 6.2): no kinds of characters are asked for.
 */
export async function findPasswordError(
  password: string,
  owner: PasswordOwner,
): Promise<InEachLanguage<string> | null> {
  const length = [...password.normalize('NFKC')].length;
  if (length === 0) return NONE;
  if (length < SHORTEST_PASSWORD) return tooShort(length);
  if (length > LONGEST_PASSWORD) return TOO_LONG;
  if (isMadeOf(password, owner)) return MADE_OF_OWNER;
  return (await isCommonPassword(password)) ? COMMON : null;
}

const NONE: InEachLanguage<string> = { fr: 'Choisissez un mot de passe.', en: 'Choose a password.' };

const tooShort = (length: number): InEachLanguage<string> => ({
  fr: `Trop court\u00a0: ${SHORTEST_PASSWORD} caractères au moins (il en a ${length}).`,
  en: `Too short: at least ${SHORTEST_PASSWORD} characters (it has ${length}).`,
});

const TOO_LONG: InEachLanguage<string> = {
  fr: `Trop long\u00a0: ${LONGEST_PASSWORD} caractères au plus.`,
  en: `Too long: ${LONGEST_PASSWORD} characters at most.`,
};

const MADE_OF_OWNER: InEachLanguage<string> = {
  fr: 'Trop facile à deviner\u00a0: il reprend votre adresse, votre nom ou le nom du site. Ajoutez quelques mots à vous.',
  en: 'Too easy to guess: it is made of your address, your name or the name of the site. Add a few words of your own.',
};

const COMMON: InEachLanguage<string> = {
  fr: 'Trop facile à deviner\u00a0: c’est l’un des mots de passe que l’on essaie en premier. Choisissez plutôt quelques mots à vous.',
  en: 'Too easy to guess: it is one of the passwords that are tried first. Choose a few words of your own instead.',
};

/** What is left beside known words must be as long as this to count for a secret. */
const SHORTEST_REST = 6;
const SITE_WORDS = ['purbeurre', 'beurre'];

function isMadeOf(password: string, { email, displayName }: PasswordOwner): boolean {
  const [local = '', domain = ''] = email.split('@');
  const known = [local, ...local.split(/[^\p{L}\p{N}]+/u), ...domain.split('.'), ...(displayName ?? '').split(/\s+/)]
    .map(fold)
    .concat(SITE_WORDS)
    .filter((word) => word.length >= 4)
    .sort((a, b) => b.length - a.length);
  const whole = fold(password);
  const rest = known.reduce((left, word) => left.replaceAll(word, ''), whole);
  return rest.length < whole.length && rest.length < SHORTEST_REST;
}

/** Letters and figures alone, without accents. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
