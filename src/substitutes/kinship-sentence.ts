import { inEachLanguage, type Language } from '../web/language.ts';
import type { ProposedSwap } from './substitutes-result.ts';

const WORDS = inEachLanguage({
  fr: {
    same: 'Même rayon',
    sameOf: (name: string) => `Même rayon\u00a0: ${name}`,
    neighbour: (reason: string) => `Rayon voisin\u00a0: ${reason}`,
    wider: 'Rayon plus large, faute de mieux dans le sien',
    widerOf: (name: string) => `Rayon plus large, faute de mieux dans le sien\u00a0: ${name}`,
    taste: (sentence: string) => `${sentence}\u00a0– un autre goût`,
    texture: (sentence: string) => `${sentence}\u00a0– moins croustillant`,
    food: (sentence: string) => `${sentence}\u00a0– une autre recette, faute de plus semblable`,
  },
  en: {
    same: 'Same shelf',
    sameOf: (name) => `Same shelf: ${name}`,
    neighbour: (reason) => `Neighbouring shelf: ${reason}`,
    wider: 'A wider shelf, as its own has nothing better',
    widerOf: (name) => `A wider shelf, as its own has nothing better: ${name}`,
    taste: (sentence) => `${sentence} – another taste`,
    texture: (sentence) => `${sentence} – less crunchy`,
    food: (sentence) => `${sentence} – another recipe, as nothing more alike is better`,
  },
});

/** How near the swap stands to what it replaces, and what one must get used to. */
export function kinshipSentence(
  swap: Pick<ProposedSwap, 'reasons' | 'sharedCategoryName'>,
  language: Language,
): string {
  const sentence = shelfSentence(swap, language);
  const { differs } = swap.reasons;
  // The reason why a neighbour takes the place says already that it is something else.
  return differs === null || swap.reasons.neighbour ? sentence : WORDS[language][differs](sentence);
}

function shelfSentence(
  { reasons, sharedCategoryName }: Pick<ProposedSwap, 'reasons' | 'sharedCategoryName'>,
  language: Language,
): string {
  const words = WORDS[language];
  if (reasons.neighbour) return words.neighbour(lowerFirst(reasons.neighbour[language]));
  const isSame = reasons.kinship === 'same';
  if (sharedCategoryName === null) return isSame ? words.same : words.wider;
  return (isSame ? words.sameOf : words.widerOf)(sharedCategoryName[language]);
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
