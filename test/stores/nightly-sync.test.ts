import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAccount } from '../../src/accounts/account-store.ts';
import { readCatalogueVersion } from '../../src/catalogue/catalogue-version-store.ts';
import { countProducts, findProductSheet } from '../../src/catalogue/product-store.ts';
import { search } from '../../src/catalogue/search.ts';
import { keepSwap, listKeptSwaps } from '../../src/favourites/kept-swap-store.ts';
import type { Barcode } from '../../src/food/barcode.ts';
import { findSubstitutes } from '../../src/substitutes/find-substitutes.ts';
import { type SyncParts, syncNightly } from '../../src/sync/nightly-sync.ts';
import { listSyncRuns, type SyncRun } from '../../src/sync/sync-run-store.ts';
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from '../support/databases.ts';
import { dumpCode, dumpDocument } from '../support/dumps.ts';
import type { OffDocument } from '../support/fake-open-food-facts/documents.ts';
import { FakeOpenFoodFacts } from '../support/fake-open-food-facts/fake-open-food-facts.ts';
import { anyone } from '../support/swap-outcomes.ts';
import { newEmail } from '../support/visitor.ts';

const PRODUCTS = 120;
const SINCE_S = 1_790_000_000;
const day = (n: number) => `openfoodfacts_products_${SINCE_S + n * 86_400}_${SINCE_S + (n + 1) * 86_400}.json.gz`;
const codeOf = (n: number) => dumpCode(n) as Barcode;
const BETTER = {
  energy_100g: 600,
  fat_100g: 1,
  'saturated-fat_100g': 0.2,
  sugars_100g: 2,
  proteins_100g: 9,
  fiber_100g: 6,
  salt_100g: 0.1,
};
const SEARCH = '/api/v2/search';

