import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Queryable, SqlValue } from '../../src/database/database.ts';
import {
  type Ask,
  claimAsk,
  findAsk,
  forgetAsk,
  forgetExpiredAsks,
  listWantedProducts,
  rememberAsk,
} from '../../src/sync/live-ask-store.ts';
import { takeToken } from '../../src/sync/off-token-store.ts';
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from '../support/databases.ts';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const DAY_MS = 86_400_000;

describe.each(DATABASE_KINDS)('on the %s database', (kind) => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await openTestDatabase(kind, 'starter');
  });
  afterAll(() => test.discard());

  const take = (nowMs: number, size = 15, of: 'product' | 'search' = 'product') =>
    takeToken(test.database, of, size, nowMs);
  const takeTogether = async (takers: number, nowMs: number) => {
    const results = await Promise.all(Array.from({ length: takers }, () => take(nowMs)));
    return results.filter((result) => result === 'taken').length;
  };

  it('gives 20 who come at once exactly its 15 tokens, and tells the others when', async () => {
    expect(await takeTogether(20, NOW)).toBe(15);
    expect(await take(NOW + 1_000)).toEqual({ waitMs: 60_000 });
    expect(await take(NOW + 60_500)).toEqual({ waitMs: 1_000 });
  });

  it('takes one of those that somebody else has made meanwhile', async () => {
    await test.database.query('delete from off_token');
    let asked = 0;
    const late: Queryable = {
      query: async <Row extends object>(sql: string, values?: readonly SqlValue[]) => {
        const rows = await test.database.query<Row>(sql, values);
        if (asked++ === 0) expect(await take(NOW)).toBe('taken');
        return rows;
      },
    };
    expect(await takeToken(late, 'product', 2, NOW)).toBe('taken');
  });

  it('gives a token back a minute after it was taken, each for itself', async () => {
    expect(await takeTogether(20, NOW + 61_000)).toBe(15);
    let at = NOW + 200_000;
    // One every two seconds: the 16th would be the 16th within 31 seconds.
    const taken = [];
    for (let n = 0; n < 20; n++, at += 2_000) taken.push(await take(at));
    expect(taken.map((result) => result === 'taken')).toEqual([...Array(15).fill(true), ...Array(5).fill(false)]);
    expect(taken[15]).toEqual({ waitMs: 31_000 });
  });

  it('keeps reads and searches apart, and obeys a smaller size at once', async () => {
    const at = NOW + 1_000_000;
    expect(await take(at, 2, 'search')).toBe('taken');
    expect(await take(at, 2, 'search')).toBe('taken');
    expect(await take(at, 2, 'search')).not.toBe('taken');
    expect(await take(at, 3, 'search')).toBe('taken');
    expect(await take(at + 61_000, 1, 'search')).toBe('taken');
    expect(await take(at + 61_000, 1, 'search')).not.toBe('taken');
    expect(await take(at)).toBe('taken');
  });

  it('lets one of 20 ask, and the next when the lease is over', async () => {
    const ask: Ask = { kind: 'product', subject: '96385074' };
    const claims = await Promise.all(Array.from({ length: 20 }, () => claimAsk(test.database, ask, NOW, NOW + 1_000)));
    expect(claims.filter((claimed) => claimed)).toHaveLength(1);
    expect(await claimAsk(test.database, { ...ask, kind: 'search' }, NOW, NOW + 1_000)).toBe(true);
    expect(await claimAsk(test.database, ask, NOW + 999, NOW + 9_000)).toBe(false);
    expect(await claimAsk(test.database, ask, NOW + 1_000, NOW + 9_000)).toBe(true);
    await forgetAsk(test.database, ask);
    expect(await claimAsk(test.database, ask, NOW, NOW + 1_000)).toBe(true);
  });

  it('knows what is still wanted: a product, for a day, until something is known of it', async () => {
    const first: Ask = { kind: 'product', subject: '12345670' };
    const second: Ask = { kind: 'product', subject: '50000005' };
    await test.database.query('delete from live_ask');
    for (const ask of [first, second, { kind: 'search', subject: 'quasar' }] as const) {
      expect(await claimAsk(test.database, ask, NOW, NOW + 1_000)).toBe(true);
    }
    const listWanted = (at: number, most = 10) => listWantedProducts(test.database, at, most);
    expect(await listWanted(NOW), 'somebody is asking').toEqual([]);
    await rememberAsk(test.database, second, 'failed', NOW + 500);
    expect(await listWanted(NOW + 499)).toEqual([]);
    expect(await listWanted(NOW + 1_000), 'who asked for the other has died').toEqual(['50000005', '12345670']);
    expect(await listWanted(NOW + 1_000, 1)).toEqual(['50000005']);

    expect(await claimAsk(test.database, second, NOW + 2_000, NOW + 3_000)).toBe(true);
    await rememberAsk(test.database, second, 'gone', NOW + 4_000);
    expect(await claimAsk(test.database, first, NOW + 2_000, NOW + 3_000)).toBe(true);
    await rememberAsk(test.database, first, 'failed', NOW + 4_000);
    await forgetExpiredAsks(test.database, NOW + DAY_MS - 1);
    expect(await listWanted(NOW + DAY_MS - 1), 'asking again does not prolong it').toEqual(['12345670']);
    await forgetExpiredAsks(test.database, NOW + DAY_MS);
    expect(await test.database.query('select from live_ask')).toEqual([]);
  });

  it('wants no more than 500 products, whoever makes up codes', async () => {
    await test.database.query('delete from live_ask');
    for (let n = 0; n < 510; n++) await claimAsk(test.database, { kind: 'product', subject: `2${n}` }, NOW, NOW + 1);
    await forgetExpiredAsks(test.database, NOW + 1_000);
    expect(await listWantedProducts(test.database, NOW + 1_000, 1_000)).toHaveLength(500);
    expect(await test.database.query('select from live_ask')).toHaveLength(500);
  });

  it('remembers an outcome until its time is over', async () => {
    const ask: Ask = { kind: 'search', subject: 'limonade quasar' };
    await rememberAsk(test.database, ask, 'found', NOW + 5_000, ['96385074', '12345670']);
    expect(await findAsk(test.database, ask, NOW)).toEqual({
      outcome: 'found',
      codes: ['96385074', '12345670'],
      expiresAt: new Date(NOW + 5_000),
    });
    expect(await findAsk(test.database, ask, NOW + 5_000)).toBeUndefined();
    await forgetExpiredAsks(test.database, NOW + 4_999);
    expect(await findAsk(test.database, ask, NOW)).toBeDefined();
    await forgetExpiredAsks(test.database, NOW + 5_000);
    expect(await findAsk(test.database, ask, NOW)).toBeUndefined();
  });
});
