import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wildText } from '../../test/support/wild-text.ts';
import { fold, listQueryWords, listWords } from './words.ts';

/** More different words than count, all in one group. */
const manyWords = Array.from({ length: 60 }, (_, number) => `mot${number}`).join('-');
const anyText = wildText(200);
const name = fc
  .array(
    fc.constantFrom('Coca-Cola', 'M&M’s', 'pâtes', 'à', 'l’eau', 'œufs', 'Thé', '1,5', 'L', '(bio)', 'choux', 'son'),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((words) => words.join(' '));

describe('listWords', () => {
  it.each([
    ['Pâtes à tartiner', ['pate', 'tartiner']],
    ['ŒUFS BROUILLÉS', ['oeuf', 'brouille']],
    ['Flocons d’avoine', ['flocon', 'avoine']],
    ["Jus d'orange sans pulpe", ['jus', 'orange', 'san', 'pulpe']],
    ['Coca-Cola', ['coca', 'cola', 'cocacola']],
    ["M&M's", ['m', 'ms', 'mms']],
    ['Kellogg’s', ['kellogg']],
    ['Choux, gâteaux et express', ['chou', 'gateau', 'express']],
    ['Thé vert', ['the', 'vert']],
    ['Biscuits figue et son', ['biscuit', 'figue', 'son']],
    ['chocolat Chocolat CHOCOLATS', ['chocolat']],
    ['日本 茶', ['日本', '茶']],
    [' -- !', []],
  ])('of "%s" are %j', (text, words) => {
    expect(listWords(text)).toEqual(words);
  });

  it('are at most 30, none longer than 40 letters, in letters and digits only, whatever the text', () => {
    const long = fc.constantFrom(
      manyWords,
      'é'.repeat(60),
      'a-'.repeat(900),
      'x.'.repeat(60),
      '\u{1d400}'.repeat(45),
      '㌖-'.repeat(90),
    );
    fc.assert(
      fc.property(fc.oneof(anyText, long), (text) => {
        const words = listWords(text);
        expect(words.length).toBeLessThanOrEqual(30);
        for (const word of words) {
          expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
          expect(word.length).toBeLessThanOrEqual(40);
        }
      }),
    );
  });
});

describe('listQueryWords', () => {
  it.each([
    ['coca-cola', ['coca', 'cola']],
    ['m&ms', ['m', 'ms']],
    ['du lait', ['lait']],
    ['thé glacé', ['the', 'glace']],
    ['t-bone', ['t', 'bone']],
    ['le', ['le']],
    ['?', []],
  ])('reads "%s" as %j', (typed, words) => {
    expect(listQueryWords(typed)).toEqual(words);
  });

  it.each([
    ['MMS', "M&M's"],
    ['m&ms', "M&M's"],
    ['m & m’s', "M&M's"],
    ['cocacola', 'Coca-Cola'],
    ['coca cola', 'Coca-Cola'],
    ['the', 'Thé noir'],
    ['oeuf', 'Œufs de plein air'],
    ['lays', 'Lay’s'],
    ['kellogg', "Kellogg's"],
    ['creme fraiche', 'CRÈMES FRAÎCHES'],
    ["son d'avoine", 'Son d’avoine'],
  ])('finds by "%s" what is named "%s"', (typed, named) => {
    expect(listWords(named)).toEqual(expect.arrayContaining(listQueryWords(typed)));
  });

  it('finds every product by its own name, in capitals and without accents too', () => {
    fc.assert(
      fc.property(name, (text) => {
        const telling = listQueryWords(text).filter((word) => word !== 'a' && word !== 'l');
        for (const typed of [text, text.toUpperCase(), fold(text)]) {
          expect(listQueryWords(typed)).toEqual(listQueryWords(text));
        }
        expect(listWords(text)).toEqual(expect.arrayContaining(telling));
      }),
    );
  });

  it('are at most 30, in letters and digits only, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.constant(manyWords), fc.string({ maxLength: 3_000 })), (typed) => {
        const words = listQueryWords(typed);
        expect(words.length).toBeLessThanOrEqual(30);
        for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}]{1,40}$/u);
      }),
    );
  });
});

describe('fold', () => {
  it.each([
    ['Œufs brouillés', 'oeufs brouilles'],
    ['ÆBLESKIVER', 'aebleskiver'],
    ['Weißbier', 'weissbier'],
    ['ﬁlet', 'filet'],
  ])('makes "%s" "%s"', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('changes nothing more the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});
