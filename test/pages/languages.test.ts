import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { requireNutella } from '../support/foods.ts';
import { listForms } from '../support/html.ts';
import { startTestSite, type TestSite } from '../support/site.ts';
import { requireForm, Visitor } from '../support/visitor.ts';

const IN_ENGLISH = { cookie: 'langue=en' };

describe('the language of the pages', () => {
  let site: TestSite;
  let visitor: Visitor;
  let swaps: string;
  beforeAll(async () => {
    site = await startTestSite('embedded');
    swaps = `/produits/${(await requireNutella(site.database)).code}/substituts?de=recherche&q=nutella`;
  });
  afterAll(() => site.stop());
  beforeEach(() => {
    visitor = new Visitor(site.server);
  });

  const languageOf = (html: string) => /<html lang="(\w+)">/.exec(html)?.[1];
  const languageForms = (html: string) => listForms(html).filter(({ action }) => action === '/langue');
  const read = async (url: string, headers: Record<string, string> = {}) =>
    (await site.server.inject({ url, headers })).body;

  it('is French until English is chosen, whatever the browser asks for', async () => {
    for (const asked of ['', 'en-GB,en;q=0.9', 'fr', '*']) {
      const { body, headers } = await visitor.get('/', asked ? { 'accept-language': asked } : {});
      expect([asked, languageOf(body), headers['content-language']]).toEqual([asked, 'fr', 'fr']);
    }
  });

  it('is chosen by a form that leads back to the page, for this page and all that follow', async () => {
    const chosen = await visitor.submit(requireForm((await visitor.get(swaps)).body, '/langue'));
    expect([chosen.statusCode, chosen.headers.location]).toEqual([303, swaps]);
    expect(chosen.cookies).toMatchObject([{ name: 'langue', value: 'en', httpOnly: true, sameSite: 'Lax', path: '/' }]);
    for (const path of [swaps, '/', '/recherche?q=nutella', '/connexion', '/nowhere', '/mes-produits/retirer']) {
      const { body, headers } = await visitor.get(path);
      expect([path, languageOf(body), headers['content-language']]).toEqual([path, 'en', 'en']);
    }
    await visitor.submit(requireForm((await visitor.get(swaps)).body, '/langue'));
    expect(languageOf((await visitor.get(swaps)).body)).toBe('fr');
  });

  it('of a remembered page is that of whoever asks', async () => {
    for (const [headers, language] of [
      [{}, 'fr'],
      [IN_ENGLISH, 'en'],
      [{}, 'fr'],
      [IN_ENGLISH, 'en'],
    ] as const) {
      expect(languageOf(await read('/mentions-legales', headers))).toBe(language);
    }
  });

  it('is offered at the top of the page to a browser that asks for no French, until it is chosen', async () => {
    const english = { 'accept-language': 'en-GB,en;q=0.9' };
    for (const [headers, forms] of [
      [{}, 1],
      [english, 2],
      [{ 'accept-language': 'fr,en' }, 1],
      [english, 2],
      [{ ...english, cookie: 'langue=fr' }, 1],
      [{ ...english, ...IN_ENGLISH }, 1],
    ] as const) {
      expect([headers, languageForms(await read('/', headers)).length]).toEqual([headers, forms]);
    }
  });

  it('is none that the site does not speak', async () => {
    for (const langue of ['de', '', 'EN', '<b>']) {
      const { cookies, statusCode } = await visitor.post('/langue', { langue, suite: '/' });
      expect([langue, statusCode, cookies]).toEqual([langue, 303, []]);
    }
    expect(languageOf(await read('/', { cookie: 'langue=de' }))).toBe('fr');
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', ''])(
    'leads nowhere else: %j',
    async (suite) => {
      expect((await visitor.post('/langue', { langue: 'en', suite })).headers.location).toBe('/');
    },
  );

  it('is changed by no other site', async () => {
    const { statusCode, cookies } = await visitor.post('/langue', { langue: 'en' }, { 'sec-fetch-site': 'cross-site' });
    expect([statusCode, cookies]).toEqual([403, []]);
  });

  it('cannot be changed on the answer to a form, which would lose what was typed', async () => {
    const { body } = await visitor.post('/caddie', { liste: 'lait\n'.repeat(31) });
    expect([languageOf(body), languageForms(body)]).toEqual(['fr', []]);
  });

  it('says what went wrong in words of its own', async () => {
    expect(await read('/produits/nothing', IN_ENGLISH)).toContain('This address holds no bar code.');
    expect(await read('/nowhere', IN_ENGLISH)).toContain('This page is not on the menu');
    const { body } = await visitor.post('/preferences', {}, IN_ENGLISH);
    expect(body).toContain('This form has expired');
  });
});

it('over TLS the cookie of the language bears __Host- and Secure', async () => {
  const site = await startTestSite('embedded', { secure: true });
  const { cookies } = await new Visitor(site.server).post('/langue', { langue: 'en' });
  expect(cookies).toMatchObject([{ name: '__Host-langue', value: 'en', secure: true, httpOnly: true, path: '/' }]);
  await site.stop();
});
