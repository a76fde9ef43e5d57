import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readCatalogueVersion } from '../../src/catalogue/catalogue-version-store.ts';
import { search } from '../../src/catalogue/search.ts';
import type { Database } from '../../src/database/database.ts';
import type { Barcode } from '../../src/food/barcode.ts';
import { LiveProducts } from '../../src/sync/live-products.ts';
import { refreshStatistics } from '../../src/sync/statistics-store.ts';
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from '../support/databases.ts';
import { DOUBLE, OTHER_DOCUMENTS } from '../support/fake-open-food-facts/documents.ts';
import { FakeOpenFoodFacts } from '../support/fake-open-food-facts/fake-open-food-facts.ts';
import { liveSettings } from '../support/live-settings.ts';
import { waitUntil } from '../support/wait-until.ts';

const SPREAD = DOUBLE.spread as Barcode;
const DAY_MS = 86_400_000;

describe.each(DATABASE_KINDS)('live products on the %s database', (kind) => {
  let off: FakeOpenFoodFacts;
  let test: TestDatabase;
  let nowMs: number;
  let errors: unknown[];
  const opened: LiveProducts[] = [];

  beforeAll(async () => {
    [off, test] = await Promise.all([
      FakeOpenFoodFacts.start({ documents: OTHER_DOCUMENTS }),
      openTestDatabase(kind, 'starter'),
    ]);
  });
  beforeEach(() => {
    nowMs = Date.parse('2026-11-23T12:00:00Z');
    errors = [];
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((live) => live.stop()));
    off.mend();
    off.forgetRequests();
    await forgetAll(test.database);
    expect(errors).toEqual([]);
  });
  afterAll(async () => {
    await Promise.all([off.stop(), test.discard()]);
  });

  /** One process of the site. */
  function open(settings: Parameters<typeof liveSettings>[1] = {}): LiveProducts {
    const live = new LiveProducts({
      ...liveSettings(off.url, settings),
      database: test.database,
      now: () => nowMs,
      random: () => 0.5,
      tell: () => {},
      onError: (error) => errors.push(error),
    });
    opened.push(live);
    return live;
  }

  it('stores what Open Food Facts has, as an import would: same words, categories and counts', async () => {
    const version = await readCatalogueVersion(test.database);
    expect(await open().askForProduct(SPREAD)).toEqual({ kind: 'stored' });
    expect(await readCatalogueVersion(test.database)).toBeGreaterThan(version);
    const query = { grade: null, category: null, order: 'pertinence', page: 1 } as const;
    for (const words of ['zébulon', 'tartinade noisette', 'pate a tartiner zebulon', 'zebulom']) {
      const { cards } = await search(test.database, { ...query, words });
      expect(cards.map(({ code }) => code)).toContain(SPREAD);
    }
    const counted = await readStatistics(test.database);
    await test.database.transaction(refreshStatistics);
    expect(await readStatistics(test.database)).toEqual(counted);
  });

  it('asks once for 20 visitors of two processes, and stores one product', async () => {
    off.fail({ kind: 'slow', ms: 200 });
    const [one, other] = [open(), open()];
    const visits = Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? one : other).askForProduct(SPREAD));
    expect(await Promise.all(visits)).toEqual(Array(20).fill({ kind: 'stored' }));
    expect(off.count()).toBe(1);
    expect(await countProducts(test.database, SPREAD)).toBe(1);
  });

  it('answers another process from what the first one stored or learned', async () => {
    await open().askForProduct(SPREAD);
    expect(await open().askForProduct(SPREAD)).toEqual({ kind: 'stored' });
    expect(off.count()).toBe(1);
    const missing = { kind: 'unknown', why: 'nobody-knows' };
    expect(await open().askForProduct('12345670' as Barcode)).toEqual(missing);
    expect(await open().askForProduct('12345670' as Barcode)).toEqual(missing);
    expect(off.count()).toBe(2);
    nowMs += DAY_MS;
    expect(await open().askForProduct('12345670' as Barcode)).toEqual(missing);
    expect(off.count()).toBe(3);
  });

  it('tells what is no food from what nobody knows, and asks neither twice', async () => {
    const live = open();
    for (const code of [DOUBLE.shampoo, DOUBLE.nameless, DOUBLE.shampoo, DOUBLE.nameless]) {
      expect(await live.askForProduct(code as Barcode)).toEqual({ kind: 'unknown', why: 'no-food' });
    }
    expect(off.count()).toBe(2);
    expect(await live.askForProduct('2900000000019' as Barcode)).toEqual({ kind: 'unknown', why: 'wrong-check-digit' });
    expect(off.count()).toBe(2);
  });

  it('does not keep a visitor waiting, and stores what comes later', async () => {
    off.fail({ kind: 'slow', ms: 400 });
    const live = open({ waitMs: 100 });
    const started = performance.now();
    expect(await live.askForProduct(SPREAD)).toEqual({ kind: 'later', underWay: true, retryAfterS: 1 });
    expect(performance.now() - started).toBeLessThan(350);
    await waitUntil(async () => (await countProducts(test.database, SPREAD)) === 1);
    expect(await live.askForProduct(SPREAD)).toEqual({ kind: 'stored' });
    expect(off.count()).toBe(1);
  });

  it('asks for the same again only after a pause, and honours a wish', async () => {
    off.fail({ kind: 'html', status: 200 }, { times: 1 });
    const live = open({ failuresToOpen: 9 });
    expect(await live.askForProduct(SPREAD)).toEqual({ kind: 'later', underWay: false, retryAfterS: 8 });
    expect(await open().askForProduct(SPREAD)).toEqual({ kind: 'later', underWay: false, retryAfterS: 8 });
    expect(off.count()).toBe(1);
    nowMs += 8_000;
    off.fail({ kind: 'unavailable', retryAfter: '90' }, { times: 1 });
    expect(await live.askForProduct(SPREAD)).toMatchObject({ kind: 'later', retryAfterS: 90 });
    nowMs += 120_000;
    expect(await live.askForProduct(SPREAD)).toEqual({ kind: 'stored' });
    expect(off.count()).toBe(3);
  });

  it('leaves a failing server alone, then sends one to see', async () => {
    off.fail({ kind: 'html', status: 502 });
    const live = open({ failuresToOpen: 3 });
    const codes = Array.from({ length: 12 }, (_, n) => validCode(n));
    for (const code of codes.slice(0, 6)) expect(await live.askForProduct(code)).toMatchObject({ kind: 'later' });
    expect(off.count()).toBe(3);
    nowMs += 11_000;
    await Promise.all(codes.slice(6).map((code) => live.askForProduct(code)));
    expect(off.count()).toBe(4);
    off.mend();
    nowMs += 60_000;
    expect(await live.askForProduct(SPREAD)).toEqual({ kind: 'stored' });
    expect(await live.askForProduct(codes[0] as Barcode)).toEqual({ kind: 'unknown', why: 'nobody-knows' });
  });

  it('asks no more than 15 times a minute, in all processes together', async () => {
    off.enforceLimits();
    const processes = [open(), open(), open()];
    const codes = Array.from({ length: 24 }, (_, n) => validCode(100 + n));
    const answers = await Promise.all(codes.map((code, n) => processes[n % 3]?.askForProduct(code)));
    expect(answers.filter((answer) => answer?.kind === 'unknown')).toHaveLength(15);
    expect(answers.filter((answer) => answer?.kind === 'later')).toHaveLength(9);
    expect(off.count()).toBe(15);
  });

  it('finds by words what the catalogue lacks, in two requests, and remembers it', async () => {
    const live = open();
    const codes = [DOUBLE.spread, DOUBLE.puree];
    expect(await live.askForWords('Zébulon')).toEqual({ kind: 'answered', codes });
    expect(await open().askForWords(' ZEBULON ')).toEqual({ kind: 'answered', codes });
    expect(off.requests.map(({ path }) => path)).toEqual(['/cgi/search.pl', '/api/v2/search']);
    expect(await countProducts(test.database, DOUBLE.spread)).toBe(1);
    expect(await live.askForWords('xyzzy')).toEqual({ kind: 'answered', codes: [] });
    expect(await live.askForWords('xyzzy')).toEqual({ kind: 'answered', codes: [] });
    expect(off.count()).toBe(3);
    expect(await live.askForWords(' ?! ')).toEqual({ kind: 'not-asked' });
  });

  it.each([
    { kind: 'html', status: 200 },
    { kind: 'truncated' },
    { kind: 'wrong-types' },
    { kind: 'dropped', when: 'midway' },
    { kind: 'too-many' },
    { kind: 'silent' },
    { kind: 'huge', bytes: 3_000_000 },
  ] as const)('keeps nothing of a search that ends in $kind', async (fault) => {
    off.fail(fault, { path: /api\/v2\/search/ });
    expect(await open({ timeoutMs: 300 }).askForWords('zébulon')).toMatchObject({ kind: 'later', underWay: false });
    expect(await countProducts(test.database, DOUBLE.spread)).toBe(0);
    off.mend();
    nowMs += 60_000;
    expect(await open().askForWords('zébulon')).toMatchObject({ kind: 'answered' });
  });

  it('ends with the program, and leaves the question to others', async () => {
    off.fail({ kind: 'silent' }, { times: 1 });
    const live = open({ waitMs: 50 });
    expect(await live.askForProduct(SPREAD)).toMatchObject({ underWay: true });
    await waitUntil(async () => off.count() === 1);
    await live.stop();
    expect(await open().askForProduct(SPREAD)).toEqual({ kind: 'stored' });
    expect(off.count()).toBe(2);
  });

  it('takes over from a process that died while it asked', async () => {
    await test.database.query(
      `insert into live_ask (kind, subject, outcome, expires_at) values ('product', $1, 'under-way', $2)`,
      [SPREAD, new Date(nowMs + 1_000)],
    );
    const live = open({ waitMs: 5_000 });
    const asked = live.askForProduct(SPREAD);
    await sleep(200);
    expect(off.count()).toBe(0);
    nowMs += 1_000;
    expect(await asked).toEqual({ kind: 'stored' });
  });
});

/** EAN-8 codes that nobody bears. */
function validCode(n: number): Barcode {
  const digits = `9${String(n).padStart(6, '0')}`;
  const sum = [...digits].reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 3 : 1), 0);
  return `${digits}${(10 - (sum % 10)) % 10}` as Barcode;
}

async function countProducts(database: Database, code: string): Promise<number> {
  const rows = await database.query('select id from product where code = $1', [code]);
  return rows.length;
}

async function forgetAll(database: Database): Promise<void> {
  await database.query('delete from live_ask');
  await database.query('delete from off_token');
  await database.query(`delete from product where code like '29000000000%'`);
  await database.transaction(refreshStatistics);
}

function readStatistics(database: Database) {
  return Promise.all([
    database.query('select tag, product_count from category order by tag'),
    database.query('select word, product_count from catalogue_word order by word'),
  ]);
}
