import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DATABASE_KINDS } from '../support/databases.ts';
import { DOUBLE, OTHER_DOCUMENTS } from '../support/fake-open-food-facts/documents.ts';
import { FakeOpenFoodFacts } from '../support/fake-open-food-facts/fake-open-food-facts.ts';
import type { Fault } from '../support/fake-open-food-facts/faults.ts';
import { requireNutella } from '../support/foods.ts';
import { holdsScript, listLinks, readHeading, readMain } from '../support/html.ts';
import { liveSettings } from '../support/live-settings.ts';
import { PERSON } from '../support/person.ts';
import { withdraw } from '../support/products.ts';
import { startTestSite, type TestSite } from '../support/site.ts';
import { waitUntil } from '../support/wait-until.ts';

const { spread, puree, shampoo, bare } = DOUBLE;
const NAME = 'Tartinade Zébulon aux noisettes';
const UNKNOWN = '12345670';
const ON_ITS_WAY = 'Un instant, nous cherchons ce produit';
/** Far above what a page takes, far below what the double makes visitors wait. */
const WAIT_MS = 400;

const FAULTS: readonly Fault[] = [
  { kind: 'slow', ms: 3_000 },
  { kind: 'silent' },
  { kind: 'too-many' },
  { kind: 'too-many', retryAfter: '45' },
  { kind: 'unavailable' },
  { kind: 'html', status: 200 },
  { kind: 'html', status: 502 },
  { kind: 'truncated' },
  { kind: 'wrong-types' },
  { kind: 'dropped', when: 'before' },
  { kind: 'dropped', when: 'midway' },
  { kind: 'huge', bytes: 3_000_000 },
  { kind: 'redirect', to: 'https://evil.example/' },
];

describe.each(DATABASE_KINDS)('the site on the %s database, with Open Food Facts behind it', (kind) => {
  let off: FakeOpenFoodFacts;
  let site: TestSite;
  let nutella: string;

  beforeEach(async () => {
    off = await FakeOpenFoodFacts.start({ documents: OTHER_DOCUMENTS });
    const settings = { waitMs: 5_000, timeoutMs: 10_000, backOff: { firstMs: 300, longestMs: 300 } };
    site = await startTestSite(kind, { live: liveSettings(off.url, settings) });
    nutella = (await requireNutella(site.database)).code;
  });
  afterEach(async () => {
    await Promise.all([site.stop(), off.stop()]);
  });

  const get = (url: string) => site.server.inject({ method: 'GET', url, headers: PERSON });
  const countStored = async () =>
    (await site.database.query(`select code from product where code like '29000000000%'`)).length;

  it('shows a bar code that it did not know, and keeps it: one request for 20 visitors', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => get(`/produits/${spread}`)));
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
    expect(readHeading(answers[19]?.body ?? '')).toBe(NAME);
    expect(off.count()).toBe(1);
    expect(off.requests[0]?.userAgent).toMatch(/^PurBeurre\/\S+ \(\S+@\S+\)$/);
    off.fail({ kind: 'unavailable' });
    expect((await get(`/produits/${spread}`)).statusCode).toBe(200);
    expect((await get(`/produits/${spread}/substituts`)).statusCode).toBe(200);
    expect(off.count()).toBe(1);
    expect(await countStored()).toBe(1);
  });

  it('does so wherever a bar code is typed or followed', async () => {
    expect((await get(`/recherche?q=${spread}`)).headers.location).toBe(`/produits/${spread}`);
    expect(readMain((await get(`/produits/${puree}/substituts`)).body)).toContain('Purée de noisettes Zébulon');
    const compared = await get(`/comparer?codes=${nutella},${bare},${UNKNOWN}`);
    expect(readMain(compared.body)).toContain('Limonade Quasar');
    expect(readMain(compared.body)).toContain(`Nous ne connaissons pas ce code : ${UNKNOWN}`);
    expect(off.count()).toBe(4);
  });

  it('finds what was fetched, though the page without it was remembered', async () => {
    // Repaired to "tartine", so found without anybody being asked.
    expect(readMain((await get('/recherche?q=tartinade')).body)).not.toContain(NAME);
    expect(off.count()).toBe(0);
    await get(`/produits/${spread}`);
    await sleep(1_100);
    expect(readMain((await get('/recherche?q=tartinade')).body)).toContain(NAME);
    expect(readMain((await get('/recherche?q=zebulon+noisette')).body)).toContain(NAME);
  });

  it('says what nobody knows and what is no food, and asks once', async () => {
    for (let visit = 0; visit < 3; visit++) {
      const unknown = await get(`/produits/${UNKNOWN}`);
      expect([unknown.statusCode, readMain(unknown.body)]).toEqual([
        404,
        expect.stringContaining('Ni notre catalogue ni Open Food Facts ne connaissent'),
      ]);
      const noFood = await get(`/produits/${shampoo}`);
      expect([noFood.statusCode, readMain(noFood.body)]).toEqual([404, expect.stringContaining('n’en décrit pas')]);
      const typed = await get(`/recherche?q=${UNKNOWN}`);
      expect([typed.statusCode, readMain(typed.body)]).toEqual([200, expect.stringContaining('Ni notre catalogue')]);
    }
    expect(readMain((await get('/produits/12345678')).body)).toContain('contient une faute');
    expect(off.count()).toBe(2);
  });

  it('asks for words that find nothing here, once, and shows and keeps what comes', async () => {
    const found = await get('/recherche?q=z%C3%A9bulon');
    expect(readMain(found.body)).toContain('2 produits');
    expect(listLinks(found.body).some((link) => link.startsWith(`/produits/${spread}`))).toBe(true);
    expect(off.requests.map(({ path }) => path)).toEqual(['/cgi/search.pl', '/api/v2/search']);
    for (let visit = 0; visit < 3; visit++) {
      expect(readMain((await get('/recherche?q=xyzzyq')).body)).toContain('n’a rien trouvé non plus');
    }
    expect(off.count()).toBe(3);
    // Asked of nobody: what is found here, what is only filtered away, what was not asked.
    for (const query of ['q=nutella', 'q=xyzzyq2&grade=a', 'q=', 'categorie=en:sodas', 'q=%3F%21']) {
      expect((await get(`/recherche?${query}`)).statusCode).toBe(200);
    }
    expect(off.count()).toBe(3);
  });

  it('shows what Open Food Facts found by words that are not searched here', async () => {
    off.put({ ...OTHER_DOCUMENTS[0], code: spread, categories_tags: ['en:wombat-foods', 'en:snacks'] });
    await get(`/produits/${spread}`);
    for (let visit = 0; visit < 2; visit++) {
      expect(readMain((await get('/recherche?q=wombat')).body)).toContain(NAME);
    }
    expect(off.count('/cgi/search.pl')).toBe(1);
    await withdraw(site.database, spread);
    await sleep(1_100);
    expect(readMain((await get('/recherche?q=wombat')).body)).not.toContain(NAME);
  });
});

