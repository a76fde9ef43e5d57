import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wildText } from '../../test/support/wild-text.ts';
import {
  asParameters,
  readCameFrom,
  readField,
  readPage,
  readSearchQuery,
  readWantedSwap,
  requireBarcode,
} from './read-parameters.ts';
import { VisitorMistake } from './visitor-mistake.ts';

/** What a form or an address may bring: mostly text, but a repeated or nested name gives lists and objects. */
const anything = fc.anything({ withObjectString: true, withNullPrototype: true, maxDepth: 2 });
const NAMES = ['q', 'grade', 'categorie', 'tri', 'page', 'de', 'pour', 'code', 'remplace', 'par'];
const anyParameters = fc.dictionary(fc.constantFrom(...NAMES), anything);

function mistakeOf(read: () => unknown): VisitorMistake {
  try {
    read();
  } catch (error) {
    if (error instanceof VisitorMistake) return error;
    throw error;
  }
  throw new Error('no mistake was found');
}

describe('readField', () => {
  it.each([
    ['  lait \t', 'lait'],
    ['pâte\u0000à\r\ntartiner', 'pâte à tartiner'],
    ['a\u0085b\u009f', 'a b'],
    [['premier', 'dernier'], 'dernier'],
    [[], ''],
    [['lait', 3], ''],
    [[['lait']], ''],
    [{ q: 'lait' }, ''],
    [12, ''],
    [null, ''],
    [undefined, ''],
    [true, ''],
  ])('reads %j as "%s"', (raw, text) => {
    expect(readField(raw)).toBe(text);
  });

  it('gives text without control characters nor spaces around, whatever arrives', () => {
    fc.assert(
      fc.property(fc.oneof(anything, wildText(30), fc.array(fc.string())), (raw) => {
        const text = readField(raw);
        expect(text).not.toMatch(/\p{Cc}/u);
        expect(text).toBe(text.trim());
      }),
    );
  });
});

describe('readPage', () => {
  it.each([
    [undefined, 1],
    ['', 1],
    ['1', 1],
    [' 7 ', 7],
    ['999999', 999_999],
    [['2', '3'], 3],
    [{ page: 9 }, 1],
  ])('reads %j as page %i', (raw, page) => {
    expect(readPage(raw)).toBe(page);
  });

  it.each(['0', '-1', '1.5', '1e3', '01', 'deux', '1000000', '٣', '0x10'])('answers "not found" for "%s"', (raw) => {
    expect(mistakeOf(() => readPage(raw)).status).toBe(404);
  });
});

describe('readSearchQuery', () => {
  it('reads words, filters, order and page', () => {
    expect(
      readSearchQuery({ q: ' pâte ', grade: 'A', categorie: 'fr:pates-a-tartiner', tri: 'note', page: '3' }),
    ).toEqual({
      words: 'pâte',
      grade: 'a',
      category: 'fr:pates-a-tartiner',
      order: 'note',
      page: 3,
    });
  });

  it('takes nothing, and nonsense in a filter, for no filter', () => {
    const everything = { words: '', grade: null, category: null, order: 'pertinence', page: 1 };
    expect(readSearchQuery({})).toEqual(everything);
    expect(readSearchQuery({ grade: 'f', categorie: 'Boissons', tri: 'prix' })).toEqual(everything);
    expect(readSearchQuery({ grade: ['a', {}], categorie: { a: 1 }, tri: 2 })).toEqual(everything);
  });

  it('takes 200 characters and refuses one more, saying how many are allowed', () => {
    expect(readSearchQuery({ q: 'é'.repeat(200) }).words).toHaveLength(200);
    const mistake = mistakeOf(() => readSearchQuery({ q: 'é'.repeat(201) }));
    expect(mistake.status).toBe(400);
    for (const words of Object.values(mistake.explanation)) expect(words).toContain('200');
  });

  it('gives a query within bounds or tells the visitor’s mistake, whatever arrives', () => {
    fc.assert(
      fc.property(anyParameters, (raw) => {
        try {
          const { words, grade, category, order, page } = readSearchQuery(raw);
          expect(words.length).toBeLessThanOrEqual(200);
          expect([null, 'a', 'b', 'c', 'd', 'e', 'sans']).toContain(grade);
          expect(category ?? 'en:x').toMatch(/^[a-z]{2,3}:\S{1,120}$/u);
          expect(['pertinence', 'note', 'nom']).toContain(order);
          expect(page).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(VisitorMistake);
        }
      }),
    );
  });
});

describe('readCameFrom', () => {
  it('reads the three lists that lead to a product', () => {
    const query = { words: 'lait', grade: null, category: null, order: 'nom', page: 2 };
    expect(readCameFrom({ de: 'recherche', q: 'lait', tri: 'nom', page: '2' })).toEqual({ list: 'search', query });
    expect(readCameFrom({ de: 'substituts', pour: '3017620422003' })).toEqual({
      list: 'substitutes',
      of: '3017620422003',
    });
    expect(readCameFrom({ de: 'mes-produits' })).toEqual({ list: 'favourites' });
  });

  it.each([{}, { de: 'ailleurs' }, { de: 'https://evil.example' }, { de: 'substituts', pour: 'x' }, { de: { a: 1 } }])(
    'reads %j as nowhere',
    (raw) => {
      expect(readCameFrom(raw)).toBeNull();
    },
  );

  it('never refuses the page for a bad way back: it shortens the words and goes to page 1', () => {
    const from = readCameFrom({ de: 'recherche', q: 'a'.repeat(500), page: 'zéro' });
    expect(from).toMatchObject({ list: 'search', query: { words: 'a'.repeat(200), page: 1 } });
    fc.assert(
      fc.property(anyParameters, fc.constantFrom('recherche', 'substituts', 'mes-produits', ''), (raw, de) => {
        expect(() => readCameFrom({ ...raw, de })).not.toThrow();
      }),
    );
  });
});

describe('the other readers', () => {
  it('take a swap only with both of its bar codes', () => {
    expect(readWantedSwap({ remplace: '3017620422003', par: '12345670' })).toEqual({
      replaced: '3017620422003',
      chosen: '12345670',
    });
    expect(readWantedSwap({ remplace: '3017620422003' })).toBeNull();
    expect(readWantedSwap({ remplace: 'x', par: '12345670' })).toBeNull();
  });

  it('answer "not found" where the address holds no bar code', () => {
    expect(requireBarcode({ code: '034000470693' })).toBe('0034000470693');
    expect(mistakeOf(() => requireBarcode({ code: 'nutella' })).status).toBe(404);
    expect(mistakeOf(() => requireBarcode({})).status).toBe(404);
  });

  it('find no parameters in what is no set of named values', () => {
    for (const value of [null, undefined, 'q=lait', 3]) expect(asParameters(value)).toEqual({});
    expect(asParameters({ q: 'lait' })).toEqual({ q: 'lait' });
  });
});
