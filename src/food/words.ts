import { remembered, rememberedBriefly } from './remembered.ts';

/**
 * The words by which food is found: folded so that accents, capitals, plurals and elisions do not
 * matter. The catalogue is indexed and queries are read by these same functions, so they always meet.
 */

/**
 * Too common to tell foods apart; French, and the English of imported labels. Not "the", which is
 * how "thé" is folded, nor "son", which is bran, nor "sans", which makes all the difference.
 */
const EMPTY_WORDS = new Set(
  'a ai au aux avec ce ces d dans de des du en et l la le les ma mon n ne ou par pour que qui s sa ses sur un une of and with in for'.split(
    ' ',
  ),
);

/** How many words of a text count: the rest of a very long one says nothing more. */
const MOST_WORDS = 30;
const LONGEST_TEXT = 2_000;
const LONGEST_WORD = 40;

/**
 * The words of a text in their order, repeated ones once: "Pâtes à tartiner" gives "pate", "tartiner".
 * Whoever reads a product asks for those of its name and of its brand several times.
 */
export const listWords: (text: string) => readonly string[] = rememberedBriefly((text) => {
  const words: string[] = [];
  const end = Math.min(text.length, LONGEST_TEXT);
  for (let start = 0; start < end && words.length < MOST_WORDS; ) {
    const space = text.indexOf(' ', start);
    const stop = space === -1 || space > end ? end : space;
    // So few that to look through them is faster than to hash them.
    for (const word of wordsOfRun(text.slice(start, stop))) if (!words.includes(word)) words.push(word);
    start = stop + 1;
  }
  return words.length > MOST_WORDS ? words.slice(0, MOST_WORDS) : words;
});

/** Of what stands between two spaces: names of food are made of a few thousand such runs. */
const wordsOfRun = remembered(20_000, (run) => {
  const words: string[] = [];
  for (const part of splitParts(run)) {
    for (const word of part) {
      if (!EMPTY_WORDS.has(word)) words.push(singular(word));
    }
    // "Coca-Cola" is typed "cocacola" too, "M&M's" "mms".
    const joined = part.join('');
    if (part.length > 1 && joined.length <= LONGEST_WORD) words.push(singular(joined));
  }
  return words;
});

/** The words of what a visitor typed; compounds are not joined, since they were typed one way or the other. */
export function listQueryWords(text: string): string[] {
  const parts = splitParts(text).flat();
  const telling = parts.filter((word) => !EMPTY_WORDS.has(word));
  return [...new Set((telling.length > 0 ? telling : parts).map(singular))].slice(0, MOST_WORDS);
}

const PLAIN = /^[\x20-\x7e]*$/;

/** Lower case, without accents, ligatures opened: "Œufs brouillés" becomes "oeufs brouilles". */
export function fold(text: string): string {
  // Half of all texts have no accent at all.
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss');
}

/** Groups of words that stand together without a space: "coca-cola" is one group of two. */
function splitParts(text: string): string[][] {
  return fold(text.slice(0, LONGEST_TEXT))
    .split(/[^\p{L}\p{N}&'’.,-]+/u)
    .map(splitPart)
    .filter((words) => words.length > 0);
}

/** What most parts are. */
const ONE_WORD = /^[a-z0-9]{1,40}$/;

function splitPart(part: string): string[] {
  if (ONE_WORD.test(part)) return [part];
  return part
    .replace(ELISION, '')
    .replace(POSSESSIVE, 's')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word.length <= LONGEST_WORD);
}

/** "d'avoine" is "avoine": the elided article is no word of the compound. */
const ELISION = /^[^\p{L}\p{N}]*(?:d|l|n|s|j|c|m|t|qu)['’](?=[\p{L}\p{N}]{2})/u;

/** "M&M's" is typed "m&ms" too. */
const POSSESSIVE = /['’]s(?![\p{L}\p{N}])/u;

/**
 * French plurals end in s or x. Short words are kept ("riz", "jus", "gaz"), and so are words in -ss ("express").
 * It need not be right grammar, only the same on both sides.
 */
function singular(word: string): string {
  if (word.length <= 3 || !/[^s]s$|x$/.test(word)) return word;
  return word.slice(0, -1);
}
