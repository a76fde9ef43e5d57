import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wildText } from '../../test/support/wild-text.ts';
import type { Barcode } from '../food/barcode.ts';
import { type Basket, followGesture, formatGesture, readBasketRequest, readGesture } from './read-basket-request.ts';

const NUTELLA = '3017620422003' as Barcode;
const COLA = '5449000000439' as Barcode;

describe('readBasketRequest', () => {
  it('reads a list with what was decided about it', () => {
    expect(
      readBasketRequest({ liste: 'nutella\r\n2 x lait', gardes: `${NUTELLA},nonsense,${NUTELLA}`, caddie: '12' }),
    ).toEqual({
      kind: 'basket',
      basket: {
        lines: [
          { packs: 1, code: null, words: 'nutella' },
          { packs: 2, code: null, words: 'lait' },
        ],
        keptCodes: [NUTELLA],
        savedId: 12,
        preferencesIgnored: false,
      },
    });
  });

  it.each([undefined, null, '', 'x', [], {}, { liste: '' }, { liste: ' \n\t' }, { liste: {} }])(
    'finds nothing in %j',
    (raw) => {
      expect(readBasketRequest(raw)).toEqual({ kind: 'nothing' });
    },
  );

  it('takes 30 lines of 200 characters, and not one more of either', () => {
    const list = (lines: number, length: number) => Array(lines).fill('a'.repeat(length)).join('\n\n');
    expect(readBasketRequest({ liste: list(30, 200) }).kind).toBe('basket');
    const many = readBasketRequest({ liste: list(31, 3) });
    expect(many).toMatchObject({
      kind: 'mistake',
      typed: list(31, 3),
      error: { fr: expect.stringContaining('31 lignes'), en: expect.stringContaining('31 lines') },
    });
    const long = readBasketRequest({ liste: `lait\n${list(1, 201)}` });
    expect(long).toMatchObject({
      kind: 'mistake',
      error: {
        fr: expect.stringContaining('La ligne 2 a 201 caractères'),
        en: expect.stringContaining('Line 2 has 201 characters'),
      },
    });
  });

  it('sets preferences aside where asked', () => {
    expect(readBasketRequest({ liste: 'lait', preferences: 'non' })).toMatchObject({
      basket: { preferencesIgnored: true },
    });
  });

  it.each(['0', '-1', '1.5', 'x', '9'.repeat(20)])('takes "%s" for no saved basket', (caddie) => {
    expect(readBasketRequest({ liste: 'lait', caddie })).toMatchObject({ basket: { savedId: null } });
  });

  it('never keeps more lines than it takes, or a control character, whatever it is given', () => {
    fc.assert(
      fc.property(wildText(400), wildText(60), (liste, gardes) => {
        const read = readBasketRequest({ liste, gardes });
        if (read.kind !== 'basket') return;
        expect(read.basket.lines.length).toBeLessThanOrEqual(30);
        expect(read.basket.lines.map(({ words }) => words).join('')).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});

describe('a button beside a line', () => {
  const basket: Basket = {
    lines: [
      { packs: 1, code: null, words: 'nutella' },
      { packs: 2, code: null, words: 'coca' },
    ],
    keptCodes: [NUTELLA],
    savedId: 4,
    preferencesIgnored: false,
  };

  it('says what it asks for, and is read back', () => {
    for (const act of ['choisir', 'garder', 'echanger'] as const) {
      const gesture = { act, place: 1, code: COLA };
      expect(readGesture({ geste: formatGesture(gesture) })).toEqual(gesture);
    }
  });

  it.each([
    '',
    'choisir',
    'choisir-1-',
    'voler-1-3017620422003',
    'choisir-100-3017620422003',
    `choisir-1-${'9'.repeat(30)}`,
  ])('that says "%s" asks for nothing', (geste) => {
    expect(readGesture({ geste })).toBeNull();
  });

  it('puts the product that was chosen into its line', () => {
    expect(followGesture(basket, { act: 'choisir', place: 1, code: COLA })).toEqual({
      ...basket,
      lines: [basket.lines[0], { packs: 2, code: COLA, words: 'coca' }],
    });
    expect(followGesture(basket, { act: 'choisir', place: 9, code: COLA })).toEqual(basket);
  });

  it('keeps a product, once, and lets go of it', () => {
    const kept = followGesture(basket, { act: 'garder', place: 1, code: COLA });
    expect(kept.keptCodes).toEqual([NUTELLA, COLA]);
    expect(followGesture(kept, { act: 'garder', place: 1, code: COLA }).keptCodes).toEqual([NUTELLA, COLA]);
    expect(followGesture(kept, { act: 'echanger', place: 0, code: NUTELLA }).keptCodes).toEqual([COLA]);
  });
});
