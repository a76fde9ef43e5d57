import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countProducts } from '../../src/catalogue/product-store.ts';
import { DATABASE_KINDS } from '../support/databases.ts';
import { requireFood, requireNutella } from '../support/foods.ts';
import { listByClass, listLinks, readHeading, readMain, readTitle } from '../support/html.ts';
import { startTestSite, type TestSite } from '../support/site.ts';
import { PASSWORD, Visitor } from '../support/visitor.ts';

describe.each(DATABASE_KINDS)('the main pages on the %s database', (kind) => {
  let site: TestSite;
  let visitor: Visitor;
  beforeAll(async () => {
    site = await startTestSite(kind);
    visitor = new Visitor(site.server);
  });
  afterAll(() => site.stop());

  it('shows the home page with the size of the catalogue and shelves that hold products', async () => {
    const { statusCode, body } = await visitor.get('/');
    expect(statusCode).toBe(200);
    expect(readTitle(body)).toBe('Mangez mieux sans tout changer – Pur Beurre');
    const count = new Intl.NumberFormat('fr-FR').format(await countProducts(site.database)).replace(/\s/g, ' ');
    expect(readMain(body)).toContain(`${count} produits`);
    const shelves = listLinks(body).filter((href) => href.startsWith('/recherche?categorie='));
    expect(shelves.length).toBeGreaterThanOrEqual(40);
    for (const shelf of shelves) {
      const page = await visitor.get(shelf);
      expect([shelf, page.statusCode, listByClass(page.body, 'article', 'card').length > 0]).toEqual([
        shelf,
        200,
        true,
      ]);
    }
  });

  it('finds Nutella, shows its sheet and healthier foods with their reasons', async () => {
    const results = await visitor.get('/recherche?q=nutella');
    expect(results.statusCode).toBe(200);
    expect(readTitle(results.body)).toBe('Résultats pour « nutella » – Pur Beurre');
    expect(listByClass(results.body, 'article', 'card')[0]).toMatch(/nutella/i);

    const { code, name } = await requireNutella(site.database);
    const sheet = await visitor.get(`/produits/${code}`);
    expect(sheet.statusCode).toBe(200);
    expect(readHeading(sheet.body)).toBe(name);
    expect(readMain(sheet.body)).toContain('Nutri-Score E');

    const swaps = await visitor.get(`/produits/${code}/substituts`);
    expect(swaps.statusCode).toBe(200);
    expect(readTitle(swaps.body)).toBe(`Que choisir à la place de ${name} – Pur Beurre`);
    const proposed = listByClass(swaps.body, 'article', 'swap');
    expect(proposed.length).toBeGreaterThan(2);
    for (const swap of proposed) expect(swap).toMatch(/en moins|en plus|fois plus/);
  });

  it('compares products side by side', async () => {
    const [nutella, soda] = [
      await requireNutella(site.database),
      await requireFood(site.database, `name ilike 'coca%cola%'`),
    ];
    const { statusCode, body } = await visitor.get(`/comparer?codes=${nutella.code},${soda.code}`);
    expect(statusCode).toBe(200);
    expect(readTitle(body)).toBe(`Comparer ${nutella.name} / ${soda.name} – Pur Beurre`);
    expect(listByClass(body, 'th', 'compare-product')).toHaveLength(2);
  });

  it('lets a visitor sign up, keep a swap, find it again, remove it and sign out', async () => {
    const own = new Visitor(site.server);
    const email = await own.signUp();
    const { code } = await requireNutella(site.database);
    const address = `/produits/${code}/substituts`;
    const kept = await own.fillIn(address, '/mes-produits', {});
    expect([kept.statusCode, kept.headers.location]).toEqual([303, '/mes-produits?fait=garde']);

    const list = await own.get('/mes-produits?fait=garde');
    expect(list.statusCode).toBe(200);
    expect(readMain(list.body)).toContain('1 échange gardé');
    expect(readMain(list.body)).toContain('L’échange est dans vos produits.');
    expect((await own.get(address)).body).toContain('Dans mes produits');

    await own.fillIn('/mes-produits', '/mes-produits/retirer', {});
    expect(readMain((await own.get('/mes-produits')).body)).toContain('Vous n’avez encore gardé aucun échange');
    await own.fillIn('/compte', '/deconnexion', {});
    expect((await own.get('/mes-produits')).headers.location).toBe('/connexion?suite=%2Fmes-produits');
    expect((await own.signIn(email, PASSWORD)).headers.location).toBe('/mes-produits');
  });

  it('shows the legal notice with the publisher, the host and the licence of the data', async () => {
    const { statusCode, body } = await visitor.get('/mentions-legales');
    expect(statusCode).toBe(200);
    expect(readTitle(body)).toBe('Mentions légales – Pur Beurre');
    for (const words of ['Éditrice d’essai', 'Hébergeur d’essai', 'contact@essai.example', 'Open Food Facts', 'ODbL']) {
      expect(readMain(body)).toContain(words);
    }
  });

  it('answers an address that does not exist by a page with a way on', async () => {
    const { statusCode, body } = await visitor.get('/recettes-de-colette');
    expect(statusCode).toBe(404);
    expect(readTitle(body)).toBe('Cette page n’est pas à la carte – Pur Beurre');
    expect(body).toContain('action="/recherche"');
  });
});
