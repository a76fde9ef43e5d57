import fc from 'fast-check';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findRudeness } from '../support/civil-answer.ts';
import { requireHealthier, requireNutella } from '../support/foods.ts';
import { HOSTILE_VALUE } from '../support/hostile-text.ts';
import { PARAMETERS } from '../support/hostile-values.ts';
import { listForms } from '../support/html.ts';
import { type ListedRoute, listServedRoutes } from '../support/route-list.ts';
import { startTestSite, type TestSite } from '../support/site.ts';
import { digestTables } from '../support/table-digests.ts';
import { Visitor } from '../support/visitor.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'];
const BODY_TYPES = ['application/x-www-form-urlencoded', 'application/json', 'text/plain', 'multipart/form-data'];

describe('a crawler with bad manners', () => {
  let site: TestSite;
  let routes: ListedRoute[];
  let code: string;
  /** Cookies of somebody who has an account with things in it, and of nobody. */
  let cookies: string[];
  let proof: string;
  let names: string[];

  beforeAll(async () => {
    site = await startTestSite('embedded');
    routes = listServedRoutes(site.server);
    const visitor = new Visitor(site.server);
    await visitor.signUp();
    const nutella = await requireNutella(site.database);
    code = nutella.code;
    const { code: better } = await requireHealthier(site.database, nutella);
    await visitor.fillIn(`/produits/${code}/substituts`, '/mes-produits', { remplace: code, par: better });
    await visitor.fillIn('/caddie?liste=nutella', '/caddie/gardes', { nom: 'Courses' });
    cookies = [[...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; '), ''];
    const forms = [];
    for (const page of ['/compte', '/connexion', '/inscription', '/preferences', '/mes-produits', '/caddie?liste=lait'])
      forms.push(...listForms((await visitor.get(page)).body), ...listForms((await site.server.inject(page)).body));
    proof = forms.find(({ action }) => action === '/deconnexion')?.fields._csrf ?? '';
    const fields = forms.flatMap((form) => Object.keys(form.fields)).filter((name) => name !== '_csrf');
    names = [...new Set([...Object.keys(PARAMETERS), ...fields, 'jeton', 'geste', 'nouveau', '__proto__'])];
  });
  afterAll(() => site.stop());

  /** A route with something in place of each part that is open, and a query of names that some page reads. */
  const address = (path: string) =>
    fc
      .tuple(fc.array(HOSTILE_VALUE, { minLength: 2, maxLength: 2 }), fc.boolean(), query())
      .map(([[one = '', two = ''], isKnown, text]) => {
        const values = isKnown ? [code, '1'] : [one, two];
        return `${path.replace(/:\w+|\*/g, () => values.shift() ?? '')}?${text}`;
      });
  const query = () =>
    fc
      .array(fc.tuple(fc.constantFrom(...names), HOSTILE_VALUE), { maxLength: 5 })
      .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&'));
  const request = () =>
    fc.constantFrom(...routes).chain(({ path }) =>
      fc.record({
        method: fc.constantFrom(...METHODS),
        url: address(path),
        cookie: fc.constantFrom(...cookies),
        type: fc.constantFrom(...BODY_TYPES),
        payload: query(),
        origin: fc.option(fc.constantFrom('https://evil.example', 'null'), { nil: undefined }),
      }),
    );

  async function send(options: {
    method: string;
    url: string;
    cookie: string;
    type?: string;
    payload?: string;
    origin?: string | undefined;
  }): Promise<LightMyRequestResponse> {
    const { method, url, cookie, type, payload, origin } = options;
    const hasBody = method !== 'GET' && method !== 'HEAD' && payload !== undefined;
    return site.server.inject({
      method: method as NonNullable<InjectOptions['method']>,
      url,
      headers: { cookie, ...(hasBody && type && { 'content-type': type }), ...(origin && { origin }) },
      ...(hasBody && { payload }),
    });
  }

  /** What programs read is no page; it must not be taken for one. */
  function findFault(answer: LightMyRequestResponse): string | undefined {
    const type = String(answer.headers['content-type']);
    if (answer.body === '' && answer.statusCode < 300) return undefined;
    if (answer.statusCode === 200 && !type.startsWith('text/html'))
      return answer.headers['x-content-type-options'] === 'nosniff' ? undefined : `sent ${type} to be guessed at`;
    return answer.raw.req.method === 'HEAD' ? undefined : findRudeness(answer);
  }

  it('finds every line of the table of routes', () => {
    const paths = routes.map(({ path }) => path);
    for (const path of ['/', '/produits/:code/substituts', '/caddie/gardes/:number', '/.well-known/security.txt'])
      expect(paths).toContain(path);
    expect(routes.find(({ path }) => path === '/mes-produits')?.methods).toEqual(['GET', 'HEAD', 'POST']);
    expect(routes.length).toBeGreaterThan(30);
  });

  it('gets a civil answer to every method on every route, signed in or not, and writes nothing', async () => {
    const before = await digestTables(site.database);
    for (const { path } of routes) {
      for (const method of METHODS) {
        for (const cookie of cookies) {
          const [url = ''] = fc.sample(address(path), { numRuns: 1, seed: 1 });
          const answer = await send({ method, url, cookie, type: BODY_TYPES[0] ?? '', payload: 'email=x' });
          expect([method, url.slice(0, 200), findFault(answer)]).toEqual([method, url.slice(0, 200), undefined]);
        }
      }
    }
    expect(await digestTables(site.database)).toEqual(before);
  });

  it('gets one to anything that can be made up, and without a proof writes nothing by any method', async () => {
    const before = await digestTables(site.database);
    await fc.assert(
      fc.asyncProperty(request(), async (any) => {
        expect(findFault(await send(any))).toBeUndefined();
      }),
      { numRuns: 800 },
    );
    expect(await digestTables(site.database)).toEqual(before);
  });

  it('gets one to any form with a good proof', async () => {
    const posted = routes.filter(({ methods, path }) => methods.includes('POST') && path !== '/deconnexion');
    const form = fc.constantFrom(...posted).chain(({ path }) => fc.tuple(address(path), query()));
    await fc.assert(
      fc.asyncProperty(form, async ([url, text]) => {
        const payload = `_csrf=${encodeURIComponent(proof)}&${text}`;
        const answer = await send({
          method: 'POST',
          url,
          cookie: cookies[0] ?? '',
          type: BODY_TYPES[0] ?? '',
          payload,
        });
        expect([url.slice(0, 200), findFault(answer)]).toEqual([url.slice(0, 200), undefined]);
      }),
      { numRuns: 300 },
    );
  });
});
