import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASE_KINDS } from '../support/databases.ts';
import { DOUBLE, OTHER_DOCUMENTS } from '../support/fake-open-food-facts/documents.ts';
import { FakeOpenFoodFacts } from '../support/fake-open-food-facts/fake-open-food-facts.ts';
import { requireNutella } from '../support/foods.ts';
import { liveSettings } from '../support/live-settings.ts';
import { MetricsReader } from '../support/metrics-reader.ts';
import { PERSON } from '../support/person.ts';
import { startTestSite, type TestSite } from '../support/site.ts';
import { Visitor } from '../support/visitor.ts';

const UNKNOWN = '12345670';
const SECRET = 'zzsecretwordzz';

describe.each(DATABASE_KINDS)('metrics of the site on the %s database', (kind) => {
  let off: FakeOpenFoodFacts;
  let site: TestSite;
  let metrics: MetricsReader;
  let code: string;
  let starterProducts: number;
  beforeAll(async () => {
    off = await FakeOpenFoodFacts.start({ documents: OTHER_DOCUMENTS });
    const reader = new MetricsReader();
    const live = liveSettings(off.url, { perMinute: { product: 15, search: 2 }, failuresToOpen: 1 });
    site = await startTestSite(kind, { live, metrics: { host: '127.0.0.1', port: 0 }, log: reader });
    metrics = reader;
    code = (await requireNutella(site.database)).code;
    starterProducts = await countProducts();
  });
  afterAll(async () => {
    await Promise.all([site.stop(), off.stop()]);
  });
  const get = (url: string) => site.server.inject({ url, headers: PERSON });

  it('are told on an address of their own alone', async () => {
    expect((await get('/metrics')).statusCode).toBe(404);
    const other = await fetch(metrics.url.replace('/metrics', '/'));
    expect(other.status).toBe(404);
    expect((await fetch(metrics.url)).headers.get('content-type')).toContain('text/plain; version=0.0.4');
  });

  it('count requests by the pattern of their address and by status, remembered or not', async () => {
    for (let times = 0; times < 3; times++) await get(`/produits/${code}`);
    await get(`/${SECRET}`);
    await get('/produits/xyz');
    const count = (route: string, status: string) =>
      metrics.value('purbeurre_http_request_duration_seconds_count', { method: 'GET', route, status });
    expect(await count('/produits/:code', '200')).toBe(3);
    expect(await count('none', '404')).toBeGreaterThanOrEqual(1);
    expect(await metrics.text()).not.toContain(SECRET);
  });

  it('count searches, swaps proposed and swaps kept, also of pages that are remembered', async () => {
    for (let times = 0; times < 2; times++) await get('/recherche?q=nutella');
    for (let times = 0; times < 2; times++) await get(`/produits/${code}/substituts`);
    const visitor = new Visitor(site.server);
    await visitor.signUp();
    await visitor.fillIn(`/produits/${code}/substituts`, '/mes-produits', {});
    expect(await metrics.value('purbeurre_searches_total', { found: 'some' })).toBe(2);
    expect(await metrics.value('purbeurre_proposed_swaps_count')).toBe(3);
    expect(await metrics.value('purbeurre_proposed_swaps_sum')).toBeGreaterThan(3);
    expect(await metrics.value('purbeurre_swaps_saved_total')).toBe(1);
  });

  it('tell what came of asking Open Food Facts, and whether it is left alone', async () => {
    await get(`/produits/${UNKNOWN}`);
    await get(`/produits/${DOUBLE.spread}`);
    for (const words of ['zzaa', 'zzbb', 'zzcc']) await get(`/recherche?q=${words}`);
    const asked = (request: string, outcome: string) =>
      metrics.value('purbeurre_off_requests_total', { request, outcome });
    expect(await asked('product', 'gone')).toBe(1);
    expect(await asked('product', 'found')).toBe(1);
    expect(await asked('search', 'refused-by-limits')).toBeGreaterThanOrEqual(1);
    expect(await metrics.value('purbeurre_unknown_products_total')).toBe(1);
    expect(await metrics.value('purbeurre_searches_total', { found: 'none' })).toBe(3);
    expect(await metrics.value('purbeurre_off_paused')).toBe(0);

    off.fail({ kind: 'html', status: 502 });
    await get(`/produits/${DOUBLE.puree}`);
    expect(await metrics.value('purbeurre_off_paused')).toBe(1);
    await get('/produits/20000004');
    expect(await asked('product', 'paused')).toBe(1);
  });

  it('tell the connections, the catalogue and the process', async () => {
    // As it was when these figures were first read, a minute ago at most.
    expect(await metrics.sum('purbeurre_catalogue_products')).toBe(starterProducts);
    expect(await metrics.value('purbeurre_stored_figures_up')).toBe(1);
    const states = ['busy', 'idle', 'waiting'];
    for (const state of states) {
      expect(await metrics.value('purbeurre_database_connections', { state })).toBeGreaterThanOrEqual(0);
    }
    for (const name of ['nodejs_eventloop_lag_p99_seconds', 'process_resident_memory_bytes']) {
      expect(await metrics.value(name)).toBeGreaterThanOrEqual(0);
    }
    // No synchronisation has done its work yet: no time is better than a wrong one.
    expect(await metrics.value('purbeurre_sync_last_success_timestamp_seconds')).toBeUndefined();
  });

  it('lead from a slow request to its line in the log, for Prometheus that asks for it', async () => {
    const open = await metrics.text('application/openmetrics-text;version=1.0.0');
    expect(open).toMatch(/_bucket\{[^}]*route="\/produits\/:code"[^}]*\} \d+ # \{request="[0-9a-f]{12}"\} /);
    expect(open).toMatch(/^purbeurre_searches_total\{found="some"\} \d+$/m);
    expect(open.endsWith('# EOF\n')).toBe(true);
    // Asking for one form does not spoil the other.
    expect(await metrics.text()).toMatch(/^purbeurre_searches_total\{found="some"\} \d+$/m);
  });

  async function countProducts(): Promise<number> {
    const [row] = await site.database.query<{ rows: number }>('select count(*)::int as rows from product');
    return row?.rows ?? 0;
  }
});

it('go on when the database does not answer, and say that its figures are missing', async () => {
  const metrics = new MetricsReader();
  const site = await startTestSite('embedded', { metrics: { host: '127.0.0.1', port: 0 }, log: metrics });
  const { query } = site.database;
  Object.assign(site.database, { query: () => Promise.reject(new Error('gone')) });
  expect(await metrics.value('purbeurre_stored_figures_up')).toBe(0);
  expect(await metrics.value('process_resident_memory_bytes')).toBeGreaterThan(0);
  Object.assign(site.database, { query });
  expect(await metrics.value('purbeurre_stored_figures_up')).toBe(1);
  await site.stop();
  await expect(fetch(metrics.url)).rejects.toThrow();
});
