import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFoods, requireFood } from '../support/foods.ts';
import { listByClass, listLinks, readHeading, readInput, readMain, readTitle, textOf } from '../support/html.ts';
import { testCode } from '../support/products.ts';
import { startTestSite, type TestSite } from '../support/site.ts';

describe('the search page', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startTestSite('embedded');
  });
  afterAll(() => site.stop());

  const open = (query: string) => site.server.inject(`/recherche?${query}`);
  /** Words of the first cards of a search. */
  const firstCards = async (words: string, count = 5) => {
    const { body, statusCode } = await open(new URLSearchParams({ q: words }).toString());
    expect(statusCode).toBe(200);
    return listByClass(body, 'article', 'card').slice(0, count).map(textOf);
  };
  const totalOf = (html: string) =>
    Number(/([\d ]+) produits?/.exec(textOf(listByClass(html, 'p', 'search-total')[0] ?? ''))?.[1]?.replace(/\s/g, ''));

  it.each([
    ['a brand', 'nutella', /nutella/i],
    ['words with typing errors', 'pate a tartinner', /tartiner/i],
    ['words without accents', 'creme brulee', /crèmes? br[uû]lées?/i],
    ['a compound name', 'coca cola', /coca/i],
    ['a compound name in one word', 'cocacola', /coca/i],
    ['capital letters', 'NUTELLA', /nutella/i],
    ['plurals', 'pâtes à tartiner', /tartiner/i],
    ['a ligature opened', 'oeufs', /œuf|oeuf/i],
    ['the brand before the food', 'lu petit beurre', /petit.?beurre/i],
    ['the brand after the food', 'petit beurre lu', /petit.?beurre/i],
    ['beginnings of words', 'choc noiset', /choc.*nois|nois.*choc/i],
    ['an elided article', "flocons d'avoine", /avoine/i],
  ])('finds by %s: %s', async (_what, words, expected) => {
    const cards = await firstCards(words, 2);
    expect(cards.length).toBeGreaterThan(0);
    for (const card of cards) expect(card).toMatch(expected);
  });

  it('says which words it searched in place of mistyped ones', async () => {
    const { body } = await open('q=pate+a+tartinner');
    expect(readMain(body)).toContain('Nous n’avons rien trouvé pour « pate a tartinner »');
    expect(readHeading(body)).toContain('tartiner');
  });

  it('leads to swaps from the card of a syrup, too, wherever the page of the product does', async () => {
    const leadsToSwaps = (html: string, code: string) => html.includes(`href="/produits/${code}/substituts`);
    const pages = [await open('q=sirop&grade=sans'), await open('q=chocolat&grade=sans')];
    const answers = new Set<boolean>();
    for (const card of pages.flatMap(({ body }) => listByClass(body, 'article', 'card'))) {
      const [, code = ''] = /\/produits\/(\d+)/.exec(card) ?? [];
      const product = await site.server.inject(`/produits/${code}`);
      const answer = leadsToSwaps(card, code);
      expect([code, answer]).toEqual([code, leadsToSwaps(product.body, code)]);
      answers.add(answer);
    }
    expect(answers).toEqual(new Set([true, false]));
  });

  it('puts Coca-Cola before what only mentions it', async () => {
    expect((await firstCards('coca cola', 1))[0]).toMatch(/^coca.?cola/i);
  });

  it.each(['nutella & co #1', '"crème" <b>', 'l’été', '100% pur jus', '&amp; &lt;i&gt;'])(
    'keeps the query in the field: %s',
    async (words) => {
      const { body } = await open(new URLSearchParams({ q: words }).toString());
      expect(readInput(body, 'q')).toBe(words);
    },
  );

  it('leads from a bar code to its product', async () => {
    const { code } = await requireFood(site.database, `name ilike '%nutella%'`);
    for (const typed of [code, ` ${code} `, code.replace(/(\d)(\d{6})(\d{6})/, '$1 $2 $3'), code.replace(/^0+/, '')]) {
      const answer = await open(new URLSearchParams({ q: typed }).toString());
      expect([typed, answer.statusCode, answer.headers.location]).toEqual([typed, 303, `/produits/${code}`]);
    }
  });

  it('says that no product bears an unknown bar code', async () => {
    const { statusCode, body } = await open(`q=${testCode(5)}`);
    expect(statusCode).toBe(200);
    expect(readHeading(body)).toBe(`Aucun produit pour « ${testCode(5)} »`);
  });

  it.each(['', 'q=', 'q=+++', 'q=%00'])('says what to do when nothing was typed (%s)', async (query) => {
    const { statusCode, body } = await open(query);
    expect(statusCode).toBe(200);
    expect(readTitle(body)).toBe('Chercher un aliment – Pur Beurre');
    expect(readHeading(body)).toBe('Quel aliment cherchez-vous ?');
    expect(listLinks(body)).toContain('/recherche?q=nutella');
  });

  it.each(['xyzzyqwv', '!!!', '🥐', "');--"])('says what to do when nothing is found (%s)', async (words) => {
    const { statusCode, body } = await open(new URLSearchParams({ q: words }).toString());
    expect(statusCode).toBe(200);
    expect(readHeading(body)).toBe(`Aucun produit pour « ${words} »`);
    expect(readMain(body)).toContain('Quelques pistes');
  });

  it('narrows to each grade that it announces, to as many products as it announces', async () => {
    const links = listByClass((await open('q=chocolat')).body, 'a', 'filter').filter((link) =>
      /[?;&]grade=[a-e]/.test(link),
    );
    expect(links.length).toBeGreaterThan(2);
    for (const link of links) {
      const grade = /grade=([a-e])/.exec(link)?.[1] ?? '';
      const { body } = await open(`q=chocolat&grade=${grade}`);
      expect(textOf(link)).toContain(` ${totalOf(body)} produits`);
      for (const card of listByClass(body, 'article', 'card')) {
        expect(textOf(card)).toContain(`Nutri-Score ${grade.toUpperCase()}`);
      }
    }
  });

  it('shows products without a grade, marked so and without a way to swaps', async () => {
    const [ungraded] = await listFoods(site.database, 'grade is null', [], 1);
    const { body } = await open(new URLSearchParams({ q: ungraded?.name ?? '', grade: 'sans' }).toString());
    const cards = listByClass(body, 'article', 'card');
    expect(cards.length).toBeGreaterThan(0);
    for (const card of cards) {
      expect(textOf(card)).toContain('Nutri-Score inconnu');
      expect(card).not.toContain('/substituts');
    }
  });

  it('narrows to a category by the links that it offers', async () => {
    const all = await open('q=chocolat');
    const link = listLinks(all.body).find((href) => href.includes('categorie='));
    const narrowed = await site.server.inject(link ?? '');
    expect(narrowed.statusCode).toBe(200);
    expect(totalOf(narrowed.body)).toBeGreaterThan(0);
    expect(totalOf(narrowed.body)).toBeLessThan(totalOf(all.body));
  });

  it('orders by grade and by name', async () => {
    const grades = listByClass((await open('q=biscuit&tri=note')).body, 'article', 'card').map(
      (card) => /Nutri-Score ([A-E])/.exec(textOf(card))?.[1] ?? 'Z',
    );
    expect(grades).toEqual([...grades].sort());
    const names = listByClass((await open('q=biscuit&tri=nom')).body, 'article', 'card').map((card) =>
      textOf(listByClass(card, 'h3', 'card-name')[0] ?? ''),
    );
    const collator = new Intl.Collator('fr', { numeric: true, sensitivity: 'base', ignorePunctuation: true });
    expect(names).toEqual([...names].sort(collator.compare));
  });

  it('cuts results into pages that hold each product once', async () => {
    const first = await open('q=chocolat+%26+%23lait');
    const next = listLinks(first.body).find((href) => href.includes('page=2')) ?? '';
    const second = await site.server.inject(next);
    const anchors = [first, second].map(({ body }): string[] => body.match(/id="p\d+"/g) ?? []);
    expect(second.statusCode).toBe(200);
    expect(readTitle(second.body)).toContain('page 2');
    expect(anchors[0]).toHaveLength(24);
    expect(anchors[1]?.filter((anchor) => anchors[0]?.includes(anchor))).toEqual([]);
  });

  it.each(['page=9999', 'page=0', 'page=-1', 'page=1e9', 'page=1000000000', 'page=2.5', 'page=deux'])(
    'answers 404 for a page that does not exist (%s)',
    async (page) => {
      const { statusCode, body } = await open(`q=nutella&${page}`);
      expect(statusCode).toBe(404);
      expect(readMain(body)).toContain('Cette page de la liste n’existe pas.');
    },
  );

  it('refuses a search of ten thousand characters in a sentence', async () => {
    const { statusCode, body } = await open(`q=${'beurre'.repeat(1_667)}`);
    expect(statusCode).toBe(400);
    expect(readMain(body)).toContain('Votre recherche est trop longue');
  });
});
