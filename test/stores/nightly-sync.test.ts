import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCatalogueVersion } from '../../src/catalogue/catalogue-version-store.ts';
import { listSyncRuns } from '../../src/sync/sync-run-store.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { codeOf, day, LATER, PRODUCTS, SyncNights } from '../support/sync-nights.ts';

const SEARCH = '/api/v2/search';

describe.each(DATABASE_KINDS)('the nightly synchronisation on the %s database', (kind) => {
  let nights: SyncNights;
  beforeEach(async () => {
    nights = await SyncNights.start(kind);
  });
  afterEach(() => nights.stop());

  it('applies the daily files that came since the last run in their order, each once', async () => {
    nights.off.addDelta({ name: day(2), documents: [nights.put(1, { product_name: 'Galette neuve', ...LATER })] });
    nights.off.addDelta({ name: day(1), documents: [nights.put(2, { product_name: 'Galette autre', ...LATER })] });
    const version = await readCatalogueVersion(nights.database);
    expect(await nights.sync({ most: 1 })).toMatchObject({ state: 'done', source: 'deltas', updated: 2, failed: 0 });
    expect(nights.off.requests.map(({ path }) => path).filter((path) => path.includes('delta'))).toEqual(
      ['index.txt', day(1), day(2)].map((file) => `/data/delta/${file}`),
    );
    expect([await nights.nameOf(1), await nights.nameOf(2)]).toEqual(['Galette neuve', 'Galette autre']);
    expect(await readCatalogueVersion(nights.database)).toBeGreaterThan(version);

    nights.off.forgetRequests();
    expect(await nights.sync({ most: 1 })).toMatchObject({ state: 'done', source: 'refresh', updated: 0 });
    expect(nights.off.requests.filter(({ path }) => path.endsWith('.gz'))).toEqual([]);
    expect(await nights.countRows()).toMatchObject({ rows: PRODUCTS, listed: 2 * PRODUCTS });
  });

  it('asks the API for all when the list of daily files begins too late, and says so', async () => {
    nights.put(5, { product_name: 'Changé dans l’intervalle', ...LATER });
    nights.off.addDelta({ name: day(9), documents: [] });
    const run = await nights.sync();
    expect(run).toMatchObject({ state: 'done', updated: 1, note: expect.stringContaining('no longer kept') });
    expect(await nights.nameOf(5)).toBe('Changé dans l’intervalle');
  });

  it('refreshes by batches within the limits when there is no new file, and tells the end once', async () => {
    for (const n of [3, 77]) nights.put(n, { product_name: 'Renommée', ...LATER });
    const run = await nights.sync();
    expect(run).toMatchObject({ state: 'done', source: 'refresh', checked: PRODUCTS, updated: 2, unchanged: 118 });
    expect(nights.off.count(SEARCH)).toBe(3);
    expect(nights.off.count('/api/v2/product')).toBe(0);
    expect(nights.ended.at(-1)).toEqual(run);
    expect(await nights.codesFound('renommée')).toEqual(expect.arrayContaining([codeOf(3), codeOf(77)]));
  });

  it('does not touch the version of the catalogue when nothing changed', async () => {
    const version = await readCatalogueVersion(nights.database);
    expect(await nights.sync()).toMatchObject({ updated: 0, unchanged: PRODUCTS });
    expect(await readCatalogueVersion(nights.database)).toBe(version);
  });

  it('asks first for what somebody keeps, then for what was not asked for longest', async () => {
    await nights.database.query(`update product set checked_at = now() - interval '10 days'`);
    await nights.database.query(`update product set checked_at = now() - interval '20 days' where code = $1`, [
      codeOf(50),
    ]);
    await nights.keep(100, 101);
    await nights.sync({ most: 3 });
    const asked = new URL(
      nights.off.url + (nights.off.requests.find(({ path }) => path === SEARCH)?.url ?? ''),
    ).searchParams.get('code');
    expect(asked?.split(',')).toEqual([codeOf(100), codeOf(101), codeOf(50)]);
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
    nights.put(3, { product_name: 'Renommée', ...LATER });
    nights.off.fail(fault, { path: /search/, times: 2 });
    const run = await nights.sync({ timeoutMs: 300 });
    expect(run).toMatchObject({ state: 'done', checked: PRODUCTS, updated: 1, failed: 0, withdrawn: 0 });
    expect(await nights.countRows()).toEqual({ rows: PRODUCTS, withdrawn: 0, listed: 2 * PRODUCTS });
  });

  it('leaves a product as it was when its document has no name, and takes odd grades and figures for unknown', async () => {
    nights.put(7, { product_name: null, product_name_fr: null, nutriscore_grade: 'zz' });
    nights.put(8, { product_name: 'Note inconnue', nutriscore_grade: 'zz', nutriments: null, ...LATER });
    const run = await nights.sync();
    expect(run).toMatchObject({ state: 'done', checked: PRODUCTS, updated: 1, failed: 1 });
    expect(await nights.nameOf(7)).toBe('Galette Zébulon 7');
    expect(await nights.nameOf(8)).toBe('Note inconnue');
  });

  it('splits a batch that fails again, so that a server which stumbles hides few products', async () => {
    nights.off.fail({ kind: 'html', status: 500 }, { path: /search/, times: 5 });
    const run = await nights.sync();
    expect(run).toMatchObject({ state: 'done', checked: PRODUCTS, failed: 0 });
    const sizes = nights.off.requests
      .filter(({ path }) => path === SEARCH)
      .map(({ url }) => new URL(nights.off.url + url).searchParams.get('code')?.split(',').length);
    expect(sizes.slice(0, 5)).toEqual([50, 50, 20, 25, 25]);
  });

  it('ends incomplete while Open Food Facts is down, loses nothing, and does all the next night', async () => {
    nights.off.addDelta({ name: day(1), documents: [nights.put(4, { product_name: 'Renommée', ...LATER })] });
    nights.off.fail({ kind: 'dropped', when: 'before' });
    const down = await nights.sync();
    expect(down).toMatchObject({ state: 'incomplete', checked: PRODUCTS, failed: PRODUCTS });
    expect(down.note).toContain('no list of daily files');
    nights.off.mend();
    nights.pass();
    expect(await nights.sync()).toMatchObject({ state: 'done', source: 'deltas', updated: 1, failed: 0 });
    expect(await nights.nameOf(4)).toBe('Renommée');
    expect(await nights.countRows()).toEqual({ rows: PRODUCTS, withdrawn: 0, listed: 2 * PRODUCTS });
  });

  it('brings in the files after one that is cut, and takes that one again the next night', async () => {
    nights.off.addDelta({ name: day(1), documents: [nights.put(4, { product_name: 'Premier jour', ...LATER })] });
    nights.off.addDelta({ name: day(2), documents: [nights.put(5, { product_name: 'Second jour', ...LATER })] });
    nights.off.fail({ kind: 'truncated' }, { path: new RegExp(day(1)) });
    const cut = await nights.sync({ most: 1 });
    expect(cut).toMatchObject({ state: 'incomplete', note: expect.stringContaining(`${day(1)}: cut or damaged`) });
    expect(await nights.nameOf(5)).toBe('Second jour');
    nights.off.mend();
    nights.off.forgetRequests();
    expect(await nights.sync({ most: 1 })).toMatchObject({ state: 'done', updated: 1 });
    expect(nights.off.requests.filter(({ path }) => path.endsWith('.gz'))).toHaveLength(2);
    expect(await nights.nameOf(4)).toBe('Premier jour');
    expect((await nights.countRows())?.rows).toBe(PRODUCTS);
  });

  it('stops at its time, and goes on where it stopped', async () => {
    const first = await nights.sync({ minutes: 1, perMinute: { product: 15, search: 3 } });
    expect(first).toMatchObject({ state: 'done', checked: 50, note: expect.stringContaining('time was up') });
    nights.nowMs += 3_600_000;
    const second = await nights.sync({ most: 70 });
    expect(second).toMatchObject({ state: 'done', checked: 70 });
    const [row] = await nights.database.query<{ checked: number }>(
      'select count(*)::int as checked from product where checked_at > $1::timestamptz',
      [new Date('2026-11-25T00:00:00Z')],
    );
    expect(row?.checked).toBe(PRODUCTS);
  });

  it('runs once at a time', async () => {
    const unlock = await nights.database.tryLock('sync');
    expect(await nights.tryToSync()).toEqual({ kind: 'busy' });
    await unlock?.();
    expect((await nights.tryToSync()).kind).toBe('ended');
  });

  it('closes the run of a process that died', async () => {
    await nights.database.query('insert into sync_run default values');
    await nights.sync({ most: 1 });
    const [last, dead] = await listSyncRuns(nights.database, 2);
    expect([last?.state, dead?.state]).toEqual(['done', 'interrupted']);
  });
});
