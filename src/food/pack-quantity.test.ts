import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wildText } from '../../test/support/wild-text.ts';
import { parsePackQuantity } from './pack-quantity.ts';

const grams = (amount: number) => ({ amount, unit: 'g' });
const millilitres = (amount: number) => ({ amount, unit: 'ml' });

describe('parsePackQuantity', () => {
  it.each([
    ['400 g', grams(400)],
    ['400g', grams(400)],
    ['1 kg', grams(1_000)],
    ['1,5 L', millilitres(1_500)],
    ['0.33 l', millilitres(330)],
    ['33 cl', millilitres(330)],
    ['750 ML', millilitres(750)],
    ['1 litre', millilitres(1_000)],
    ['2 kilos', grams(2_000)],
    ['1 000 g', grams(1_000)],
    ['6 x 125 g', grams(750)],
    ['6x33cl', millilitres(1_980)],
    ['4 * 100 g', grams(400)],
    ['2 x 6 x 25 cl', millilitres(3_000)],
    ['33 cl x 6', millilitres(1_980)],
    ['4 pots de 125 g', grams(500)],
    ['500 g (2 x 250 g)', grams(500)],
    ['2 x 250 g e = 500 g', grams(500)],
    ['8 tranches (320 g)', grams(320)],
    ['x 6 (400 g)', grams(400)],
    ['465 g - 500 ml', grams(465)],
    ['850 g (530 g égoutté)', grams(850)],
    ['400 g + 100 g', grams(500)],
    ['100 g12 toasts', grams(100)],
    ['125 g5 barres de 25 g', grams(125)],
    ['400 g e', grams(400)],
  ])('reads "%s"', (text, quantity) => {
    expect(parsePackQuantity(text)).toEqual(quantity);
  });

  it.each([
    '',
    '12 œufs',
    '6 personnes',
    'environ',
    '16 fl oz',
    '0 g',
    '999999 kg',
    '30 kg',
    '400 grains',
    '5 lb',
    'g',
  ])('reads no content in "%s"', (text) => {
    expect(parsePackQuantity(text)).toBeUndefined();
  });

  const amount = fc.integer({ min: 1, max: 900 });
  const unit = fc.constantFrom('g' as const, 'ml' as const);

  it('reads any amount, however it is spaced and written', () => {
    const space = fc.constantFrom('', ' ', '\u00a0', '\u202f');
    fc.assert(
      fc.property(amount, unit, space, fc.boolean(), (n, unit, gap, loud) => {
        const text = `${n}${gap}${loud ? unit.toUpperCase() : unit}`;
        expect(parsePackQuantity(text)).toEqual({ amount: n, unit });
      }),
    );
  });

  it('takes a thousandth written with a comma for what it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), (n) => {
        const thousandths = (n / 1_000).toFixed(3);
        expect(parsePackQuantity(`${thousandths.replace('.', ',')} kg`)).toEqual(grams(n));
        expect(parsePackQuantity(`${thousandths} L`)).toEqual(millilitres(n));
      }),
    );
  });

  it('multiplies the packs of a pack', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 24 }), amount, unit, (packs, n, unit) => {
        for (const text of [`${packs} x ${n} ${unit}`, `${packs}×${n}${unit}`, `${n} ${unit} x ${packs}`]) {
          expect(parsePackQuantity(text)).toEqual({ amount: packs * n, unit });
        }
      }),
    );
  });

  it('listens to brackets only where nothing else is said', () => {
    fc.assert(
      fc.property(amount, amount, unit, (n, other, unit) => {
        expect(parsePackQuantity(`${n} ${unit} (${other} ${unit})`)).toEqual({ amount: n, unit });
        expect(parsePackQuantity(`la boîte (${other} ${unit})`)).toEqual({ amount: other, unit });
      }),
    );
  });

  it('never makes more than 25 kg, less than a gram or nonsense of any text', () => {
    const pieces = fc
      .array(
        fc.constantFrom('1', '9', '000', '.', ',', ' ', 'x', '*', 'g', 'kg', 'l', 'ml', '(', '=', '+', 'de', 'pots'),
        {
          maxLength: 12,
        },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(pieces, wildText(300)), (text) => {
        const quantity = parsePackQuantity(text);
        if (quantity === undefined) return;
        expect(quantity.amount).toBeGreaterThanOrEqual(1);
        expect(quantity.amount).toBeLessThanOrEqual(25_000);
        expect(['g', 'ml']).toContain(quantity.unit);
      }),
      { numRuns: 2_000 },
    );
  });
});
