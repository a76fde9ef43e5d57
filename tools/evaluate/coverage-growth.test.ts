import { describe, expect, it } from 'vitest';
import { type Step, trendOf } from './coverage-growth.ts';

/** So much is left of what was without a swap, with each doubling. */
const steps = (left: number, byDoubling: number, count = 4): Step[] =>
  Array.from({ length: count }, (_, place) => ({
    graded: 1_000 * 2 ** place,
    coverage: 1 - left * byDoubling ** place,
  }));

describe('the trend of coverage', () => {
  it('tells how much less is left without a swap when there are twice as many foods', () => {
    expect(trendOf(steps(0.4, 0.75), 0.95)?.leftByDoubling).toBeCloseTo(0.75, 10);
  });

  it('tells how many foods it takes, if it goes on like that', () => {
    expect(trendOf(steps(0.4, 0.5), 0.95)?.gradedNeeded).toBeCloseTo(8_000, 6);
    expect(trendOf(steps(0.4, 0.5), 0.9)?.gradedNeeded).toBeCloseTo(4_000, 6);
  });

  it('is the line of least squares where steps do not lie on one', () => {
    const trend = trendOf(
      [
        { graded: 1, coverage: 0.5 },
        { graded: 2, coverage: 0.75 },
        { graded: 4, coverage: 0.75 },
      ],
      0.75,
    );
    expect(trend?.leftByDoubling).toBeCloseTo(2 ** -0.5, 10);
    expect(trend?.gradedNeeded).toBeCloseTo(2 ** (1 + 2 / 3), 10);
  });

  it('is none where nothing tells it', () => {
    expect(trendOf([], 0.95)).toBeNull();
    expect(trendOf(steps(0.4, 0.75, 1), 0.95)).toBeNull();
    expect(trendOf(steps(0.4, 1), 0.95)).toBeNull();
    expect(
      trendOf([{ graded: 0, coverage: 0 }, ...steps(0.4, 0.75, 1), { graded: 9_000, coverage: 1 }], 0.95),
    ).toBeNull();
  });
});
