import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findRudeness } from '../support/civil-answer.ts';
import { requireNutella } from '../support/foods.ts';
import { HOSTILE_VALUES, PAGES, PARAMETERS } from '../support/hostile-values.ts';
import { startTestSite, type TestSite } from '../support/site.ts';
import { Visitor } from '../support/visitor.ts';

describe('hostile input', () => {
  let site: TestSite;
  let visitor: Visitor;
  let code: string;
  let pages: string[];
  beforeAll(async () => {
    site = await startTestSite('embedded');
    visitor = new Visitor(site.server);
    await visitor.signUp();
    code = (await requireNutella(site.database)).code;
    pages = PAGES.map((page) => page.replace('CODE', code));
  });
  afterAll(() => site.stop());

  /** Asks everything and returns what was answered badly. */
  async function listRude(urls: readonly string[], who = visitor): Promise<string[]> {
    const rude: string[] = [];
    for (const url of urls) {
      const fault = findRudeness(await who.get(url));
      if (fault) rude.push(`${url.slice(0, 200)}: ${fault}`);
    }
    return rude;
  }

  it.each(Object.keys(PARAMETERS))('in the parameter %s is answered by a page', async (name) => {
    const places = PARAMETERS[name] ?? [];
    const urls = places.flatMap((place) => HOSTILE_VALUES.map((value) => place.replace('CODE', code) + value));
    expect(await listRude(urls)).toEqual([]);
  });

  it('in the parameters of the forms for strangers is answered by a page', async () => {
    const names = ['suite', 'remplace', 'email'];
    const urls = ['/connexion', '/inscription', '/mes-produits', '/compte'].flatMap((page) =>
      names.flatMap((name) => HOSTILE_VALUES.map((value) => `${page}?${name}=${value}`)),
    );
    expect(await listRude(urls, new Visitor(site.server))).toEqual([]);
  });

  it('in place of a product’s code is answered by a page', async () => {
    const urls = HOSTILE_VALUES.flatMap((value) => [
      `/produits/${value}`,
      `/produits/${value}/substituts`,
      `/ersatz/product/${value}`,
      `/ersatz/candidates/${value}`,
      `/caddie/gardes/${value}`,
      `/${value}`,
    ]).filter((url) => !url.startsWith('//'));
    expect(await listRude(urls)).toEqual([]);
  });

  it('in the shape of the query is answered by a page', async () => {
    const shapes = [
      'q=a&q=b',
      'q[]=a&q[]=b',
      'q[x]=1',
      'q[__proto__][x]=1',
      '__proto__[q]=x',
      'q',
      '=x',
      '&&&',
      '?q=x',
      'q=a;page=2',
      'q=nutella&page=1&page=2',
      'q=nutella&page[]=2',
      'codes[0]=1&codes[1]=2',
      'grade=a&grade=zz',
      Array(1_000).fill('q=x').join('&'),
      `${'x'.repeat(5_000)}=1`,
    ];
    expect(await listRude(pages.flatMap((page) => shapes.map((shape) => `${page}?${shape}`)))).toEqual([]);
  });

  it('in cookies makes a stranger of the visitor, nothing else', async () => {
    const cookies = [
      'session=',
      'session=x',
      `session=${'x'.repeat(43)}`,
      `session=${"'".repeat(43)}`,
      'session=%00',
      'session=%E0%A4%A',
      `session=<script>alert(1)</script>`,
      'session=a; session=b',
      '__proto__=x',
      ';;;=;',
      `x=${'y'.repeat(10_000)}`,
      'csrf=x',
      'preferences=',
      'preferences=cmVnaW1lPXZlZ2V0YWxpZW4.c2lnbmF0dXJl',
      `preferences=${'.'.repeat(3_000)}`,
      'preferences=s%3A%00.%00',
      `csrf=<script>alert(1)</script>`,
    ];
    for (const cookie of cookies) {
      for (const page of ['/', '/compte', '/connexion', '/preferences', `/produits/${code}/substituts`]) {
        const answer = await site.server.inject({ url: page, headers: { cookie } });
        expect([cookie.slice(0, 60), page, findRudeness(answer)]).toEqual([cookie.slice(0, 60), page, undefined]);
        expect(answer.statusCode).toBe(page === '/compte' ? 303 : 200);
      }
    }
  });

  it('in form of an odd method is refused by a page', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'] as const) {
      for (const url of [...pages, '/assets/nothing', '/favicon.ico']) {
        const answer = await site.server.inject({ method: method as 'PUT', url });
        expect([method, url, findRudeness(answer), answer.statusCode]).toEqual([
          method,
          url,
          undefined,
          expect.toBeOneOf([404, 405]),
        ]);
      }
    }
  });
});
