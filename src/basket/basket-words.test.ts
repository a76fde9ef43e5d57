import { describe, expect, it } from 'vitest';
import { buildCode } from '../../test/support/build-product.ts';
import { gradesWords, lineWords, packWords, totalWords } from './basket-words.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('lineWords', () => {
  it.each([
    [{ packs: 1, code: null, words: 'lait' }, '« lait »'],
    [{ packs: 2, code: null, words: 'lait' }, '2 × « lait »'],
    [{ packs: 1, code: buildCode(7), words: '' }, '3000000000007'],
    [{ packs: 3, code: buildCode(7), words: 'lait' }, '3 × « lait »'],
  ])('%j', (line, words) => {
    expect(plain(lineWords(line, 'fr'))).toBe(words);
  });
});

describe('packWords', () => {
  it.each([
    [{ amount: 400, unit: 'g' }, '400 g'],
    [{ amount: 1_000, unit: 'g' }, '1 kg'],
    [{ amount: 1_980, unit: 'ml' }, '2 l'],
    [{ amount: 330, unit: 'ml' }, '330 ml'],
  ] as const)('%j', (pack, words) => {
    expect(plain(packWords(pack, 'fr'))).toBe(words);
  });
});

describe('totalWords', () => {
  const total = { nutrient: 'sugars', beforeG: 520.4, afterG: 315, avoidedG: 205.4, swaps: 3 } as const;

  it('tells what is spared, in lumps of sugar too', () => {
    const { figure, change, words, details } = totalWords(total, 3, 'fr');
    expect([figure, change, words, ...details].map(plain)).toEqual([
      '205 g',
      'less',
      'de sucres en moins',
      'environ 34 morceaux de sucre',
      'de 520 g à 315 g',
    ]);
  });

  it('hides neither what gets worse nor what is not known', () => {
    const salt = { nutrient: 'salt', beforeG: 1.25, afterG: 2.5, avoidedG: -1.25, swaps: 1 } as const;
    expect(totalWords(salt, 3, 'fr')).toMatchObject({ change: 'more', words: 'de sel en plus' });
    expect(totalWords(salt, 3, 'fr').details.map(plain)).toEqual([
      'de 1,3 g à 2,5 g',
      'sur 1 des 3 échanges, faute de valeurs pour les autres',
    ]);
    expect(totalWords({ ...salt, swaps: 0 }, 3, 'fr')).toMatchObject({
      figure: '?',
      change: 'unknown',
      words: 'de sel',
    });
  });

  it('makes no lump of more sugar, nor of next to none', () => {
    for (const avoidedG of [-60, 2.9]) {
      expect(totalWords({ ...total, avoidedG }, 3, 'fr').details.join()).not.toContain('morceau');
    }
    expect(plain(totalWords({ ...total, avoidedG: 6 }, 3, 'fr').details[0] ?? '')).toBe('environ 1 morceau de sucre');
  });

  it('calls what rounding leaves nothing', () => {
    expect(totalWords({ ...total, afterG: 520.4, avoidedG: 1e-13 }, 3, 'fr')).toMatchObject({
      figure: '0\u00a0g',
      change: 'same',
      words: 'de sucres, ni plus ni moins',
    });
  });
});

describe('gradesWords', () => {
  it('counts each grade', () => {
    expect(plain(gradesWords(['a', 'd', 'd', null, null], 'fr'))).toBe('1 A, 2 D, 2 sans note');
    expect(gradesWords([], 'fr')).toBe('');
  });
});

describe('in English', () => {
  const total = { nutrient: 'sugars', beforeG: 1_520.4, afterG: 315, avoidedG: 1_205.4, swaps: 2 } as const;

  it('tells what is spared, and of how many swaps it is known', () => {
    const { figure, change, words, details } = totalWords(total, 3, 'en');
    expect([figure, change, words, ...details].map(plain)).toEqual([
      '1,205 g',
      'less',
      'less sugar',
      'about 201 lumps of sugar',
      'from 1,520 g to 315 g',
      'over 2 of 3 swaps, for want of figures for the others',
    ]);
    expect(totalWords({ ...total, avoidedG: -9 }, 3, 'en').words).toBe('more sugar');
    expect(totalWords({ ...total, avoidedG: 0 }, 3, 'en').words).toBe('of sugar, neither more nor less');
    expect(totalWords({ ...total, swaps: 0 }, 3, 'en').details).toEqual(['no swap has both of its figures known']);
  });

  it('names lines, packs and grades', () => {
    expect(plain(lineWords({ packs: 2, code: null, words: 'coca cola' }, 'en'))).toBe('2 × “coca cola”');
    expect(plain(packWords({ amount: 1_500, unit: 'ml' }, 'en'))).toBe('1.5 l');
    expect(plain(gradesWords(['a', 'd', 'd', null], 'en'))).toBe('1 A, 2 D, 1 without a grade');
  });
});