describe('the site when Open Food Facts is not well', () => {
  let off: FakeOpenFoodFacts;
  let site: TestSite;
  let nutella: string;

  beforeEach(async () => {
    off = await FakeOpenFoodFacts.start({ documents: OTHER_DOCUMENTS });
    const settings = { waitMs: WAIT_MS, timeoutMs: 6_000, backOff: { firstMs: 300, longestMs: 300 } };
    site = await startTestSite('embedded', { live: liveSettings(off.url, settings) });
    nutella = (await requireNutella(site.database)).code;
  });
  afterEach(async () => {
    await Promise.all([site.stop(), off.stop()]);
  });

  const get = (url: string) => site.server.inject({ method: 'GET', url, headers: PERSON });
  const getInTime = async (url: string) => {
    const started = performance.now();
    const answer = await get(url);
    expect(performance.now() - started, url).toBeLessThan(WAIT_MS + 1_500);
    return answer;
  };

  it.each(FAULTS)('keeps all that it knows, and says when to come back, while %j', async (fault) => {
    off.fail(fault);
    const answer = await getInTime(`/produits/${spread}`);
    expect([answer.statusCode, readHeading(answer.body)]).toEqual([503, ON_ITS_WAY]);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect(listLinks(answer.body)).toContain(`/produits/${spread}`);
    expect(holdsScript(answer.body)).toBe(false);
    expect((await getInTime(`/produits/${puree}/substituts`)).statusCode).toBe(503);
    const words = await getInTime('/recherche?q=z%C3%A9bulon');
    expect([words.statusCode, readMain(words.body)]).toEqual([200, expect.stringContaining('relancez la recherche')]);
    const compared = await getInTime(`/comparer?codes=${nutella},${spread}`);
    expect([compared.statusCode, readMain(compared.body)]).toEqual([
      200,
      expect.stringContaining(`Nous cherchons chez Open Food Facts : ${spread}`),
    ]);
    for (const url of ['/', `/produits/${nutella}`, `/produits/${nutella}/substituts`, '/recherche?q=nutella']) {
      expect((await getInTime(url)).statusCode).toBe(200);
    }
    // Nothing of it stays once all is well.
    off.mend();
    if (fault.kind !== 'silent' && fault.kind !== 'slow' && !('retryAfter' in fault)) {
      await waitUntil(async () => (await get(`/produits/${spread}`)).statusCode === 200);
      expect(await site.database.query('select id from product where code = $1', [spread])).toHaveLength(1);
    }
  });

  it('stores what comes after the visitor has stopped waiting', async () => {
    off.fail({ kind: 'slow', ms: 1_000 }, { times: 1 });
    const answer = await get(`/produits/${spread}`);
    expect(readMain(answer.body)).toContain('Nous le cherchons en ce moment');
    await waitUntil(async () => (await get(`/produits/${spread}`)).statusCode === 200);
    expect(off.count()).toBe(1);
  });

  it('asks no more when it fails again and again', async () => {
    off.fail({ kind: 'html', status: 502 });
    const codes = [spread, puree, bare, shampoo, UNKNOWN, '96385074'];
    await site.stop();
    const settings = { waitMs: 5_000, backOff: { firstMs: 60_000, longestMs: 60_000 } };
    site = await startTestSite('embedded', { live: liveSettings(off.url, settings) });
    for (const code of codes) expect((await get(`/produits/${code}`)).statusCode).toBe(503);
    expect(off.count()).toBe(3);
    expect((await get(`/produits/${nutella}`)).statusCode).toBe(200);
  });

  it('never asks for what it knows, and not at all when told not to', async () => {
    for (const url of ['/', `/produits/${nutella}`, `/produits/${nutella}/substituts`, `/comparer?codes=${nutella}`]) {
      expect((await get(url)).statusCode).toBe(200);
    }
    await site.stop();
    site = await startTestSite('embedded');
    const answer = await get(`/produits/${spread}`);
    expect([answer.statusCode, readMain(answer.body)]).toEqual([
      404,
      expect.stringContaining('Aucun produit de notre'),
    ]);
    expect(readMain((await get('/recherche?q=z%C3%A9bulon')).body)).not.toContain('Open Food Facts');
    expect(off.count()).toBe(0);
  });

  it('stops at once with a question under way', async () => {
    off.fail({ kind: 'silent' });
    await get(`/produits/${spread}`);
    const started = performance.now();
    await site.server.close();
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
