import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestSite, type TestSite } from '../support/site.ts';
import { PASSWORD, Visitor } from '../support/visitor.ts';

interface Line {
  readonly level: string;
  readonly msg: string;
  readonly request?: string;
  readonly method?: string;
  readonly route?: string;
  readonly status?: number;
  readonly ms?: number;
}

describe('the log', () => {
  let site: TestSite;
  let text = '';
  beforeAll(async () => {
    site = await startTestSite('embedded', {
      log: {
        write: (line) => {
          text += line;
        },
      },
    });
  });
  afterAll(() => site.stop());
  beforeEach(() => {
    text = '';
  });
  const lines = () =>
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
  const requests = () => lines().filter(({ msg }) => msg === 'request');

  it('holds one line a request, with number, route, status and time, and not the address', async () => {
    await site.server.inject('/recherche?q=nutella+colette@exemple.fr');
    await site.server.inject('/produits/1?q=secretwords');
    await site.server.inject('/nowhere/secretwords');
    await site.server.inject({ method: 'POST', url: '/connexion', payload: 'email=colette%40exemple.fr' });
    expect(requests().map(({ method, route, status }) => `${method} ${route} ${status}`)).toEqual([
      'GET /recherche 200',
      'GET /produits/:code 301',
      'GET none 404',
      'POST /connexion 415',
    ]);
    for (const { request, ms } of requests()) {
      expect(request).toMatch(/^[0-9a-f]{12}$/);
      expect(ms).toBeGreaterThanOrEqual(0);
    }
    expect(new Set(requests().map(({ request }) => request)).size).toBe(4);
    expect(text).not.toMatch(/secretwords|nutella|colette/);
  });

  it('holds a line also for an address that cannot be read', async () => {
    const answer = await site.server.inject('/produits/%ff%zz');
    expect(requests().map(({ route, status }) => [route, status])).toEqual([['none', answer.statusCode]]);
    expect(answer.statusCode).toBe(400);
  });

  it('tells who went away before the answer', async () => {
    const { port } = new URL(site.url);
    const socket = connect(Number(port), '127.0.0.1');
    await once(socket, 'connect');
    socket.write('GET /recherche?q=chocolat+noir HTTP/1.1\r\nHost: x\r\n\r\n', () => socket.destroy());
    await expect.poll(() => text).toMatch(/"request"/);
    // Cut off on the way, or after the last byte was handed to the network: one line all the same.
    expect(requests()).toHaveLength(1);
    expect([200, 499]).toContain(requests()[0]?.status);
  });

  it('is silent about programs that ask every few seconds, unless it listens closely', async () => {
    await site.server.inject('/healthz');
    expect(requests()).toMatchObject([{ level: 'debug', route: '/healthz', status: 200 }]);
  });

  it('bears the number of the page of an error, and holds nothing private', async () => {
    const visitor = new Visitor(site.server);
    const email = await visitor.signUp();
    const { query } = site.database;
    Object.assign(site.database, {
      query: async () => {
        throw Object.assign(new Error(`broken for ${email}: password=${PASSWORD}`), {
          detail: `Key (email)=(${email})`,
          parameters: [email, PASSWORD, ...visitor.cookies.values()],
        });
      },
    });
    const answer = await visitor.get(`/mes-produits?de=${email}`);
    Object.assign(site.database, { query });
    expect(answer.statusCode).toBe(500);
    const number = /<code>([0-9a-f]{12})<\/code>/.exec(answer.body)?.[1];
    const failed = lines().find(({ msg }) => msg === 'request failed');
    expect(failed).toMatchObject({
      level: 'error',
      request: number,
      err: { type: 'Error', stack: expect.any(String) },
    });
    expect(requests().at(-1)).toMatchObject({ request: number, route: '/mes-produits', status: 500 });
    for (const secret of [
      email,
      encodeURIComponent(email),
      PASSWORD.replaceAll(' ', '+'),
      ...visitor.cookies.values(),
    ]) {
      expect(text).not.toContain(secret);
    }
  });
});
