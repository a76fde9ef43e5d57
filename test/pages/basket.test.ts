import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildGraded, buildProduct } from '../support/build-product.ts';
import { type Food, requireFood } from '../support/foods.ts';
import { listByClass, listForms, listLinks, readHeading, readMain, readTitle, textOf } from '../support/html.ts';
import { storeProducts, testCode } from '../support/products.ts';
import { startTestSite, type TestSite } from '../support/site.ts';
import { requireFoodWith } from '../support/swap-outcomes.ts';
import { requireForm, Visitor } from '../support/visitor.ts';

const UNKNOWN = '4006381333931';
const MISTYPED = '4006381333932';

describe('a basket', () => {
  let site: TestSite;
  let visitor: Visitor;
  let nutella: Food;
  beforeAll(async () => {
    site = await startTestSite('embedded');
    visitor = new Visitor(site.server);
    nutella = await requireFood(site.database, `name ilike '%nutella%' and quantity = '400 g' and grade = 'e'`);
  });
  afterAll(() => site.stop());

  const addressOf = (liste: string, more: Record<string, string> = {}) =>
    `/caddie?${new URLSearchParams({ liste, ...more })}`;
  const listLines = (html: string) => html.split('<li class="line"').slice(1);
  const readList = (html: string) => textOf(/<textarea[\s\S]*?<\/textarea>/.exec(html)?.[0] ?? '');
  const readTotals = (html: string) => listByClass(html, 'li', 'total').map(textOf);
  /** Presses a button beside a line, as a browser would: the whole form goes with it. */
  const press = (html: string, geste: string) =>
    visitor.post('/caddie', {
      ...requireForm(html.replace(/<button[\s\S]*?<\/button>/g, ''), '/caddie').fields,
      geste,
    });

  it('begins with a place for the list and an example', async () => {
    const { body, statusCode } = await visitor.get('/caddie');
    expect([statusCode, readTitle(body), readHeading(body)]).toEqual([200, 'Mon caddie – Pur Beurre', 'Mon caddie']);
    expect(visitor.cookies.size, 'nothing to prove, so nothing that expires').toBe(0);
    const example = listLinks(body).find((href) => href.startsWith('/caddie?')) ?? '';
    const answer = await visitor.get(example);
    expect(answer.statusCode).toBe(200);
    expect(listLines(answer.body).length).toBeGreaterThan(5);
    expect(readMain(answer.body)).not.toContain('rien trouvé');
  });

  it('leads from a syrup, which has no grade, to what may be drunk in its place', async () => {
    const { code } = await requireFood(
      site.database,
      `grade is null and sugars_g > 5 and 'en:mint-syrups' = any (category_tags)`,
    );
    const [line = ''] = listLines((await visitor.get(addressOf(code))).body);
    expect(textOf(line)).toContain('Un sirop n’a pas de note : on le boit dilué.');
    expect(line).toContain(`href="/produits/${code}/substituts"`);
  });

  it('leads from the typed list to an address that can be shared', async () => {
    const answer = await visitor.post('/caddie', { liste: '\r\n- Nutella\r\n\r\n2 x coca cola\r\n' });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, addressOf('Nutella\n2 x coca cola')]);
    const { body } = await new Visitor(site.server).get(String(answer.headers.location));
    expect(listLines(body)).toHaveLength(2);
    expect(readList(body)).toBe('Nutella 2 x coca cola');
  });

  it('shows each product with its best swap, the reasons and the way to all swaps', async () => {
    const { body } = await visitor.get(addressOf(nutella.code));
    const swaps = `/produits/${nutella.code}/substituts`;
    const first = listByClass((await visitor.get(swaps)).body, 'article', 'swap')[0] ?? '';
    const [line = ''] = listLines(body);
    expect(textOf(line)).toContain(nutella.name);
    expect(textOf(line)).toContain('Nutri-Score E');
    expect(textOf(line)).toContain(textOf(/<h3[\s\S]*?<\/h3>/.exec(first)?.[0] ?? 'no swap'));
    expect(textOf(line)).toMatch(/en moins|en plus|fois plus|au lieu de/);
    expect(listLinks(body)).toContain(swaps);
    expect(textOf(line)).toContain('Compté pour 400 g');
  });

  it('sums up what is spared, and says what that rests on', async () => {
    const once = readMain((await visitor.get(addressOf(nutella.code))).body);
    expect(once).toMatch(/\d+ g de sucres en moins/);
    expect(once).toMatch(/environ \d+ morceaux de sucre/);
    expect(once).toContain('1 pour le contenu entier du paquet');
    const sugarsOf = (words = '') => Number(/^(\d+) g de sucres en moins/.exec(words)?.[1]);
    const twice = await visitor.get(addressOf(`2 x ${nutella.code}`));
    const [one, two] = [once.slice(once.search(/\d+ g de sucres/)), readTotals(twice.body)[0]].map(sugarsOf);
    expect(Math.abs(2 * (one ?? 0) - (two ?? 0))).toBeLessThanOrEqual(1);
    expect(readMain(twice.body)).toContain('Compté pour 2 × 400 g');
  });

  it('keeps a product as it is, counts it no more, and swaps it after all', async () => {
    const { body } = await visitor.get(addressOf('nutella'));
    const geste = /value="(garder-1-\d+)"/.exec(body)?.[1] ?? '';
    const kept = await press(body, geste);
    const code = geste.split('-')[2] ?? '';
    expect(kept.headers.location).toBe(`${addressOf('nutella', { gardes: code })}#ligne-1`);
    const page = (await visitor.get(addressOf('nutella', { gardes: code }))).body;
    expect(readMain(page)).toContain('Vous gardez celui-ci');
    expect(readMain(page)).toContain('Aucun produit de ce caddie n’est échangé');
    const back = await press(page, geste.replace('garder', 'echanger'));
    expect(back.headers.location).toBe(`${addressOf('nutella')}#ligne-1`);
  });

  it('puts another product in the place of the one that was taken', async () => {
    const { body } = await visitor.get(addressOf('lait\n2 x nutella'));
    const geste = /value="(choisir-2-\d+)"/.exec(body)?.[1] ?? '';
    const code = geste.split('-')[2] ?? '';
    const answer = await press(body, geste);
    expect(answer.headers.location).toBe(`${addressOf(`lait\n2 x ${code} nutella`)}#ligne-2`);
    const page = (await visitor.get(String(answer.headers.location).replace(/#.*/, ''))).body;
    expect(listLines(page)[1]).toContain(`/produits/${code}"`);
  });

  it('takes a product with a grade before one without', async () => {
    const [popular, rare] = [testCode(1), testCode(2)];
    await storeProducts(site.database, [
      buildProduct({ code: popular, name: 'Zibeurette', popularity: 9_000 }),
      buildGraded('d', 12, { code: rare, name: 'Zibeurette', categories: ['en:butters'] }),
    ]);
    const lines = listLines((await visitor.get(addressOf(`zibeurette\n${popular}`))).body);
    expect(lines[0]).toContain(`/produits/${rare}"`);
    expect(lines[0]).toContain(`value="choisir-1-${popular}"`);
    expect(textOf(lines[1] ?? '')).toContain('Sans note, pas d’échange honnête');
  });

  it('says of a swap that it is another recipe, or from another shelf, and nothing of much the same food', async () => {
    const other = await requireFood(site.database, `name = 'Ravioli pur bœuf'`);
    const same = await requireFood(site.database, `grade = 'c' and 'en:ground-beef-steaks' = any (category_tags)`);
    const soda = await requireFood(site.database, `grade = 'c' and name = 'Orangina zero'`);
    const { body } = await visitor.get(addressOf([other, same, soda].map(({ code }) => code).join('\n')));
    const [first, second, third] = listLines(body).map(textOf);
    expect(first).toContain('une autre recette, faute de plus semblable');
    expect(second).not.toContain('rayon');
    expect(third).toContain('Rayon voisin');
  });

  it('says why there is no swap, no product or not the right one', async () => {
    const best = await requireFoodWith('already-best', site.database);
    const none = await requireFoodWith('none-found', site.database);
    const list = [best.code, none.code, 'zzxqwvk', UNKNOWN, MISTYPED, 'chocolat zzxqwvk'];
    const { body, statusCode } = await visitor.get(addressOf(list.join('\n')));
    const words = listLines(body).map(textOf);
    expect(statusCode).toBe(200);
    expect(words[0]).toContain('vous tenez le bon');
    expect(words[1]).toContain('Aucun produit nettement meilleur');
    expect(words[2]).toContain('rien trouvé');
    expect(words[3]).toContain('n’est pas dans notre catalogue');
    expect(words[4]).toContain('contient une faute');
    expect(words[5]).toContain('rien n’est compté pour cette ligne');
    expect(words[5]).toContain('L’un de ceux-ci');
    expect(listLinks(body)).toEqual(expect.arrayContaining([`/produits/${UNKNOWN}`, '/recherche?q=zzxqwvk']));
    expect(readMain(body)).toContain('2 produits, 0 échange proposé, 4 lignes sans produit');
  });

  it.each([
    ['', 'Votre liste est vide'],
    ['lait\n'.repeat(31), 'Votre liste a 31 lignes'],
    [`lait\n${'é'.repeat(201)}`, 'La ligne 2 a 201 caractères'],
  ])('gives a list back that cannot be taken, with what is wrong (%#)', async (liste, error) => {
    const { body, statusCode } = await visitor.post('/caddie', { liste });
    expect([statusCode, readHeading(body)]).toEqual([422, 'Mon caddie']);
    expect(readMain(body)).toContain(error);
    expect(readList(body)).toBe(textOf(liste));
  });

  it('gives back every character of what was typed', async () => {
    const liste = `\n\n  <script>alert(1)</script> & "thé" &amp; </textarea>\n${'x\n'.repeat(31)}`;
    const { body } = await visitor.post('/caddie', { liste });
    const typed = /<textarea[^>]*>\n([\s\S]*?)<\/textarea>/.exec(body)?.[1] ?? '';
    expect(
      typed.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#34;', '"').replaceAll('&amp;', '&'),
    ).toBe(liste);
  });

  it('answers the longest list of all, though no address holds it', async () => {
    const liste = Array.from({ length: 30 }, (_, n) => `${n} ${'œ€'.repeat(120)}`.slice(0, 200)).join('\n');
    const { body, statusCode } = await visitor.post('/caddie', { liste });
    expect(statusCode).toBe(200);
    expect(listLines(body)).toHaveLength(30);
    expect(readList(body)).toBe(textOf(liste));
    expect(readMain(body)).toContain('trop longue pour vous suivre jusqu’à la connexion');
    expect(listForms(body).map(({ action }) => action)).not.toContain('/caddie/gardes');
  });
});
