import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MOST_BASKETS } from '../../src/basket/saved-basket.ts';
import { countWritten } from '../support/foods.ts';
import { listLinks, readHeading, readInput, readMain, textOf } from '../support/html.ts';
import { startTestSite, type TestSite } from '../support/site.ts';
import { PASSWORD, requireForm, Visitor } from '../support/visitor.ts';

const LIST = '2 x coca cola\nzzxqwvk';
const ADDRESS = `/caddie?${new URLSearchParams({ liste: LIST })}`;

describe('saved baskets', () => {
  let site: TestSite;
  let visitor: Visitor;
  beforeAll(async () => {
    site = await startTestSite('embedded');
  });
  afterAll(() => site.stop());
  beforeEach(async () => {
    visitor = new Visitor(site.server);
    await visitor.signUp();
  });

  const save = (typed: Record<string, string> = {}, page = ADDRESS) => visitor.fillIn(page, '/caddie/gardes', typed);
  async function listSaved(): Promise<string[]> {
    const { body } = await visitor.get('/caddie/gardes');
    return listLinks(body).filter((href) => /^\/caddie\/gardes\/\d+$/.test(href));
  }

  it('wait until their visitor has signed in: the list comes along', async () => {
    const stranger = new Visitor(site.server);
    const email = await new Visitor(site.server).signUp();
    const way = listLinks((await stranger.get(ADDRESS)).body).find((href) => href.startsWith('/connexion')) ?? '';
    const signedIn = await stranger.fillIn(way, '/connexion', { email, password: PASSWORD });
    expect(signedIn.headers.location).toBe(ADDRESS);
    const saved = await stranger.fillIn(ADDRESS, '/caddie/gardes', {});
    expect(saved.headers.location).toMatch(/^\/caddie\/gardes\/\d+\?fait=garde$/);
  });

  it('lead back to the list when the session ended meanwhile, and write nothing', async () => {
    const form = requireForm((await visitor.get(ADDRESS)).body, '/caddie/gardes');
    const before = await countWritten(site.database);
    await visitor.fillIn('/compte', '/deconnexion', {});
    const stranger = new Visitor(site.server);
    const { fields } = requireForm((await stranger.get('/connexion')).body, '/connexion');
    const { statusCode, headers } = await stranger.post('/caddie/gardes', {
      ...form.fields,
      _csrf: fields._csrf ?? '',
    });
    expect(statusCode).toBe(303);
    const suite = new URL(String(headers.location), 'http://site.invalid').searchParams.get('suite') ?? '';
    expect(new URL(suite, 'http://site.invalid').searchParams.get('liste')).toBe(form.fields.liste);
    expect(await countWritten(site.database)).toEqual({ ...before, sessions: Number(before.sessions) - 1 });
  });

  it('bear the day’s date unless they are given a name, and show their list as it is now', async () => {
    const { body } = await visitor.get(ADDRESS);
    expect(readInput(body, 'nom')).toMatch(/^Caddie du 1?\d/);
    await save({ nom: '' });
    await save({ nom: '  Courses\n du   samedi ' });
    const [saturday = '', dated = ''] = await listSaved();
    expect(readHeading((await visitor.get(dated)).body)).toMatch(/^Caddie du \d/);
    const page = (await visitor.get(saturday)).body;
    expect(readHeading(page)).toBe('Courses du samedi');
    expect(readMain(page)).toContain('1 produit, 1 échange proposé, 1 ligne sans produit');
    expect(readMain(page)).toContain('Produits, échanges et totaux sont ceux d’aujourd’hui');
  });

  it('keep meaning the product that was found when they were saved', async () => {
    const taken = /value="garder-1-(\d+)"/.exec((await visitor.get('/caddie?liste=nutella')).body)?.[1] ?? '';
    await save({}, `/caddie?liste=nutella&gardes=${taken}`);
    const [line] = await site.database.query(
      'select code, words, packs, keeps_original from basket_line order by basket_id desc limit 1',
    );
    expect(line).toEqual({ code: taken, words: 'nutella', packs: 1, keeps_original: true });
    const [address = ''] = await listSaved();
    expect(readMain((await visitor.get(address)).body)).toContain('Vous gardez celui-ci');
  });

  it('change their name and their list in place, or become a new one', async () => {
    await save({ nom: 'Courses' });
    const [address = ''] = await listSaved();
    const number = address.split('/').at(-1) ?? '';
    const changed = `/caddie?${new URLSearchParams({ liste: 'nutella', caddie: number })}`;
    expect(readInput((await visitor.get(changed)).body, 'nom')).toBe('Courses');
    const answer = await save({ nom: 'Goûter' }, changed);
    expect(answer.headers.location).toBe(`${address}?fait=garde`);
    expect(await listSaved()).toEqual([address]);
    expect(readHeading((await visitor.get(address)).body)).toBe('Goûter');
    await save({ nom: 'Fête', nouveau: '1' }, changed);
    expect(await listSaved()).toHaveLength(2);
  });

  it('are removed on a second thought, and saved anew from a page that still showed them', async () => {
    await save({ nom: 'Courses' });
    const [address = ''] = await listSaved();
    const page = (await visitor.get(address)).body;
    const removed = await visitor.submit(requireForm(page, '/caddie/retirer'));
    expect(removed.headers.location).toBe('/caddie/gardes?fait=retire');
    expect(readMain((await visitor.get('/caddie/gardes?fait=retire')).body)).toContain('Le caddie est supprimé.');
    expect((await visitor.get(address)).statusCode).toBe(404);
    expect((await visitor.submit(requireForm(page, '/caddie/retirer'))).statusCode).toBe(303);
    await visitor.submit(requireForm(page, '/caddie/gardes'));
    expect(await listSaved()).toHaveLength(1);
  });

  it('are nobody else’s to see, change or remove', async () => {
    await save({ nom: 'À moi' });
    const [address = ''] = await listSaved();
    const number = address.split('/').at(-1) ?? '';
    const other = new Visitor(site.server);
    await other.signUp();
    expect((await other.get(address)).statusCode).toBe(404);
    expect((await new Visitor(site.server).get(address)).headers.location).toMatch(/^\/connexion\?suite=/);
    const theirs = `/caddie?${new URLSearchParams({ liste: 'nutella', caddie: number })}`;
    expect(readInput((await other.get(theirs)).body, 'nom')).not.toBe('À moi');
    await other.fillIn(theirs, '/caddie/gardes', { caddie: number, nom: 'Volé' });
    await other.fillIn('/caddie/gardes', '/caddie/retirer', { caddie: number });
    expect(readHeading((await visitor.get(address)).body)).toBe('À moi');
  });

  it('refuse a name that is too long and one basket too many, and lose nothing', async () => {
    const long = await save({ nom: 'n'.repeat(61) });
    expect([long.statusCode, readInput(long.body, 'nom')]).toEqual([422, 'n'.repeat(61)]);
    expect(readMain(long.body)).toContain('60 caractères au plus');
    for (let n = 0; n < MOST_BASKETS; n++) await save({ nom: `Caddie ${n}` });
    const full = await save({ nom: 'De trop' });
    expect([full.statusCode, readInput(full.body, 'nom')]).toEqual([422, 'De trop']);
    expect(readMain(full.body)).toContain(`Vous gardez déjà ${MOST_BASKETS} caddies`);
    expect(textOf(full.body)).toContain('coca cola');
    expect(await listSaved()).toHaveLength(MOST_BASKETS);
  });
});
