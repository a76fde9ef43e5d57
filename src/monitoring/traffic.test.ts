import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundOf, outcomeOf, percentileMs, TIME_BOUNDS_MS } from './traffic.ts';

it('tells failures of ours from mistakes of visitors', () => {
  expect([200, 303, 399, 400, 404, 499, 500, 503].map(outcomeOf)).toEqual([
    'ok',
    'ok',
    'ok',
    'mistake',
    'mistake',
    'mistake',
    'failure',
    'failure',
  ]);
});

describe('the time of a share of the requests', () => {
  it('is reckoned evenly within a bound', () => {
    expect(percentileMs([{ withinMs: 100, requests: 10 }], 0.5)).toBe(75);
    expect(
      percentileMs(
        [
          { withinMs: 10, requests: 50 },
          { withinMs: 25, requests: 50 },
        ],
        0.5,
      ),
    ).toBe(10);
    expect(
      percentileMs(
        [
          { withinMs: 10, requests: 95 },
          { withinMs: 500, requests: 5 },
        ],
        0.95,
      ),
    ).toBe(10);
    expect(percentileMs([], 0.5)).toBeNull();
    expect(percentileMs([{ withinMs: 2_147_483_647, requests: 1 }], 0.5)).toBe(10_000);
  });

  it('lies within the bounds of the request in its place, and grows with the share', () => {
    const times = fc.array(fc.integer({ min: 0, max: 9_999 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(times, fc.double({ min: 0.01, max: 1, noNaN: true }), (each, share) => {
        const counts = each.map((ms) => ({ withinMs: boundOf(ms), requests: 1 }));
        const found = percentileMs(counts, share) ?? Number.NaN;
        const sorted = [...each].sort((a, b) => a - b);
        const exact = sorted[Math.ceil(share * each.length - 1e-9) - 1] ?? 0;
        expect(found).toBeLessThanOrEqual(boundOf(exact) + 1e-6);
        expect(percentileMs(counts, 1)).toBeGreaterThanOrEqual(found - 1e-6);
      }),
    );
  });

  it('has a bound for any time', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 2e9, noNaN: true }), (ms) => {
        expect(boundOf(ms)).toBeGreaterThanOrEqual(ms);
        expect(TIME_BOUNDS_MS).toContain(boundOf(ms));
      }),
    );
  });
});