describe.each(DATABASE_KINDS)('the nightly synchronisation on the %s database', (kind) => {
  let test: TestDatabase;
  let off: FakeOpenFoodFacts;
  let folder: string;
  let nowMs: number;
  let ended: SyncRun[];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pur-beurre-sync-'));
    nowMs = Date.parse('2026-11-24T03:05:00Z');
    ended = [];
    [test, off] = await Promise.all([openTestDatabase(kind, 'starter'), FakeOpenFoodFacts.start({ documents: [] })]);
    // Only the products of the double are in question here.
    await test.database.runScript('truncate product, product_category, kept_swap; delete from catalogue_word');
    for (let n = 0; n < PRODUCTS; n++) put(n);
    off.addDelta({ name: day(0), documents: allDocuments() });
    expect(await sync()).toMatchObject({ state: 'done', source: 'deltas' });
    off.forgetRequests();
    nowMs += 86_400_000;
  });
  afterEach(async () => {
    await Promise.all([off.stop(), test.discard()]);
    rmSync(folder, { recursive: true, force: true });
  });

  const documents = new Map<number, OffDocument>();
  const allDocuments = () => [...documents.values()];
  function put(n: number, changes: Record<string, unknown> = {}): OffDocument {
    const document = {
      ...dumpDocument(n),
      product_name: `Galette Zébulon ${n}`,
      last_modified_t: SINCE_S + 3_600,
      ...changes,
    } as unknown as OffDocument;
    documents.set(n, document);
    off.put(document);
    return document;
  }
  const later = { last_modified_t: SINCE_S + 2 * 86_400 };

  async function tryToSync(changes: Partial<SyncParts> = {}) {
    return syncNightly({
      url: off.url,
      filesUrl: `${off.url}/data`,
      userAgent: 'PurBeurre/0.0 (contact@essai.example)',
      timeoutMs: 2_000,
      perMinute: { product: 15, search: 10 },
      failuresToOpen: 3,
      backOff: { firstMs: 10_000, longestMs: 600_000 },
      country: 'en:france',
      download: { folder, pauseMs: 1, silenceMs: 500 },
      minutes: 240,
      most: 10_000,
      database: test.database,
      now: () => nowMs,
      random: () => 0.5,
      stopped: new AbortController().signal,
      pause: async (ms) => {
        nowMs += ms;
      },
      onEnd: (run) => void ended.push(run),
      ...changes,
    });
  }
  async function sync(changes: Partial<SyncParts> = {}): Promise<SyncRun> {
    const result = await tryToSync(changes);
    if (result.kind === 'busy') throw new Error('busy');
    const { checked, updated, unchanged, withdrawn, failed } = result.run;
    expect(checked).toBe(updated + unchanged + withdrawn + failed);
    return result.run;
  }
  const nameOf = async (n: number) => (await findProductSheet(test.database, codeOf(n)))?.product.name;
  const codesFound = async (words: string) => {
    const query = { words, grade: null, category: null, order: 'pertinence', page: 1 } as const;
    return (await search(test.database, query)).cards.map(({ code }) => code);
  };
  const swapsOf = async (n: number) => {
    const original = await findProductSheet(test.database, codeOf(n));
    if (!original) throw new Error(`The product ${n} is missing.`);
    return JSON.stringify(await findSubstitutes(test.database, original, anyone(PRODUCTS)));
  };
  const countRows = async () => {
    const [row] = await test.database.query<{ rows: number; listed: number; withdrawn: number }>(
      `select count(*)::int as rows, count(withdrawn_at)::int as withdrawn,
         (select count(*)::int from product_category) as listed from product`,
    );
    return row;
  };

  it('applies the daily files that came since the last run in their order, each once', async () => {
    off.addDelta({ name: day(2), documents: [put(1, { product_name: 'Galette neuve', ...later })] });
    off.addDelta({ name: day(1), documents: [put(2, { product_name: 'Galette autre', ...later })] });
    const version = await readCatalogueVersion(test.database);
    expect(await sync({ most: 1 })).toMatchObject({ state: 'done', source: 'deltas', updated: 2, failed: 0 });
    expect(off.requests.map(({ path }) => path).filter((path) => path.includes('delta'))).toEqual(
      ['index.txt', day(1), day(2)].map((file) => `/data/delta/${file}`),
    );
    expect([await nameOf(1), await nameOf(2)]).toEqual(['Galette neuve', 'Galette autre']);
    expect(await readCatalogueVersion(test.database)).toBeGreaterThan(version);

    off.forgetRequests();
    expect(await sync({ most: 1 })).toMatchObject({ state: 'done', source: 'refresh', updated: 0 });
    expect(off.requests.filter(({ path }) => path.endsWith('.gz'))).toEqual([]);
    expect(await countRows()).toMatchObject({ rows: PRODUCTS, listed: 2 * PRODUCTS });
  });

  it('asks the API for all when the list of daily files begins too late, and says so', async () => {
    put(5, { product_name: 'Changé dans l’intervalle', ...later });
    off.addDelta({ name: day(9), documents: [] });
    const run = await sync();
    expect(run).toMatchObject({ state: 'done', updated: 1, note: expect.stringContaining('no longer kept') });
    expect(await nameOf(5)).toBe('Changé dans l’intervalle');
  });

  it('refreshes by batches within the limits when there is no new file, and tells the end once', async () => {
    for (const n of [3, 77]) put(n, { product_name: 'Renommée', ...later });
    const run = await sync();
    expect(run).toMatchObject({ state: 'done', source: 'refresh', checked: PRODUCTS, updated: 2, unchanged: 118 });
    expect(off.count(SEARCH)).toBe(3);
    expect(off.count('/api/v2/product')).toBe(0);
    expect(ended.at(-1)).toEqual(run);
    expect(await codesFound('renommée')).toEqual(expect.arrayContaining([codeOf(3), codeOf(77)]));
  });

  it('does not touch the version of the catalogue when nothing changed', async () => {
    const version = await readCatalogueVersion(test.database);
    expect(await sync()).toMatchObject({ updated: 0, unchanged: PRODUCTS });
    expect(await readCatalogueVersion(test.database)).toBe(version);
  });

  it('asks first for what somebody keeps, then for what was not asked for longest', async () => {
    await test.database.query(`update product set checked_at = now() - interval '10 days'`);
    await test.database.query(`update product set checked_at = now() - interval '20 days' where code = $1`, [
      codeOf(50),
    ]);
    await keep(100, 101);
    await sync({ most: 3 });
    const asked = new URL(off.url + (off.requests.find(({ path }) => path === SEARCH)?.url ?? '')).searchParams.get(
      'code',
    );
    expect(asked?.split(',')).toEqual([codeOf(100), codeOf(101), codeOf(50)]);
  });

  it('keeps what Open Food Facts withdraws for who kept it, and shows it nowhere else, until it is back', async () => {
    const accountId = await keep(10, 11);
    put(11, { nutriments: BETTER, ...later });
    await sync();
    expect(await swapsOf(10)).toContain(codeOf(11));
    nowMs += 86_400_000;
    off.withdraw(codeOf(11));
    put(12, { obsolete: 'on', ...later });
    expect(await sync()).toMatchObject({ state: 'done', withdrawn: 2, unchanged: PRODUCTS - 2 });
    expect(await countRows()).toEqual({ rows: PRODUCTS, withdrawn: 2, listed: 2 * (PRODUCTS - 2) });
    expect(await countProducts(test.database)).toBe(PRODUCTS - 2);
    const found = await codesFound('galette zébulon');
    expect(found).not.toContain(codeOf(11));
    expect(await codesFound('galette zébulon 12')).not.toContain(codeOf(12));
    expect(await swapsOf(10)).not.toContain(codeOf(11));
    const [kept] = await listKeptSwaps(test.database, accountId, { limit: 5, offset: 0 });
    expect(kept).toMatchObject({ replaced: { withdrawn: false }, chosen: { code: codeOf(11), withdrawn: true } });

    nowMs += 86_400_000;
    expect(await sync()).toMatchObject({ withdrawn: 0, updated: 0, unchanged: PRODUCTS });
    put(11, { nutriments: BETTER, ...later });
    put(12);
    nowMs += 86_400_000;
    expect(await sync()).toMatchObject({ withdrawn: 0, updated: 2, unchanged: PRODUCTS - 2 });
    expect(await countRows()).toEqual({ rows: PRODUCTS, withdrawn: 0, listed: 2 * PRODUCTS });
    expect(await codesFound('galette zébulon 11')).toContain(codeOf(11));
    expect(await swapsOf(10)).toContain(codeOf(11));
  });

  it('withdraws by a daily file, not by one that is older than what we hold, and welcomes back by a newer one', async () => {
    off.addDelta({
      name: day(1),
      documents: [put(20, { obsolete: 1, ...later }), put(21, { obsolete: 1, last_modified_t: SINCE_S })],
    });
    expect(await sync({ most: 1 })).toMatchObject({ withdrawn: 1 });
    expect(await countRows()).toMatchObject({ withdrawn: 1 });
    off.addDelta({ name: day(2), documents: [put(20)] });
    await sync({ most: 1 });
    expect(await countRows(), 'an older document brings nothing back').toMatchObject({ withdrawn: 1 });
    off.addDelta({ name: day(3), documents: [put(20, { last_modified_t: SINCE_S + 4 * 86_400 })] });
    await sync({ most: 1 });
    expect(await countRows()).toEqual({ rows: PRODUCTS, withdrawn: 0, listed: 2 * PRODUCTS });
  });

  it('takes nothing out when far too much is said to be gone', async () => {
    for (let n = 0; n < 100; n++) off.withdraw(codeOf(n));
    const run = await sync();
    expect(run).toMatchObject({ state: 'incomplete', note: expect.stringContaining('too many products') });
    expect(run.withdrawn).toBeLessThanOrEqual(62);
    expect((await countRows())?.rows).toBe(PRODUCTS);
  });

  it.each([
    { kind: 'html', status: 502 },
    { kind: 'html', status: 200 },
    { kind: 'truncated' },
    { kind: 'wrong-types' },
    { kind: 'dropped', when: 'before' },
    { kind: 'dropped', when: 'midway' },
    { kind: 'too-many', retryAfter: '30' },
    { kind: 'unavailable' },
    { kind: 'silent' },
  ] as const)('goes on after $kind and checks every product exactly once', async (fault) => {
    put(3, { product_name: 'Renommée', ...later });
    off.fail(fault, { path: /search/, times: 2 });
    const run = await sync({ timeoutMs: 300 });
    expect(run).toMatchObject({ state: 'done', checked: PRODUCTS, updated: 1, failed: 0, withdrawn: 0 });
    expect(await countRows()).toEqual({ rows: PRODUCTS, withdrawn: 0, listed: 2 * PRODUCTS });
  });

  it('leaves a product as it was when its document has no name, and takes odd grades and figures for unknown', async () => {
    put(7, { product_name: null, product_name_fr: null, nutriscore_grade: 'zz' });
    put(8, { product_name: 'Note inconnue', nutriscore_grade: 'zz', nutriments: null, ...later });
    const run = await sync();
    expect(run).toMatchObject({ state: 'done', checked: PRODUCTS, updated: 1, failed: 1 });
    expect(await nameOf(7)).toBe('Galette Zébulon 7');
    expect(await nameOf(8)).toBe('Note inconnue');
  });

  it('splits a batch that fails again, so that a server which stumbles hides few products', async () => {
    off.fail({ kind: 'html', status: 500 }, { path: /search/, times: 5 });
    const run = await sync();
    expect(run).toMatchObject({ state: 'done', checked: PRODUCTS, failed: 0 });
    const sizes = off.requests
      .filter(({ path }) => path === SEARCH)
      .map(({ url }) => new URL(off.url + url).searchParams.get('code')?.split(',').length);
    expect(sizes.slice(0, 5)).toEqual([50, 50, 20, 25, 25]);
  });

  it('ends incomplete while Open Food Facts is down, loses nothing, and does all the next night', async () => {
    off.addDelta({ name: day(1), documents: [put(4, { product_name: 'Renommée', ...later })] });
    off.fail({ kind: 'dropped', when: 'before' });
    const down = await sync();
    expect(down).toMatchObject({ state: 'incomplete', checked: PRODUCTS, failed: PRODUCTS });
    expect(down.note).toContain('no list of daily files');
    off.mend();
    nowMs += 86_400_000;
    expect(await sync()).toMatchObject({ state: 'done', source: 'deltas', updated: 1, failed: 0 });
    expect(await nameOf(4)).toBe('Renommée');
    expect(await countRows()).toEqual({ rows: PRODUCTS, withdrawn: 0, listed: 2 * PRODUCTS });
  });

  it('brings in the files after one that is cut, and takes that one again the next night', async () => {
    off.addDelta({ name: day(1), documents: [put(4, { product_name: 'Premier jour', ...later })] });
    off.addDelta({ name: day(2), documents: [put(5, { product_name: 'Second jour', ...later })] });
    off.fail({ kind: 'truncated' }, { path: new RegExp(day(1)) });
    const cut = await sync({ most: 1 });
    expect(cut).toMatchObject({ state: 'incomplete', note: expect.stringContaining(`${day(1)}: cut or damaged`) });
    expect(await nameOf(5)).toBe('Second jour');
    off.mend();
    off.forgetRequests();
    expect(await sync({ most: 1 })).toMatchObject({ state: 'done', updated: 1 });
    expect(off.requests.filter(({ path }) => path.endsWith('.gz'))).toHaveLength(2);
    expect(await nameOf(4)).toBe('Premier jour');
    expect((await countRows())?.rows).toBe(PRODUCTS);
  });

  it('stops at its time, and goes on where it stopped', async () => {
    const first = await sync({ minutes: 1, perMinute: { product: 15, search: 3 } });
    expect(first).toMatchObject({ state: 'done', checked: 50, note: expect.stringContaining('time was up') });
    nowMs += 3_600_000;
    const second = await sync({ most: 70 });
    expect(second).toMatchObject({ state: 'done', checked: 70 });
    const [row] = await test.database.query<{ checked: number }>(
      'select count(*)::int as checked from product where checked_at > $1::timestamptz',
      [new Date('2026-11-25T00:00:00Z')],
    );
    expect(row?.checked).toBe(PRODUCTS);
  });

  it('runs once at a time', async () => {
    const unlock = await test.database.tryLock('sync');
    expect(await tryToSync()).toEqual({ kind: 'busy' });
    await unlock?.();
    expect((await tryToSync()).kind).toBe('ended');
  });

  it('closes the run of a process that died', async () => {
    await test.database.query('insert into sync_run default values');
    await sync({ most: 1 });
    const [last, dead] = await listSyncRuns(test.database, 2);
    expect([last?.state, dead?.state]).toEqual(['done', 'interrupted']);
  });

  async function keep(replaced: number, chosen: number): Promise<number> {
    const account = { email: newEmail(), displayName: null, passwordDigest: 'digest' };
    const accountId = (await createAccount(test.database, account)) ?? 0;
    await keepSwap(test.database, accountId, { replaced: codeOf(replaced), chosen: codeOf(chosen) });
    return accountId;
  }
});
