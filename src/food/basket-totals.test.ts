import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SwappedAmount, sumSwaps } from './basket-totals.ts';
import { NO_NUTRIENTS, type Nutrients } from './nutrients.ts';

const figure = fc.option(fc.integer({ min: 0, max: 1_000 }).map((tenths) => tenths / 10));
const nutrients: fc.Arbitrary<Nutrients> = fc
  .record({ sugarsGPer100g: figure, saturatedFatGPer100g: figure, saltGPer100g: figure })
  .map((known) => ({ ...NO_NUTRIENTS, ...known }));
const swap: fc.Arbitrary<SwappedAmount> = fc.record({
  before: nutrients,
  after: nutrients,
  hundreds: fc.integer({ min: 1, max: 250 }).map((n) => n / 4),
});
const swaps = fc.array(swap, { maxLength: 30 });

describe('sumSwaps', () => {
  it('sums what two packs and 100 g spare', () => {
    const spread: SwappedAmount = {
      before: { ...NO_NUTRIENTS, sugarsGPer100g: 56, saltGPer100g: 0.1, saturatedFatGPer100g: 10 },
      after: { ...NO_NUTRIENTS, sugarsGPer100g: 20, saltGPer100g: 0.3 },
      hundreds: 8,
    };
    const biscuit: SwappedAmount = {
      before: { ...NO_NUTRIENTS, sugarsGPer100g: 30, saltGPer100g: 1 },
      after: { ...NO_NUTRIENTS, sugarsGPer100g: 25 },
      hundreds: 1,
    };
    const [sugars, saturatedFat, salt] = sumSwaps([spread, biscuit]);
    expect(sugars).toEqual({ nutrient: 'sugars', beforeG: 478, afterG: 185, avoidedG: 293, swaps: 2 });
    expect(saturatedFat).toEqual({ nutrient: 'saturatedFat', beforeG: 0, afterG: 0, avoidedG: 0, swaps: 0 });
    expect(salt).toMatchObject({ swaps: 1 });
    expect(salt?.avoidedG).toBeCloseTo(-1.6);
  });

  it('is the sum of its parts, in any order', () => {
    fc.assert(
      fc.property(swaps, fc.nat(30), (all, cut) => {
        const [whole, first, rest, turned] = [all, all.slice(0, cut), all.slice(cut), all.toReversed()].map(sumSwaps);
        for (const [place, total] of (whole ?? []).entries()) {
          const parts = [first?.[place], rest?.[place]];
          expect(total.avoidedG).toBeCloseTo(parts.reduce((sum, part) => sum + (part?.avoidedG ?? 0), 0));
          expect(total.swaps).toBe(parts.reduce((sum, part) => sum + (part?.swaps ?? 0), 0));
          expect(turned?.[place]?.avoidedG).toBeCloseTo(total.avoidedG);
        }
      }),
    );
  });

  it('is untouched by swaps of which a figure is unknown', () => {
    const half = fc.tuple(swap, fc.boolean()).map(
      ([known, side]): SwappedAmount => ({
        ...known,
        ...(side ? { before: NO_NUTRIENTS } : { after: NO_NUTRIENTS }),
      }),
    );
    fc.assert(
      fc.property(swaps, fc.array(half, { maxLength: 5 }), (known, unknown) => {
        expect(sumSwaps([...known, ...unknown])).toEqual(sumSwaps(known));
      }),
    );
  });

  it('grows with the amount, and turns round with the swap', () => {
    fc.assert(
      fc.property(swaps, (all) => {
        const once = sumSwaps(all);
        const twice = sumSwaps(all.map((one) => ({ ...one, hundreds: 2 * one.hundreds })));
        const back = sumSwaps(all.map(({ before, after, hundreds }) => ({ before: after, after: before, hundreds })));
        for (const [place, { avoidedG, swaps: count }] of once.entries()) {
          expect(twice[place]?.avoidedG).toBeCloseTo(2 * avoidedG);
          expect(back[place]?.avoidedG).toBeCloseTo(-avoidedG);
          expect([twice[place]?.swaps, back[place]?.swaps]).toEqual([count, count]);
        }
      }),
    );
  });
});
