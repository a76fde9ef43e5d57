import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keepSwap } from '../../src/favourites/kept-swap-store.ts';
import { countWritten, type Food, listFoods, requireFood, requireNutella } from '../support/foods.ts';
import { listByClass, listForms, listLinks, readMain, textOf } from '../support/html.ts';
import { testCode, withdraw } from '../support/products.ts';
import { startTestSite, type TestSite } from '../support/site.ts';
import { newEmail, PASSWORD, requireForm, Visitor } from '../support/visitor.ts';

describe('keeping swaps', () => {
  let site: TestSite;
  let visitor: Visitor;
  let nutella: Food;
  beforeAll(async () => {
    site = await startTestSite('embedded');
    nutella = await requireNutella(site.database);
  });
  afterAll(() => site.stop());
  beforeEach(() => {
    visitor = new Visitor(site.server);
  });

  /** The link of the first swap that is proposed to a visitor who is not signed in. */
  async function readKeepLink(): Promise<string> {
    const { body } = await visitor.get(`/produits/${nutella.code}/substituts`);
    return listLinks(body).find((href) => href.startsWith('/connexion?remplace=')) ?? '';
  }
  const listKept = async () =>
    listByClass((await visitor.get('/mes-produits')).body, 'article', 'kept').map((article) =>
      (article.match(/\/produits\/\d+/g) ?? []).map((href) => href.slice('/produits/'.length)),
    );
  const pairOf = (address: string) => {
    const parameters = new URL(address, 'http://site.invalid').searchParams;
    return [parameters.get('remplace'), parameters.get('par')];
  };

  it('is completed by signing in', async () => {
    const email = await new Visitor(site.server).signUp();
    const link = await readKeepLink();
    expect(readMain((await visitor.get(link)).body)).toContain('Votre échange vous attend');
    const answer = await visitor.fillIn(link, '/connexion', { email, password: PASSWORD });
    expect(answer.headers.location).toBe('/mes-produits?fait=garde');
    expect(await listKept()).toEqual([pairOf(link)]);
  });

  it('stays when Open Food Facts withdraws the food, marked so, and is no longer proposed', async () => {
    const email = await new Visitor(site.server).signUp();
    const link = await readKeepLink();
    const chosen = pairOf(link)[1] ?? '';
    await visitor.fillIn(link, '/connexion', { email, password: PASSWORD });
    expect(readMain((await visitor.get('/mes-produits')).body)).not.toContain('n’est plus vendu');
    await withdraw(site.database, chosen);
    expect(readMain((await visitor.get('/mes-produits')).body)).toContain('n’est plus vendu');
    expect(await listKept()).toEqual([pairOf(link)]);
    const { body } = await visitor.get(`/produits/${nutella.code}/substituts`);
    expect(body).not.toContain(chosen);

    const page = await visitor.fillIn('/mes-produits', '/mes-produits/retirer', {});
    expect(await listKept()).toEqual([]);
    const undo = listForms((await visitor.get(String(page.headers.location))).body).find(
      ({ button }) => button === 'Annuler',
    );
    if (!undo) throw new Error('The notice offers no undo');
    await visitor.submit(undo);
    expect(await listKept(), 'the only way to have it back').toEqual([pairOf(link)]);
  });

  it('is refused for a food that was withdrawn while the page stood open, signed in or on the way', async () => {
    const email = await visitor.signUp();
    const form = requireForm((await visitor.get(`/produits/${nutella.code}/substituts`)).body, '/mes-produits');
    await withdraw(site.database, form.fields.par ?? '');
    const answer = await visitor.submit(form);
    expect([answer.statusCode, readMain(answer.body)]).toEqual([
      422,
      expect.stringContaining('Open Food Facts a retiré le produit choisi'),
    ]);
    expect(readMain(answer.body)).toContain('Rien n’a été gardé.');
    expect(await listKept()).toEqual([]);

    const other = new Visitor(site.server);
    const link = `/connexion?remplace=${form.fields.remplace}&par=${form.fields.par}`;
    expect(readMain((await other.get(link)).body)).not.toContain('Votre échange vous attend');
    const signedIn = await other.fillIn(link, '/connexion', { email, password: PASSWORD });
    expect([signedIn.statusCode, readMain(signedIn.body)]).toEqual([
      422,
      expect.stringContaining('Rien n’a été gardé.'),
    ]);
    expect((await other.get('/mes-produits')).statusCode, 'signed in all the same').toBe(200);
  });

  it('is completed by signing up from the sign-in page', async () => {
    const link = await readKeepLink();
    const toSignUp = listLinks((await visitor.get(link)).body).find((href) => href.startsWith('/inscription')) ?? '';
    const answer = await visitor.fillIn(toSignUp, '/inscription', { email: newEmail(), password: PASSWORD });
    expect(answer.headers.location).toBe('/mes-produits?fait=garde');
    expect(await listKept()).toEqual([pairOf(link)]);
  });

  it.each(['/connexion', '/inscription'] as const)('is completed after a mistaken form of %s', async (page) => {
    const email = page === '/connexion' ? await new Visitor(site.server).signUp() : newEmail();
    const link = await readKeepLink();
    const first = await visitor.fillIn(link.replace('/connexion', page), page, { email, password: 'faux' });
    expect(first.statusCode).toBe(422);
    expect(readMain(first.body)).toContain('Votre échange vous attend');
    const second = await visitor.submit(requireForm(first.body, page), { email, password: PASSWORD });
    expect(second.headers.location).toBe('/mes-produits?fait=garde');
    expect(await listKept()).toEqual([pairOf(link)]);
  });

  it('leads whoever has signed in meanwhile back to where it can be kept', async () => {
    const link = await readKeepLink();
    await visitor.signUp();
    const { statusCode, headers } = await visitor.get(link);
    expect([statusCode, headers.location]).toEqual([303, `/produits/${nutella.code}/substituts`]);
    expect(await listKept()).toEqual([]);
  });

  it('through sign-in still signs in when the swap turns out to be none', async () => {
    const email = await new Visitor(site.server).signUp();
    const better = await requireFood(site.database, `grade = 'a'`);
    const link = `/connexion?remplace=${better.code}&par=${nutella.code}`;
    const answer = await visitor.fillIn(link, '/connexion', { email, password: PASSWORD });
    expect(answer.statusCode).toBe(422);
    expect(readMain(answer.body)).toContain('Rien n’a été gardé.');
    expect(await listKept()).toEqual([]);
    expect((await visitor.get('/compte')).statusCode).toBe(200);
  });

  it('keeps a swap once, even when twenty requests ask at once', async () => {
    await visitor.signUp();
    const form = requireForm((await visitor.get(`/produits/${nutella.code}/substituts`)).body, '/mes-produits');
    const answers = await Promise.all(Array.from({ length: 20 }, () => visitor.submit(form)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(20).fill(303));
    expect(await listKept()).toHaveLength(1);
  });

  describe('that are none', () => {
    beforeEach(() => visitor.signUp());

    const send = async (remplace: string, par: string) => {
      const form = requireForm((await visitor.get(`/produits/${nutella.code}/substituts`)).body, '/mes-produits');
      const before = await countWritten(site.database);
      const answer = await visitor.submit(form, { remplace, par });
      expect(await countWritten(site.database)).toEqual(before);
      expect(readMain(answer.body)).toMatch(/Rien n’a été (gardé|modifié)\./);
      return answer.statusCode;
    };

    it('a product cannot replace itself', async () => {
      expect(await send(nutella.code, nutella.code)).toBe(422);
    });

    it('a worse product, or one without a grade, replaces nothing', async () => {
      const best = await requireFood(site.database, `grade = 'a'`);
      const ungraded = await requireFood(site.database, 'grade is null');
      expect(await send(best.code, nutella.code)).toBe(422);
      expect(await send(nutella.code, ungraded.code)).toBe(422);
      expect(await send(ungraded.code, best.code)).toBe(422);
    });

    it('unknown products and what names none are refused', async () => {
      expect(await send(nutella.code, testCode(3))).toBe(404);
      expect(await send(testCode(3), nutella.code)).toBe(404);
      expect(await send('', '')).toBe(400);
      expect(await send(nutella.code, "' or 1=1")).toBe(400);
    });
  });

  it('removes a swap, and takes it back by the undo of the notice', async () => {
    await visitor.signUp();
    await visitor.fillIn(`/produits/${nutella.code}/substituts`, '/mes-produits', {});
    const [pair] = await listKept();
    const removed = await visitor.fillIn('/mes-produits', '/mes-produits/retirer', {});
    expect(removed.statusCode).toBe(303);
    expect(await listKept()).toEqual([]);
    const page = await visitor.get(String(removed.headers.location));
    expect(readMain(page.body)).toContain('L’échange est retiré de vos produits.');
    const undo = listForms(page.body).find(({ button }) => button === 'Annuler');
    if (!undo) throw new Error('The notice offers no undo');
    expect((await visitor.submit(undo)).statusCode).toBe(303);
    expect(await listKept()).toEqual([pair]);
  });

  it('never removes the swap of somebody else', async () => {
    await visitor.signUp();
    await visitor.fillIn(`/produits/${nutella.code}/substituts`, '/mes-produits', {});
    const form = requireForm((await visitor.get('/mes-produits')).body, '/mes-produits/retirer');
    const other = new Visitor(site.server);
    await other.signUp();
    const token = listForms((await other.get('/compte')).body).find(({ fields }) => '_csrf' in fields)?.fields._csrf;
    await other.submit(form, { _csrf: token ?? '' });
    expect(await listKept()).toHaveLength(1);
  });

  it('lists twenty pairs a page, and leads to the page that is left when the last one loses its last pair', async () => {
    const email = await visitor.signUp();
    const [account] = await site.database.query<{ id: number }>('select id from account where unconfirmed_email = $1', [
      email,
    ]);
    const best = await listFoods(site.database, `grade = 'a'`, [], 21);
    for (const { code } of best)
      await keepSwap(site.database, account?.id ?? 0, { replaced: nutella.code, chosen: code });
    const first = await visitor.get('/mes-produits');
    expect(listByClass(first.body, 'article', 'kept')).toHaveLength(20);
    expect(textOf(listByClass(first.body, 'p', 'search-total')[0] ?? '')).toBe('21 échanges gardés');
    expect(listLinks(first.body)).toContain('/mes-produits?page=2');
    const removed = await visitor.fillIn('/mes-produits?page=2', '/mes-produits/retirer', {});
    expect(removed.headers.location).toMatch(/^\/mes-produits\?fait=retire/);
    for (const page of ['2', '0', '-1', '1e9', '999999999']) {
      expect([page, (await visitor.get(`/mes-produits?page=${page}`)).statusCode]).toEqual([page, 404]);
    }
  });
});
