import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wildCharacter } from '../../test/support/wild-text.ts';
import { isDocument, isTicked, readCommaList, readNumber, readTags, readText, readWholeNumber } from './raw-values.ts';

const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Text of anything that JSON can hold, often nearly a tag. */
const text = fc.string({
  unit: fc.oneof({ weight: 9, arbitrary: wildCharacter }, { weight: 1, arbitrary: fc.constant('en:') }),
  maxLength: 60,
});

describe('readText', () => {
  it.each([
    ['  Pâte   à\u00a0tartiner\n', 'Pâte à tartiner'],
    ['Choco\u0000lat', 'Choco lat'],
    ['abc\u202edef\u2066', 'abc def'],
    ['\ud83dAh', 'Ah'],
    ['Crème 😀', 'Crème 😀'],
    ['Muesli &quot;Bio&quot; &amp; noix', 'Muesli "Bio" & noix'],
    ['L&#39;huile &lt; 5 % &eacute; &#99999999; &c', "L'huile < 5 % &eacute; &#99999999; &c"],
    ['&amp;quot;', '&quot;'],
    ['a&#0;b&#55357;c', 'a bc'],
    ['poudre de <span class="allergen">lait</span>, sel < 1 %', 'poudre de lait, sel < 1 %'],
  ])('reads %j as "%s"', (value, text) => {
    expect(readText(value, 50)).toBe(text);
  });

  it.each(['', ' \n\t', '\u0000', '\u200b\ufeff', '\ud83d', null, undefined, 7, ['Lait'], { fr: 'Lait' }])(
    'finds no text in %j',
    (value) => {
      expect(readText(value, 50)).toBeNull();
    },
  );

  it('cuts a long text with an ellipsis, and never through a character', () => {
    expect(readText('abcdef', 6)).toBe('abcdef');
    expect(readText('abcdefg', 6)).toBe('abcde…');
    expect(readText('abcd efg', 6)).toBe('abcd…');
    expect(readText('abcd😀fg', 6)).toBe('abcd…');
  });

  it('gives one line that can be stored and is no longer than allowed, or nothing', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 40 }), (value, maxLength) => {
        const read = readText(value, maxLength);
        if (read === null) return;
        expect(read).not.toBe('');
        expect(read).not.toMatch(/\p{Cc}/u);
        expect(read).not.toMatch(LONE);
        expect(read).toBe(read.trim());
        expect(read.length).toBeLessThanOrEqual(maxLength);
      }),
      { numRuns: 500 },
    );
  });
});

describe('readNumber', () => {
  it.each([
    [12, 12],
    [0, 0],
    ['0', 0],
    ['12.5', 12.5],
    ['12,5 g', 12.5],
    ['100.0 g', 100],
    ['< 0.5', 0.5],
    ['~3', 3],
    ['45 %', 45],
    ['1e-3', 0.001],
    ['-1', -1],
  ])('reads %j as %d', (value, number) => {
    expect(readNumber(value)).toBe(number);
  });

  it.each([
    '',
    ' ',
    'g',
    'traces',
    '1 2',
    '1.2.3',
    '0x10',
    '12 mg',
    '375 kcal',
    '1e400',
    'NaN',
    'Infinity',
    null,
    undefined,
    true,
    [3],
    {},
  ])('finds no number in %j', (value) => {
    expect(readNumber(value)).toBeNull();
  });

  it('reads every number alike, be it written as a number or as text', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(readNumber(number)).toBe(number);
        expect(readNumber(JSON.stringify(number))).toBe(number === 0 ? 0 : number);
      }),
    );
  });

  it('gives a finite number or nothing for any value at all', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.stringMatching(/^[<~]? ?-?\d{1,4}([.,]\d+)?(e[+-]?\d{1,4})? ?(g|mg|%)?$/)),
        (value) => {
          const number = readNumber(value);
          expect(number === null || Number.isFinite(number)).toBe(true);
        },
      ),
    );
  });
});

describe('readWholeNumber', () => {
  it.each([
    [4, 4],
    ['4', 4],
    [4.5, null],
    [2 ** 60, null],
    ['', null],
  ])('reads %j as %j', (value, number) => {
    expect(readWholeNumber(value)).toBe(number);
  });
});

describe('isTicked', () => {
  it.each(['on', 'ON', '1', 'true', ' yes ', 1, true])('takes %j for a tick', (value) => {
    expect(isTicked(value)).toBe(true);
  });

  it.each(['', '0', 'off', 'false', 'no', 0, 2, false, null, undefined, ['on'], {}])('takes %j for none', (value) => {
    expect(isTicked(value)).toBe(false);
  });
});

describe('readTags', () => {
  it('keeps tags with their language, in lower case, each once, in their order', () => {
    expect(readTags(['en:sodas', 'fr:Pâtes-à-tartiner', 'en:Sodas', 'en:colas'])).toEqual([
      'en:sodas',
      'fr:pâtes-à-tartiner',
      'en:colas',
    ]);
  });

  it('drops what is no tag', () => {
    const values = [
      'sodas',
      'en:',
      'en:two words',
      'en:a,b',
      'en:{a}',
      'en:"a"',
      'en:\\a',
      'en:a\u0000b',
      'en:\ud83d',
      3,
      null,
      ['en:a'],
    ];
    expect(readTags([...values, `en:${'a'.repeat(121)}`])).toEqual([]);
    for (const value of ['en:sodas', { 0: 'en:sodas' }, null, undefined, 3]) expect(readTags(value)).toEqual([]);
  });

  it('gives only tags that can be stored', () => {
    const almost = text.map((rest) => `en:${rest}`);
    fc.assert(
      fc.property(fc.array(fc.oneof(almost, text)), (values) => {
        const tags = readTags(values);
        expect(new Set(tags).size).toBe(tags.length);
        for (const tag of tags) {
          expect(tag).toMatch(/^[a-z]{2,3}:[^\s\p{Cc}]+$/u);
          expect(tag).not.toMatch(LONE);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('readCommaList', () => {
  it('splits at commas, without empty or repeated items, up to the most allowed', () => {
    expect(readCommaList('Carrefour, Lidl,, Carrefour , Auchan', 5)).toEqual(['Carrefour', 'Lidl', 'Auchan']);
    expect(readCommaList('Carrefour, Lidl, Auchan', 2)).toEqual(['Carrefour', 'Lidl']);
    for (const value of ['', ' , ', null, ['Lidl']]) expect(readCommaList(value, 5)).toEqual([]);
  });
});

describe('isDocument', () => {
  it('is true of an object only', () => {
    expect([{}, { a: 1 }].every(isDocument)).toBe(true);
    expect([null, undefined, [], 'a', 3, true].some(isDocument)).toBe(false);
  });
});
