import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wildText } from '../../test/support/wild-text.ts';
import type { Barcode } from '../food/barcode.ts';
import { formatLine, formatList, LONGEST_LINE, parseLine, splitList, withCode } from './shopping-list.ts';

const CODE = '3017620422003' as Barcode;
const named = (words: string, packs = 1) => ({ packs, code: null, words });

describe('parseLine', () => {
  it.each([
    ['nutella', named('nutella')],
    ['chips à l’ancienne', named('chips à l’ancienne')],
    ['2 x coca cola', named('coca cola', 2)],
    ['2x coca', named('coca', 2)],
    ['12 × œufs', named('œufs', 12)],
    ['3 * pizza', named('pizza', 3)],
    ['- lait', named('lait')],
    ['• 2 x lait', named('lait', 2)],
    ['[ ] beurre', named('beurre')],
    ['☐ beurre', named('beurre')],
    ['1664 bière', named('1664 bière')],
    ['7 up', named('7 up')],
    ['6 x 125 g yaourt', named('6 x 125 g yaourt')],
    ['0 x coca', named('0 x coca')],
    ['100 x coca', named('100 x coca')],
    [CODE, { packs: 1, code: CODE, words: '' }],
    ['3 017620 422003', { packs: 1, code: CODE, words: '' }],
    [`${CODE} nutella`, { packs: 1, code: CODE, words: 'nutella' }],
    [`${CODE} 6`, { packs: 1, code: CODE, words: '6' }],
    [`2 x ${CODE}`, { packs: 2, code: CODE, words: '' }],
    ['34000470693', { packs: 1, code: '0034000470693', words: '' }],
    ['00000000', named('00000000')],
  ])('reads "%s"', (text, line) => {
    expect(parseLine(text)).toEqual(line);
  });
});

const piece = fc.constantFrom(
  '- ',
  '• ',
  '[ ] ',
  '2 x ',
  '1x',
  '12 * ',
  CODE,
  '12345678',
  ' ',
  'lait',
  '6',
  '125 g',
  '-',
);
const anyLine = fc
  .oneof(
    fc.array(piece, { maxLength: 6 }).map((parts) => parts.join('')),
    wildText(60),
  )
  .map((text) => splitList(text)[0] ?? 'lait');

describe('a line', () => {
  it('reads back as itself when it is written out', () => {
    fc.assert(
      fc.property(anyLine, (text) => {
        const line = parseLine(text);
        expect(parseLine(formatLine(line))).toEqual(line);
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps its packs and means the product that is chosen for it, however long it is', () => {
    const long = fc.nat(260).map((length) => 'mot '.repeat(length).trim().slice(0, LONGEST_LINE));
    fc.assert(
      fc.property(fc.oneof(anyLine, long), (text) => {
        const chosen = withCode(parseLine(text), CODE);
        expect(chosen).toMatchObject({ packs: parseLine(text).packs, code: CODE });
        expect(parseLine(text).words.startsWith(chosen.words)).toBe(true);
        expect(formatLine(chosen).length).toBeLessThanOrEqual(LONGEST_LINE);
        expect(parseLine(formatLine(chosen))).toEqual(chosen);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a list', () => {
  it('has a line for each that says something, whatever ends it', () => {
    expect(splitList('\n  nutella \r\n\r\n  \rlait\0 demi\n\n')).toEqual(['nutella', 'lait demi']);
    expect(splitList(' \n\t\n')).toEqual([]);
  });

  it('reads back as itself when it is written out', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 30 }), (texts) => {
        const lines = texts.map(parseLine).filter(({ code, words }) => code !== null || words !== '');
        expect(splitList(formatList(lines)).map(parseLine)).toEqual(lines);
      }),
    );
  });
});
