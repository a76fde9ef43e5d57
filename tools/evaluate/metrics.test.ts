import { describe, expect, it } from 'vitest';
import { NO_NUTRIENTS } from '../../src/food/nutrients.ts';
import { buildCode, buildGraded } from '../../test/support/build-product.ts';
import { findIn, type Verdict } from './judgements.ts';
import { measureQuality, type Proposal } from './metrics.ts';

const food = (number: number, score = 0, sugarsGPer100g: number | null = null) =>
  buildGraded('c', score, { code: buildCode(number), nutrients: { ...NO_NUTRIENTS, sugarsGPer100g } });

/** The verdicts on the swaps of one product, in the order shown; `null`: nobody has judged it. */
function measure(...shown: readonly (readonly (Verdict | null)[])[]) {
  const proposals: Proposal[] = shown.map((verdicts, row) => ({
    product: food(row),
    swaps: verdicts.map((_, place) => food(100 * (row + 1) + place)),
  }));
  const judgements = proposals.flatMap(({ product, swaps }, row) =>
    swaps.flatMap((swap, place) => {
      const verdict = shown[row]?.[place];
      return verdict ? [{ product: product.code, swap: swap.code, verdict, why: 'because', names: 'x -> y' }] : [];
    }),
  );
  return measureQuality(proposals, findIn(judgements));
}

describe('the precision of swaps', () => {
  it('counts good and acceptable as accepted, the first and the first three', () => {
    const quality = measure(['good', 'wrong', 'acceptable', 'wrong'], ['wrong', 'wrong', 'good']);
    expect(quality).toMatchObject({ precisionAt1: 1 / 2, precisionAt3: (2 / 3 + 1 / 3) / 2, shown: 6 });
  });

  it('divides by what is shown, when that is less than three', () => {
    expect(measure(['good', 'acceptable']).precisionAt3).toBe(1);
  });

  it('counts a product without a swap over all products only', () => {
    const quality = measure(['good'], []);
    expect(quality).toMatchObject({ products: 2, productsWithSwap: 1, shareWithSwap: 0.5 });
    expect(quality).toMatchObject({ precisionAt1: 1, precisionAt1OfAll: 0.5, precisionAt3: 1, precisionAt3OfAll: 0.5 });
  });

  it('counts what nobody has judged as wrong, and says how many among those shown', () => {
    expect(measure(['good', null, null, null], [null])).toMatchObject({ precisionAt1: 0.5, unjudged: 3 });
  });

  it('tells good from acceptable', () => {
    const quality = measure(['acceptable', 'good'], ['good']);
    expect(quality).toMatchObject({ precisionAt1: 1, goodAt1: 0.5, goodAt3: 0.75, goodFirst: 1 });
  });

  it('is zero, not a failure, when nothing is shown at all', () => {
    expect(measure([])).toMatchObject({ precisionAt1: 0, precisionAt3: 0, unjudged: 0 });
  });
});

describe('the gain of swaps', () => {
  const pair = (row: number, before: number | null, after: number | null): Proposal => ({
    product: food(row, 10, before),
    swaps: [food(100 + row, 4, after), food(200 + row, -10, 0)],
  });

  it('is the mean from products to first swaps, in points, grams and percent', () => {
    const { gain } = measureQuality([pair(1, 30, 10), pair(2, 10, 10)], () => undefined);
    expect(gain).toMatchObject({ pairs: 2, points: 6, sugars: { grams: -10, percent: -50 } });
  });

  it('leaves out a figure that is not known of both', () => {
    const { gain } = measureQuality([pair(1, 30, 10), pair(2, 10, null), pair(3, null, 0)], () => undefined);
    expect(gain.sugars).toEqual({ grams: -20, percent: expect.closeTo(-66.67, 2) });
    expect(gain.salt).toEqual({ grams: 0, percent: null });
  });

  it('is told of accepted swaps apart', () => {
    const [product, swap] = [buildCode(1), buildCode(101)];
    const find = findIn([{ product, swap, verdict: 'acceptable', why: 'alike', names: 'x -> y' }]);
    const { gain, gainOfAccepted } = measureQuality([pair(1, 30, 10), pair(2, 10, 10)], find);
    expect([gain.pairs, gainOfAccepted.pairs]).toEqual([2, 1]);
    expect(gainOfAccepted.sugars.grams).toBe(-20);
  });
});
