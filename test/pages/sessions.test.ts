import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listByClass, listForms, readMain, textOf } from '../support/html.ts';
import { startTestSite, type TestSite } from '../support/site.ts';
import { PASSWORD, requireForm, Visitor } from '../support/visitor.ts';

const CLOSE = '/compte/appareils/deconnecter';
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0';

describe('the devices that are signed in', () => {
  let site: TestSite;
  let here: Visitor;
  let there: Visitor;
  beforeAll(async () => {
    site = await startTestSite('embedded');
  });
  afterAll(() => site.stop());
  beforeEach(async () => {
    here = new Visitor(site.server);
    there = new Visitor(site.server);
    const email = await here.signUp();
    const { fields } = requireForm((await there.get('/connexion')).body, '/connexion');
    await there.post('/connexion', { ...fields, email, password: PASSWORD, rester: 'oui' }, { 'user-agent': FIREFOX });
  });

  const isSignedIn = async (visitor: Visitor) => (await visitor.get('/compte')).statusCode === 200;
  const close = async (session: string) =>
    here.post(CLOSE, { ...requireForm((await here.get('/compte')).body, CLOSE).fields, session });

  it('are listed in words, with a button for each but the one in hand', async () => {
    const { body } = await here.get('/compte');
    const list = textOf(listByClass(body, 'ul', 'sessions').join(''));
    expect(list).toMatch(/Firefox sur Windows Connecté le .*, vu le .*, reste connecté\. Déconnecter/);
    expect(list).toContain('Celui-ci');
    expect(list.match(/Déconnecter/g)).toHaveLength(1);
  });

  it('can be ended from every page', async () => {
    const visitor = new Visitor(site.server);
    await visitor.signUp();
    const pages = ['/', '/recherche?q=nutella', '/mes-produits', '/compte/donnees', '/preferences', '/compte'];
    for (const page of pages) {
      const offered = listForms((await visitor.get(page)).body).filter(({ action }) => action === '/deconnexion');
      expect([page, offered.length]).toEqual([page, 1]);
    }
    const stranger = new Visitor(site.server);
    expect(listForms((await stranger.get('/')).body).some(({ action }) => action === '/deconnexion')).toBe(false);
    await visitor.fillIn('/compte/donnees', '/deconnexion', {});
    expect((await visitor.get('/compte')).statusCode).toBe(303);
  });

  it('are signed out one by one', async () => {
    const forms = listForms((await here.get('/compte')).body).filter(({ action }) => action === CLOSE);
    const one = forms.find(({ fields }) => /^\d+$/.test(fields.session ?? ''));
    const answer = await close(one?.fields.session ?? '');
    expect(answer.headers.location).toBe('/compte?fait=appareil');
    expect(readMain((await here.get('/compte?fait=appareil')).body)).toContain('Cet appareil est déconnecté.');
    expect([await isSignedIn(here), await isSignedIn(there)]).toEqual([true, false]);
  });

  it('are signed out all but this one', async () => {
    expect((await close('autres')).headers.location).toBe('/compte?fait=autres-appareils');
    expect([await isSignedIn(here), await isSignedIn(there)]).toEqual([true, false]);
  });

  it('are signed out everywhere', async () => {
    const answer = await close('toutes');
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/']);
    expect(here.cookies.has('session')).toBe(false);
    expect([await isSignedIn(here), await isSignedIn(there)]).toEqual([false, false]);
  });

  it('are nobody else’s to sign out', async () => {
    const [row] = await site.database.query<{ id: number }>('select max(id) as id from session');
    const stranger = new Visitor(site.server);
    await stranger.signUp();
    const { fields } = requireForm((await stranger.get('/compte')).body, CLOSE);
    await stranger.post(CLOSE, { ...fields, session: String(row?.id) });
    expect([await isSignedIn(here), await isSignedIn(there)]).toEqual([true, true]);
  });

  it.each(['', '0', '-1', '1e3', '99999999999', "1' or '1'='1", 'x'])(
    'are left alone by session=%j',
    async (session) => {
      expect((await close(session)).statusCode).toBe(400);
      expect([await isSignedIn(here), await isSignedIn(there)]).toEqual([true, true]);
    },
  );

  it('stay signed in beyond the browser only where that was asked for', async () => {
    const email = await new Visitor(site.server).signUp();
    const visitor = new Visitor(site.server);
    const cookieOf = async (fields: Record<string, string>) => {
      const answer = await visitor.fillIn('/connexion', '/connexion', { email, password: PASSWORD, ...fields });
      const cookie = answer.cookies.find(({ name }) => name === 'session');
      visitor.cookies.clear();
      return cookie?.maxAge;
    };
    expect(await cookieOf({})).toBeUndefined();
    expect(await cookieOf({ rester: 'oui' })).toBe(30 * 24 * 3_600);
  });
});
