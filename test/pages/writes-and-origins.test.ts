import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countWritten, requireHealthier, requireNutella } from '../support/foods.ts';
import { readMain } from '../support/html.ts';
import { linkIn } from '../support/mailbox.ts';
import { startTestSite, type TestSite } from '../support/site.ts';
import { newEmail, PASSWORD, requireForm, Visitor } from '../support/visitor.ts';
import { WRITING_FORMS } from '../support/writing-forms.ts';

describe('what writes', () => {
  let site: TestSite;
  let visitor: Visitor;
  let email: string;
  /** Fields with which every form of the site would do its work, were the proof there. */
  let fields: Record<string, string>;
  let goodToken: string;

  beforeAll(async () => {
    site = await startTestSite('embedded');
  });
  afterAll(() => site.stop());
  beforeEach(async () => {
    visitor = new Visitor(site.server);
    email = await visitor.signUp();
    const link = linkIn(await site.mailbox.waitForMail(email));
    const confirmToken = new URL(link, site.url).searchParams.get('jeton') ?? '';
    const nutella = await requireNutella(site.database);
    const better = await requireHealthier(site.database, nutella);
    const { fields: own } = requireForm((await visitor.get('/compte')).body, '/deconnexion');
    goodToken = own._csrf ?? '';
    fields = {
      email: newEmail(),
      displayName: '',
      current: PASSWORD,
      password: 'une autre phrase bien longue',
      remplace: nutella.code,
      par: better.code,
      liste: 'nutella',
      nom: 'Courses',
      regime: 'vegetalien',
      sans: 'lait',
      magasin: 'Lidl',
      session: 'toutes',
      jeton: confirmToken,
    };
  });

  /** All that visitors can write, passwords included. */
  const readWritten = async () => ({
    counts: await countWritten(site.database),
    accounts: await site.database.query(
      'select id, email, unconfirmed_email, password_digest from account order by id',
    ),
  });

  async function expectRefused(send: () => Promise<{ statusCode: number; body: string }>): Promise<void> {
    const before = await readWritten();
    const { statusCode, body } = await send();
    expect(statusCode).toBe(403);
    expect(readMain(body)).toContain('Rien n’a été modifié.');
    expect(await readWritten()).toEqual(before);
    expect((await visitor.get('/compte')).statusCode).toBe(200);
  }

  it.each(WRITING_FORMS)(
    '%s refuses a form without a proof, with a made-up one and with somebody else’s',
    async (path) => {
      const other = new Visitor(site.server);
      await other.signUp();
      const stolen = requireForm((await other.get('/compte')).body, '/deconnexion').fields._csrf ?? '';
      for (const token of [undefined, '', 'x', `${goodToken}x`, stolen]) {
        await expectRefused(() => visitor.post(path, token === undefined ? fields : { ...fields, _csrf: token }));
      }
    },
  );

  it.each(WRITING_FORMS)('%s refuses a form sent from another site, even with a good proof', async (path) => {
    const sources: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'not an address' },
      { 'sec-fetch-site': 'cross-site', origin: 'http://localhost:80' },
    ];
    for (const headers of sources) {
      await expectRefused(() => visitor.post(path, { ...fields, _csrf: goodToken }, headers));
    }
  });

  it('takes a form of this site, however the browser says so', async () => {
    const sources: Record<string, string>[] = [
      { 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'none' },
      { host: 'purbeurre.example', origin: 'https://purbeurre.example' },
      {},
    ];
    for (const headers of sources) {
      const { statusCode } = await visitor.post('/mes-produits', { ...fields, _csrf: goodToken }, headers);
      expect([headers, statusCode]).toEqual([headers, 303]);
    }
  });

  it.each(['GET', 'HEAD'] as const)(
    'no %s of any address writes, signed in or not, whatever its parameters',
    async (method) => {
      const { remplace = '', par = '' } = fields;
      const query = new URLSearchParams({
        ...fields,
        _csrf: goodToken,
        fait: 'garde',
        q: 'nutella',
        codes: `${remplace},${par}`,
        suite: '/mes-produits',
      });
      const pages = [
        '/',
        '/recherche',
        `/produits/${remplace}`,
        `/produits/${remplace}/substituts`,
        '/comparer',
        ...WRITING_FORMS,
        '/compte',
        '/compte/donnees',
        '/compte/donnees/pur-beurre.json',
        '/compte/donnees/reprendre',
        '/mes-produits/mes-produits.csv',
        '/caddie',
        '/caddie/gardes/1',
        '/mentions-legales',
        '/robots.txt',
        '/favicon.ico',
        '/ersatz/search/',
        `/ersatz/product/${remplace}`,
        `/ersatz/candidates/${remplace}`,
        '/ersatz/list/',
        `/ersatz/favorite/${par}/${remplace}/`,
        '/account/',
        '/account/signin/',
        '/auth/login/',
        '/about/',
      ];
      const before = await readWritten();
      for (const cookie of [[...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; '), '']) {
        for (const page of pages) {
          const answer = await site.server.inject({ method, url: `${page}?${query}`, headers: { cookie } });
          expect([page, answer.statusCode < 500]).toEqual([page, true]);
        }
      }
      expect(await readWritten()).toEqual(before);
    },
  );

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https:evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    '/%2e//evil.example',
    'javascript:alert(1)',
    'http://localhost:80@evil.example/',
    ' //evil.example',
    '/\n/evil.example',
  ])('ignores a return address off the site: %j', async (suite) => {
    const signedIn = await visitor.get(`/connexion?${new URLSearchParams({ suite })}`);
    const other = new Visitor(site.server);
    const after = await other.fillIn(`/connexion?${new URLSearchParams({ suite })}`, '/connexion', {
      email,
      password: PASSWORD,
      suite,
    });
    for (const { statusCode, headers } of [signedIn, after]) {
      const target = new URL(String(headers.location), 'http://site.invalid');
      expect([statusCode, target.host]).toEqual([303, 'site.invalid']);
      expect(headers.location).not.toMatch(/^\/[/\\]/);
    }
  });
});
