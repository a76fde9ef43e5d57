import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildProduct } from '../support/build-product.ts';
import { type Food, listFoods, requireFood, requireNutella } from '../support/foods.ts';
import { holdsScript, listByClass, listLinks, readHeading, readInput, readMain } from '../support/html.ts';
import { graded, storeProducts, testCode, withdraw } from '../support/products.ts';
import { startTestSite, type TestSite } from '../support/site.ts';

describe('the product page', () => {
  let site: TestSite;
  let nutella: Food;
  beforeAll(async () => {
    site = await startTestSite('embedded');
    nutella = await requireNutella(site.database);
  });
  afterAll(() => site.stop());

  const open = (path: string) => site.server.inject(path);

  it('shows grade, figures, composition and the ways on', async () => {
    const { body } = await open(`/produits/${nutella.code}`);
    const words = readMain(body);
    for (const part of [
      'Valeurs nutritionnelles',
      'Sucres',
      'Acides gras saturés',
      'Sel',
      'Ingrédients',
      'Allergènes',
      'Catégories',
    ]) {
      expect(words.toLowerCase()).toContain(part.toLowerCase());
    }
    expect(listLinks(body)).toEqual(
      expect.arrayContaining([
        `/produits/${nutella.code}/substituts`,
        `/comparer?codes=${nutella.code}`,
        `https://fr.openfoodfacts.org/produit/${nutella.code}`,
        expect.stringMatching(/^\/recherche\?categorie=/),
      ]),
    );
  });

  it('shows a product of each kind of the catalogue without fail', async () => {
    const foods = [
      ...(await listFoods(site.database, 'grade is null', [], 15)),
      ...(await listFoods(site.database, 'image_url is null', [], 5)),
      ...(await listFoods(site.database, 'ingredients is null', [], 5)),
      ...(await listFoods(site.database, 'allergen_tags is null', [], 5)),
      ...(await listFoods(site.database, 'brand is null', [], 5)),
      ...(await listFoods(site.database, 'cardinality(category_tags) = 0', [], 5)),
      ...(await listFoods(site.database, 'length(name) > 90', [], 5)),
    ];
    for (const { code, name } of foods) {
      const { statusCode, body } = await open(`/produits/${code}`);
      expect([code, statusCode, readHeading(body)]).toEqual([code, 200, name.replace(/[\s\u00a0\u202f]+/g, ' ')]);
    }
  });

  it('says why a product bears no grade and offers no swap for it', async () => {
    const ungraded = await requireFood(site.database, 'grade is null');
    const { body } = await open(`/produits/${ungraded.code}`);
    expect(readMain(body)).toContain('Pourquoi pas de note');
    expect(listLinks(body)).not.toContain(`/produits/${ungraded.code}/substituts`);
  });

  it('says that a food has left the shops, and when that was seen; of others it says nothing', async () => {
    const gone = await requireFood(site.database, `'en:sodas' = any (category_tags) and grade = 'e'`);
    const words =
      /Open Food Facts a retiré ce produit \(constaté le 1er mars 2027\) : il n’est sans doute plus vendu\./;
    expect(readMain((await open(`/produits/${gone.code}`)).body)).not.toContain('a retiré ce produit');
    await withdraw(site.database, gone.code, new Date('2027-03-01T03:05:00Z'));
    // Remembered pages are looked at again after a second.
    await sleep(1_100);
    const { statusCode, body } = await open(`/produits/${gone.code}`);
    expect([statusCode, readHeading(body)]).toEqual([200, gone.name]);
    expect(readMain(body)).toMatch(words);
    const swaps = await open(`/produits/${gone.code}/substituts`);
    expect(readMain(swaps.body)).toMatch(words);
    expect(listByClass(swaps.body, 'article', 'swap').length).toBeGreaterThan(0);
    const compared = await open(`/comparer?codes=${gone.code},${nutella.code}`);
    expect(
      listByClass(compared.body, 'th', 'compare-product').map((column) =>
        column.includes('N’est sans doute plus vendu'),
      ),
    ).toEqual([true, false]);
  });

  it('passes on what Open Food Facts publishes only where it could compute no grade itself', async () => {
    const publishedGrade = { grade: 'b', rule: '2023', year: 2025 } as const;
    await storeProducts(site.database, [
      buildProduct({ code: testCode(2), publishedGrade }),
      buildProduct({ code: testCode(3), publishedGrade, grade: graded('c', 5) }),
    ]);
    const words = async (n: number) => readMain((await open(`/produits/${testCode(n)}`)).body);
    expect(await words(2)).toContain('Open Food Facts publie la note B (règle de 2023, relevée en 2025)');
    expect(await words(3)).not.toContain('publie la note');
  });

  it('shows names that hold markup as text', async () => {
    const name = `<script>alert(1)</script> & "l'autre" &amp;`;
    await storeProducts(site.database, [
      buildProduct({ code: testCode(1), name, brand: name, quantity: name, ingredients: name, stores: [name] }),
    ]);
    for (const path of [
      `/produits/${testCode(1)}`,
      '/recherche?q=alert',
      `/comparer?codes=${testCode(1)}`,
      `/produits/${testCode(1)}/substituts`,
    ]) {
      const { statusCode, body } = await open(path);
      expect([path, statusCode]).toEqual([path, 200]);
      expect(readMain(body)).toContain(name);
      expect(holdsScript(body)).toBe(false);
    }
  });

  it('leads from another spelling of the code to the one address, with the way back', async () => {
    const short = await requireFood(site.database, `code like '0%'`);
    const spelling = short.code.replace(/^0+/, '');
    for (const end of ['', '/substituts']) {
      const answer = await open(`/produits/${spelling}${end}?de=mes-produits`);
      expect([answer.statusCode, answer.headers.location]).toEqual([
        301,
        `/produits/${short.code}${end}?de=mes-produits`,
      ]);
    }
  });

  it.each(['/produits/abc', '/produits/12345678901234567890123456', `/produits/${testCode(9)}`, '/produits/0'])(
    'answers 404 by a page with a search field: %s',
    async (path) => {
      for (const address of [path, `${path}/substituts`]) {
        const { statusCode, body } = await open(address);
        expect([address, statusCode]).toEqual([address, 404]);
        expect(body).toContain('action="/recherche"');
        expect(body).not.toContain('matching query');
      }
    },
  );

  describe('the way back', () => {
    it('leads to the same card on the same page of the same search', async () => {
      const list = '/recherche?q=chocolat+%26+lait&tri=nom&page=2';
      const card = listByClass((await open(list)).body, 'article', 'card')[3] ?? '';
      const href = listLinks(`<main>${card}</main>`)[0] ?? '';
      const { body } = await open(href);
      const code = /\/produits\/(\d+)/.exec(href)?.[1];
      expect(listLinks(body)[0]).toBe(`${list}#p${code}`);
      expect(readInput(body, 'q')).toBe('chocolat & lait');
    });

    it('is kept on the way through the swaps', async () => {
      const { body } = await open(`/produits/${nutella.code}?de=recherche&q=nutella&page=1`);
      const swaps = listLinks(body).find((href) => href.includes('/substituts')) ?? '';
      expect(listLinks((await open(swaps)).body)).toContain(`/recherche?q=nutella#p${nutella.code}`);
    });

    it('leads from a proposed swap to the swaps it was proposed among', async () => {
      const swaps = await open(`/produits/${nutella.code}/substituts`);
      const href = listLinks(swaps.body).find((link) => link.includes('de=substituts')) ?? '';
      expect(listLinks((await open(href)).body)[0]).toBe(`/produits/${nutella.code}/substituts`);
    });

    it.each([
      'de=https://evil.example',
      'de=//evil.example',
      'de=recherche&q=javascript:alert(1)',
      'de=substituts&pour=//evil.example',
      'from=https://evil.example',
    ])('never leads off the site (%s)', async (query) => {
      const { body } = await open(`/produits/${nutella.code}?${query}`);
      const outside = listLinks(body).filter((href) => !href.startsWith('/') && !href.startsWith('#'));
      expect(outside).toEqual([`https://fr.openfoodfacts.org/produit/${nutella.code}`]);
      expect(listLinks(body).filter((href) => href.startsWith('//'))).toEqual([]);
    });
  });
});
