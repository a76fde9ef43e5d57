import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOUBLE, OTHER_DOCUMENTS } from '../support/fake-open-food-facts/documents.ts';
import { FakeOpenFoodFacts } from '../support/fake-open-food-facts/fake-open-food-facts.ts';
import { requireNutella } from '../support/foods.ts';
import { readMain } from '../support/html.ts';
import { liveSettings } from '../support/live-settings.ts';
import { PERSON } from '../support/person.ts';
import { startTestSite, type TestSite } from '../support/site.ts';

const CRAWLER = {
  'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
};
const { spread, puree } = DOUBLE;

describe('a crawler that walks through codes nobody knows', () => {
  let off: FakeOpenFoodFacts;
  let site: TestSite;
  let nutella: string;
  beforeAll(async () => {
    off = await FakeOpenFoodFacts.start({ documents: OTHER_DOCUMENTS });
    site = await startTestSite('embedded', { live: liveSettings(off.url) });
    nutella = (await requireNutella(site.database)).code;
  });
  afterAll(() => Promise.all([site.stop(), off.stop()]));

  const get = (url: string, headers: Readonly<Record<string, string>>) => site.server.inject({ url, headers });

  it('is told that they are not in the catalogue, and uses up no request of people', async () => {
    for (const url of [`/produits/${spread}`, `/produits/${spread}/substituts`]) {
      const { statusCode, headers, body } = await get(url, CRAWLER);
      expect([url, statusCode, headers['retry-after']]).toEqual([url, 404, undefined]);
      expect(readMain(body)).toContain('Aucun produit de notre catalogue ne porte');
    }
    for (const url of [`/recherche?q=${spread}`, '/recherche?q=z%C3%A9bulon', `/comparer?codes=${spread},${nutella}`]) {
      expect([url, (await get(url, CRAWLER)).statusCode]).toEqual([url, 200]);
    }
    expect(off.count()).toBe(0);
    expect(await site.database.query('select from live_ask')).toEqual([]);
  });

  it('sees all that is there', async () => {
    for (const url of ['/', `/produits/${nutella}`, `/produits/${nutella}/substituts`, '/recherche?q=nutella']) {
      expect([url, (await get(url, CRAWLER)).statusCode]).toEqual([url, 200]);
    }
  });

  it('leaves no page of its own to the people who come next', async () => {
    expect(readMain((await get('/recherche?q=z%C3%A9bulon', PERSON)).body)).toContain('2 produits');
    expect(readMain((await get(`/comparer?codes=${spread},${nutella}`, PERSON)).body)).toContain('Tartinade Zébulon');
    expect((await get(`/recherche?q=${puree}`, PERSON)).headers.location).toBe(`/produits/${puree}`);
  });
});
