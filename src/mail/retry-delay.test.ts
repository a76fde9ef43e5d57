import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retryDelayMs } from './retry-delay.ts';

const HOUR_MS = 3_600_000;

describe('retryDelayMs', () => {
  it('doubles from a minute to an hour', () => {
    const delays = [1, 2, 3, 6, 7, 8, 100].map((attempt) => retryDelayMs(attempt, 0, () => 0));
    expect(delays.map((ms) => (ms ?? 0) / 60_000)).toEqual([1, 2, 4, 32, 60, 60, 60]);
  });

  it('goes on for three days at least, and not for ever', () => {
    let ageMs = 0;
    let attempts = 1;
    for (;;) {
      const delay = retryDelayMs(attempts++, ageMs, () => 1);
      if (delay === null) break;
      ageMs += delay;
    }
    expect(ageMs).toBeGreaterThanOrEqual(72 * HOUR_MS);
    expect(ageMs).toBeLessThan(75 * HOUR_MS);
    expect(attempts).toBeGreaterThan(60);
  });

  it('is a time to wait, whatever the attempt', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, chance) => {
        const delay = retryDelayMs(n, 0, () => chance) ?? 0;
        return delay >= 60_000 && delay <= 1.2 * HOUR_MS;
      }),
    );
  });
});
