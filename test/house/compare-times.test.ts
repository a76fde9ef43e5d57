import { describe, expect, it } from 'vitest';
import { compareTimes } from '../../bench/compare-times.ts';
import { Random } from '../../bench/random.ts';

const draw = (seed: number, shift = 0) => {
  const random = new Random(seed);
  return Array.from({ length: 200 }, () => 30 + 10 * random.next() + shift);
};

describe('times that are held against each other', () => {
  it('differ where one lot is slower, by about so much', () => {
    const { shift, from, to, p } = compareTimes(draw(1), draw(2, 3));
    expect(Math.abs(shift - 3)).toBeLessThan(0.8);
    expect(from).toBeGreaterThan(0);
    expect([from < shift, shift < to]).toEqual([true, true]);
    expect(p).toBeLessThan(0.001);
  });

  it('do not differ from themselves', () => {
    const { shift, from, to, p } = compareTimes(draw(1), draw(1));
    expect(shift).toBeCloseTo(0);
    expect([from < 0, to > 0]).toEqual([true, true]);
    expect(p).toBeCloseTo(1, 5);
  });

  it('are judged with the error that 95 % allow', () => {
    const judged = Array.from({ length: 100 }, (_, n) => compareTimes(draw(2 * n + 10), draw(2 * n + 11)).p < 0.05);
    const alarms = judged.filter(Boolean).length;
    expect(alarms).toBeLessThan(12);
  });

  it('have the median and the rank of a small example', () => {
    expect(compareTimes([1, 2, 3], [4, 5, 6])).toMatchObject({ medianA: 2, medianB: 5, shift: 3 });
    // U = 9 of 9, deviation from 4.5 over sqrt(9 * 7 / 12): z = 1.964.
    expect(compareTimes([1, 2, 3], [4, 5, 6]).p).toBeCloseTo(0.0495, 3);
  });
});
