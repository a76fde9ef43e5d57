import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forgetWhole, takeOne } from '../../src/limits/rate-limit-store.ts';
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from '../support/databases.ts';

const NOW = Date.parse('2026-11-27T12:00:00Z');
/** Five a minute. */
const FIVE = { periodMs: 60_000, intervalMs: 12_000 };

describe.each(DATABASE_KINDS)('on the %s database', (kind) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await openTestDatabase(kind, 'starter');
  });
  afterAll(() => test.discard());

  const take = (key: string, nowMs: number) => takeOne(test.database, { key, ...FIVE }, nowMs);
  const listKeys = async () => {
    const rows = await test.database.query<{ key: string }>('select key from rate_limit order by key');
    return rows.map(({ key }) => key);
  };

  it('gives 30 who come at once exactly what is allowed', async () => {
    const results = await Promise.all(Array.from({ length: 30 }, () => take('crowd', NOW)));
    expect(results.filter((result) => result === 'taken')).toHaveLength(5);
    expect(await take('crowd', NOW)).toEqual({ waitMs: 12_000 });
  });

  it('gives one back at a time, after exactly the wait that it told', async () => {
    for (let n = 0; n < 5; n++) expect(await take('patient', NOW)).toBe('taken');
    expect(await take('patient', NOW + 4_500)).toEqual({ waitMs: 7_500 });
    expect(await take('patient', NOW + 11_999)).toEqual({ waitMs: 1 });
    expect(await take('patient', NOW + 12_000)).toBe('taken');
    expect(await take('patient', NOW + 12_000)).toEqual({ waitMs: 12_000 });
    expect(await take('patient', NOW + 36_000)).toBe('taken');
    expect(await take('patient', NOW + 36_000)).toBe('taken');
    expect(await take('patient', NOW + 36_000)).toEqual({ waitMs: 12_000 });
  });

  it('counts nothing of what it refuses, and keeps people apart', async () => {
    for (let n = 0; n < 50; n++) await take('stubborn', NOW);
    expect(await take('stubborn', NOW + 12_000)).toBe('taken');
    expect(await take('somebody else', NOW)).toBe('taken');
  });

  it('never allows more in any stretch of time than the burst and what comes back meanwhile', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 6, maxLength: 25 }), async (gaps) => {
        const key = `at random ${run++}`;
        let at = NOW;
        const taken: number[] = [];
        for (const gap of gaps) {
          at += gap;
          const result = await take(key, at);
          if (result === 'taken') taken.push(at);
          else expect(result.waitMs).toBeLessThanOrEqual(FIVE.intervalMs);
        }
        for (const [first, from] of taken.entries()) {
          for (const [last, until] of taken.entries()) {
            if (last < first) continue;
            expect(last - first + 1).toBeLessThanOrEqual(5 + (until - from) / FIVE.intervalMs);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('forgets those who have their whole allowance again, and nobody else', async () => {
    await test.database.query('delete from rate_limit');
    await take('early', NOW);
    await take('late', NOW + 30_000);
    await forgetWhole(test.database, NOW + 11_999);
    expect(await listKeys()).toEqual(['early', 'late']);
    await forgetWhole(test.database, NOW + 12_000);
    expect(await listKeys()).toEqual(['late']);
    expect(await take('early', NOW + 12_000)).toBe('taken');
  });
});
