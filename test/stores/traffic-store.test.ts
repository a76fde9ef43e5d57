import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TrafficLedger } from '../../src/monitoring/traffic-ledger.ts';
import {
  listHappenings,
  listMissedSearches,
  listTrafficByHour,
  listTrafficByRoute,
} from '../../src/monitoring/traffic-store.ts';
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from '../support/databases.ts';

const NOON = Date.UTC(2026, 10, 23, 12);
const HOUR = 3_600_000;
const LONG_AGO = new Date(0);

describe.each(DATABASE_KINDS)('the ledger of traffic on the %s database', (kind) => {
  let test: TestDatabase;
  let now = NOON;
  const errors: unknown[] = [];
  const open = () =>
    new TrafficLedger({ database: test.database, now: () => now, onError: (error) => errors.push(error) });
  beforeAll(async () => {
    test = await openTestDatabase(kind, 'starter');
  });
  afterAll(() => test.discard());
  const request = (route: string, status: number, seconds: number) => ({
    number: 'abc',
    method: 'GET',
    route,
    status,
    seconds,
  });

  it('adds up what two processes counted in the same hour', async () => {
    const [one, other] = [open(), open()];
    for (const ledger of [one, other]) {
      ledger.finished(request('/recherche', 200, 0.0042));
      ledger.finished(request('/recherche', 200, 0.0049));
      ledger.finished(request('/recherche', 503, 12));
      ledger.finished(request('/assets/*', 200, 0.001));
      ledger.finished(request('/readyz', 200, 0.001));
    }
    await Promise.all([one.stop(), other.stop()]);
    await one.write();
    const counts = [
      { outcome: 'failure', withinMs: 2_147_483_647, requests: 2 },
      { outcome: 'ok', withinMs: 5, requests: 4 },
    ];
    expect(await listTrafficByHour(test.database, LONG_AGO)).toEqual(
      counts.map((count) => ({ hour: new Date(NOON), ...count })),
    );
    expect(await listTrafficByRoute(test.database, LONG_AGO)).toEqual(
      counts.map((count) => ({ route: '/recherche', ...count })),
    );
    expect(await listTrafficByHour(test.database, new Date(NOON + 1))).toEqual([]);
  });

  it('counts searches, swaps, and the words that found nothing, without what may name a person', async () => {
    const ledger = open();
    ledger.happened({ kind: 'search', words: 'nutella', found: 3 });
    for (const words of ['Kombucha  maison', 'kombucha maison', 'qq', 'pour colette@exemple.fr']) {
      ledger.happened({ kind: 'search', words, found: 0 });
    }
    ledger.happened({ kind: 'swaps-proposed', swaps: 6 });
    ledger.happened({ kind: 'swaps-proposed', swaps: 4 });
    ledger.happened({ kind: 'swap-saved' });
    ledger.happened({ kind: 'unknown-product', code: '1' });
    await ledger.stop();
    expect(await listHappenings(test.database, LONG_AGO)).toEqual(
      [
        ['missed-search', 4],
        ['search', 5],
        ['swap-saved', 1],
        ['swaps-proposed', 10],
      ].map(([what, times]) => ({ hour: new Date(NOON), kind: what, times })),
    );
    expect(await listMissedSearches(test.database, LONG_AGO, 2)).toEqual([
      { words: 'kombucha maison', times: 2 },
      { words: 'pour [e-mail]', times: 1 },
    ]);
  });

  it('takes no new words once a day has 2,000, and goes on counting those', async () => {
    now = NOON + 24 * HOUR;
    const write = async (from: number) => {
      const ledger = open();
      for (let n = from; n < from + 1_500; n += 1) ledger.happened({ kind: 'search', words: `mot ${n}`, found: 0 });
      await ledger.stop();
    };
    for (const from of [0, 1_000, 2_000, 0]) await write(from);
    const missed = await listMissedSearches(test.database, new Date(now), 9_999);
    expect(missed).toHaveLength(2_000);
    expect(missed.find(({ words }) => words === 'mot 0')?.times).toBe(2);
    expect(missed.some(({ words }) => words === 'mot 2500')).toBe(false);
    now = NOON;
  });

  it('forgets what is older than 35 days', async () => {
    now = NOON + 37 * 24 * HOUR;
    const ledger = open();
    ledger.finished(request('/', 200, 0.001));
    await ledger.stop();
    expect((await listTrafficByRoute(test.database, LONG_AGO)).map(({ route }) => route)).toEqual(['/']);
    expect(await listHappenings(test.database, LONG_AGO)).toEqual([]);
    expect(await listMissedSearches(test.database, LONG_AGO, 9)).toEqual([]);
    now = NOON;
  });

  it('does not fail anybody when the database does', async () => {
    const ledger = new TrafficLedger({
      database: { ...test.database, transaction: () => Promise.reject(new Error('gone')) },
      now: () => now,
      onError: (error) => errors.push(error),
    });
    ledger.finished(request('/', 200, 0.001));
    await ledger.stop();
    expect(errors.map(String)).toEqual(['Error: gone']);
    errors.length = 0;
  });
});
