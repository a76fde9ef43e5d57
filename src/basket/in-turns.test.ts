import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inTurns } from './in-turns.ts';

describe('inTurns', () => {
  it('answers in order and never works on more than it may at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(4), { maxLength: 12 }), fc.integer({ min: 1, max: 5 }), async (waits, most) => {
        let [underWay, busiest] = [0, 0];
        const doubled = await inTurns(waits, most, async (turns) => {
          busiest = Math.max(busiest, ++underWay);
          for (let turn = 0; turn < turns; turn++) await Promise.resolve();
          underWay -= 1;
          return 2 * turns;
        });
        expect(doubled).toEqual(waits.map((turns) => 2 * turns));
        expect(busiest).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('fails when one of them fails', async () => {
    const failing = inTurns([1, 2, 3], 2, async (item) => {
      if (item === 2) throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
  });
});
