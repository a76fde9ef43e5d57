import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseRetryAfter } from './retry-after.ts';

const NOW = Date.parse('2026-11-23T12:00:00Z');

it.each([
  ['30', 30_000],
  [' 0 ', 0],
  ['Mon, 23 Nov 2026 12:00:45 GMT', 45_000],
  ['Mon, 23 Nov 2026 11:00:00 GMT', 0],
  ['86400', 3_600_000],
  ['999999999999999', 3_600_000],
  ['-5', undefined],
  ['1.5', undefined],
  ['soon', undefined],
  ['2026', 2_026_000],
  ['', undefined],
  [null, undefined],
])('%j is %j milliseconds', (header, expected) => {
  expect(parseRetryAfter(header, NOW)).toBe(expected);
});

it('is never negative, never more than an hour', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.nat().map(String),
        fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
      ),
      (header) => {
        const pause = parseRetryAfter(header, NOW) ?? 0;
        expect(pause >= 0 && pause <= 3_600_000).toBe(true);
      },
    ),
  );
});
