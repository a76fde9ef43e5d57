import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backOffMs } from './back-off.ts';

const settings = { firstMs: 1_000, longestMs: 60_000 };

it('doubles from half to the whole of the first pause up to the longest', () => {
  const shortest = [1, 2, 3, 7, 8, 1_000].map((attempt) => backOffMs(attempt, settings, () => 0));
  const longest = [1, 2, 3, 7, 8, 1_000].map((attempt) => backOffMs(attempt, settings, () => 1));
  expect(shortest).toEqual([500, 1_000, 2_000, 30_000, 30_000, 30_000]);
  expect(longest).toEqual([1_000, 2_000, 4_000, 60_000, 60_000, 60_000]);
});

it('stays within its bounds whatever chance says', () => {
  const chance = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), chance, (attempt, luck) => {
      const pause = backOffMs(attempt, settings, () => luck);
      expect(pause >= 500 && pause <= 60_000).toBe(true);
    }),
  );
});
