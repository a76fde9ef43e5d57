import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listSlots, slotKey } from './period.ts';

const HOUR_MS = 3_600_000;

describe('the slots of a period', () => {
  it('are its hours, the one under way last', () => {
    const slots = listSlots(new Date('2026-11-23T12:34:00Z'), 'day');
    expect([slots.length, slots[0]?.key, slots.at(-1)?.key]).toEqual([
      24,
      '2026-11-22T13:00:00.000Z',
      '2026-11-23T12:00:00.000Z',
    ]);
  });

  it('are days of the calendar in Paris, also where one has 25 hours', () => {
    const slots = listSlots(new Date('2026-10-26T23:30:00Z'), 'month');
    expect(slots.map(({ key }) => key).slice(-3)).toEqual(['2026-10-25', '2026-10-26', '2026-10-27']);
    expect(slots.slice(-3).map(({ start }) => start.toISOString())).toEqual([
      '2026-10-24T22:00:00.000Z',
      '2026-10-25T23:00:00.000Z',
      '2026-10-26T23:00:00.000Z',
    ]);
  });

  it.each(['day', 'month'] as const)(
    'of a %s follow each other, and every hour since the first is in one',
    (period) => {
      const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
      fc.assert(
        fc.property(instant, fc.double({ min: 0, max: 1, noNaN: true }), (now, share) => {
          const slots = listSlots(now, period);
          const starts = slots.map(({ start }) => start.getTime());
          expect(starts).toEqual([...starts].sort((a, b) => a - b));
          expect(slots).toHaveLength(period === 'day' ? 24 : 30);
          const first = starts[0] ?? 0;
          const hour = Math.floor((first + share * (now.getTime() - first)) / HOUR_MS) * HOUR_MS;
          expect(slots.map(({ key }) => key)).toContain(slotKey(new Date(hour), period));
          expect(slots.map(({ key }) => key)).not.toContain(slotKey(new Date(first - HOUR_MS), period));
        }),
      );
    },
  );
});
