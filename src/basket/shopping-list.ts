import { type Barcode, parseBarcode } from '../food/barcode.ts';

/** One line of a shopping list: "2 x 3017620422003 nutella". */
export interface ListLine {
  /** How many packs of it. */
  readonly packs: number;
  /** The bar code that the line begins with; it says which product is meant, whatever the words. */
  readonly code: Barcode | null;
  /** What else was typed; empty beside a bare bar code. */
  readonly words: string;
}

export const MOST_LINES = 30;
export const LONGEST_LINE = 200;

/** The lines that say something, with single spaces between their words. */
export function splitList(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/[\s\p{Cc}]+/gu, ' ').trim())
    .filter((line) => line !== '');
}

/** "- ", "• ", "☐ ": how lists begin their lines elsewhere. */
const BULLET = /^(?:[-–—•·*☐☑✓]+|\[[ x]?\]) /iu;
const PACKS = /^([1-9]\d?) ?[x×*] ?(?=\S)/iu;
/** "6 x 125 g yaourt" speaks of one pack and what it holds. */
const CONTENT = /^\d+(?:[.,]\d+)? ?(?:kg|gr?|[cdm]?l)\b/iu;
const CODE_FIRST = /^(\d{8,24})(?: (.*))?$/u;
/** As it is printed: "3 017620 422003". */
const CODE_ALONE = /^\d[\d -]{7,}$/u;

/** Reads one of the lines that `splitList` gives. */
export function parseLine(text: string): ListLine {
  const plain = text.replace(BULLET, '').trim();
  const match = PACKS.exec(plain);
  const named = match === null ? plain : plain.slice(match[0].length);
  if (match !== null && !CONTENT.test(named)) return { packs: Number(match[1]), ...parseFood(named) };
  return { packs: 1, ...parseFood(plain) };
}

/** No printed group of a bar code has eight digits: whatever follows so many is words, even if it is a figure. */
function parseFood(text: string): Pick<ListLine, 'code' | 'words'> {
  const [, digits = '', words = ''] = CODE_FIRST.exec(text) ?? (CODE_ALONE.test(text) ? ['', text] : []);
  const code = parseBarcode(digits);
  return code === undefined ? { code: null, words: text } : { code, words };
}

/** The line as text that reads back as the very same line. */
export function formatLine(line: ListLine): string {
  const food = [line.code, line.words].filter(Boolean).join(' ');
  const bare = parseLine(food);
  const saysAll = line.packs === 1 && bare.packs === 1 && bare.code === line.code && bare.words === line.words;
  return saysAll ? food : `${line.packs} x ${food}`;
}

export function formatList(lines: readonly ListLine[]): string {
  return lines.map(formatLine).join('\n');
}

/** The same line, with the product that it means; the words stay, cut where a line would be too long. */
export function withCode(line: ListLine, code: Barcode): ListLine {
  const room = LONGEST_LINE - formatLine({ ...line, code, words: '' }).length - 1;
  return { ...line, code, words: line.words.slice(0, room).trim() };
}
