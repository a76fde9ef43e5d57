import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requireNutella } from '../support/foods.ts';
import { listLinks } from '../support/html.ts';
import { startTestSite, type TestSite } from '../support/site.ts';
import { Visitor } from '../support/visitor.ts';

describe('addresses', () => {
  let site: TestSite;
  let code: string;
  beforeAll(async () => {
    site = await startTestSite('embedded');
    code = (await requireNutella(site.database)).code;
  });
  afterAll(() => site.stop());

  it('of the 2018 site lead for good to their new place, parameters included', async () => {
    const places: Record<string, string> = {
      '/ersatz/search/?s=p%C3%A2te+%C3%A0+tartiner&p=2': '/recherche?q=p%C3%A2te+%C3%A0+tartiner&page=2',
      '/ersatz/search/?s=lait+%26+%23miel': '/recherche?q=lait+%26+%23miel',
      '/ersatz/search/?s=nutella&p=1': '/recherche?q=nutella',
      '/ersatz/search/?s=nutella&p=-1': '/recherche?q=nutella',
      '/ersatz/search/': '/recherche',
      [`/ersatz/product/${code}`]: `/produits/${code}`,
      [`/ersatz/candidates/${code}`]: `/produits/${code}/substituts`,
      '/ersatz/product/pas-un-code': '/recherche',
      '/ersatz/product/34000470693': '/produits/0034000470693',
      '/ersatz/list/': '/mes-produits',
      '/account/': '/compte',
      '/account/signin/': '/inscription',
      '/auth/login/': '/connexion',
      '/about/': '/mentions-legales',
    };
    for (const [old, place] of Object.entries(places)) {
      const { statusCode, headers } = await site.server.inject(old);
      expect([old, statusCode, headers.location]).toEqual([old, 301, place]);
    }
  });

  it('refuse methods that they do not know by 405, and say which they take', async () => {
    const cases: [method: 'POST' | 'PUT' | 'DELETE' | 'PATCH' | 'OPTIONS' | 'GET', path: string, allow: string][] = [
      ['POST', '/', 'GET, HEAD'],
      ['POST', '/recherche?q=nutella', 'GET, HEAD'],
      ['DELETE', `/produits/${code}`, 'GET, HEAD'],
      ['PUT', `/produits/${code}/substituts`, 'GET, HEAD'],
      ['PATCH', '/mes-produits', 'GET, HEAD, POST'],
      ['OPTIONS', '/connexion', 'GET, HEAD, POST'],
      ['GET', '/mes-produits/retirer', 'POST'],
      ['GET', '/compte/mot-de-passe', 'POST'],
    ];
    for (const [method, url, allow] of cases) {
      const { statusCode, headers, body } = await site.server.inject({ method, url });
      expect([method, url, statusCode, headers.allow]).toEqual([method, url, 405, allow]);
      expect(body).toContain('<html lang="fr">');
    }
  });

  it('that pages link to all answer', async () => {
    const visitor = new Visitor(site.server);
    await visitor.signUp();
    await visitor.fillIn(`/produits/${code}/substituts`, '/mes-produits', {});
    const seen = new Set<string>();
    for (const page of [
      '/',
      '/recherche',
      '/recherche?q=nutella',
      `/produits/${code}`,
      `/produits/${code}/substituts`,
      '/comparer',
      '/mes-produits',
      '/compte',
      '/mentions-legales',
      '/nowhere',
    ]) {
      for (const link of listLinks((await visitor.get(page)).body)) {
        const [address = ''] = link.split('#');
        if (address.startsWith('/')) seen.add(address);
      }
    }
    expect(seen.size).toBeGreaterThan(50);
    for (const address of seen) expect([address, (await visitor.get(address)).statusCode]).toEqual([address, 200]);
  });
});
