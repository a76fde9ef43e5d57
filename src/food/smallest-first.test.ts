import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SmallestFirst } from './smallest-first.ts';

describe('SmallestFirst', () => {
  it('gives what waits by its key, whatever comes in between', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: -5, max: 5 }))), (steps) => {
        const waiting = new SmallestFirst<{ readonly key: number }>();
        const expected: number[] = [];
        for (const key of steps) {
          if (key !== null) {
            waiting.add({ key });
            expected.push(key);
          } else {
            const smallest = expected.length > 0 ? Math.min(...expected) : undefined;
            expect(waiting.take()?.key).toBe(smallest);
            if (smallest !== undefined) expected.splice(expected.indexOf(smallest), 1);
          }
        }
      }),
    );
  });
});
