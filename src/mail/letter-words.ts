import type { InEachLanguage } from '../web/language.ts';

interface LetterWords {
  readonly greeting: string;
  readonly closing: string;
  /** Before the address of the button, for whom it does not work. */
  readonly copyAddress: string;
  readonly why: string;
}

export const LETTER_WORDS: InEachLanguage<LetterWords> = {
  fr: {
    greeting: 'Bonjour,',
    closing: 'L’équipe de Pur Beurre',
    copyAddress: 'Si le bouton ne répond pas, copiez cette adresse dans votre navigateur\u00a0:',
    why: 'Ce message concerne un compte Pur Beurre à cette adresse. Une question\u00a0:',
  },
  en: {
    greeting: 'Hello,',
    closing: 'The Pur Beurre team',
    copyAddress: 'If the button does not answer, copy this address into your browser:',
    why: 'This message is about a Pur Beurre account at this address. A question:',
  },
};
