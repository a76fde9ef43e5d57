import type { FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from '../support/databases.ts';
import { FakeOpenFoodFacts } from '../support/fake-open-food-facts/fake-open-food-facts.ts';
import { holdsScript, listLinks, readHeading, readInput, readMain } from '../support/html.ts';
import { liveSettings } from '../support/live-settings.ts';
import { PERSON } from '../support/person.ts';
import { buildTestServer, type TestSiteOptions } from '../support/site.ts';
import { newEmail, PASSWORD, requireForm, Visitor } from '../support/visitor.ts';

const TOO_MANY = 'Doucement, tout le monde sera servi';

describe.each(DATABASE_KINDS)('limits of two processes on the %s database', (kind) => {
  let test: TestDatabase;
  let servers: [FastifyInstance, FastifyInstance];
  /** Stands still unless a test moves it. */
  let nowMs: number;
  beforeAll(async () => {
    test = await openTestDatabase(kind, 'starter');
  });
  afterAll(() => test.discard());
  beforeEach(async () => {
    await test.database.query('delete from rate_limit');
    nowMs = Date.parse('2026-11-27T12:00:00Z');
    servers = [await build(), await build()];
  });
  afterEach(async () => {
    for (const server of servers) await server.close();
  });

  const build = (options: TestSiteOptions = {}) =>
    buildTestServer(test.database, { rateLimits: true, now: () => nowMs, trustedProxies: ['127.0.0.1'], ...options });

  /** Sends the form of signing in so many times at once, to one process after the other. */
  async function guess(times: number, email: string, from: string, server?: FastifyInstance) {
    const visitor = new Visitor(servers[0]);
    const { fields } = requireForm((await visitor.get('/connexion')).body, '/connexion');
    const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return Promise.all(
      Array.from({ length: times }, (_, n) =>
        (server ?? servers[n % 2])?.inject({
          method: 'POST',
          url: '/connexion',
          headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-for': from },
          payload: new URLSearchParams({ ...fields, email, password: 'une autre phrase', suite: '/compte' }).toString(),
        }),
      ),
    );
  }
  const countByStatus = (answers: readonly ({ statusCode: number } | undefined)[]) => {
    const counts: Record<string, number> = {};
    for (const answer of answers) {
      const status = String(answer?.statusCode);
      counts[status] = (counts[status] ?? 0) + 1;
    }
    return counts;
  };

  it('let one network guess the password of one address ten times, known or not', async () => {
    const email = await new Visitor(servers[0]).signUp();
    for (const address of [email, newEmail()]) {
      expect(countByStatus(await guess(15, address, '198.51.100.1'))).toEqual({ 422: 10, 429: 5 });
    }
    expect(countByStatus(await guess(1, email.toUpperCase(), '198.51.100.1'))).toEqual({ 429: 1 });
  });

  it('do not let a stranger keep the owner out', async () => {
    const email = await new Visitor(servers[0]).signUp();
    await guess(40, email, '198.51.100.1');
    const owner = new Visitor(servers[1]);
    const form = requireForm((await owner.get('/connexion')).body, '/connexion');
    const answer = await owner.post(
      '/connexion',
      { ...form.fields, email, password: PASSWORD },
      { 'x-forwarded-for': '203.0.113.9' },
    );
    expect(answer.statusCode).toBe(303);
  });

  it('count an IPv6 network of 64 bits as one, and its neighbour as another', async () => {
    const email = newEmail();
    const first = await guess(8, email, '2001:db8:0:1::1');
    const second = await guess(8, email, '2001:db8:0:1:ffff::2');
    const other = await guess(3, email, '2001:db8:0:2::1');
    expect([countByStatus(first), countByStatus(second), countByStatus(other)]).toEqual([
      { 422: 8 },
      { 422: 2, 429: 6 },
      { 422: 3 },
    ]);
  });

  it('stop one network that tries many addresses', async () => {
    const answers = [];
    for (let n = 0; n < 7; n++) answers.push(...(await guess(10, newEmail(), '198.51.100.7')));
    expect(countByStatus(answers)).toEqual({ 422: 60, 429: 10 });
  });

  it('are told politely: when to come back, with what was typed, never the password', async () => {
    const answers = await guess(11, 'colette@exemple.fr', '198.51.100.1', servers[0]);
    const refused = answers.find((answer) => answer?.statusCode === 429);
    if (!refused) throw new Error('Nobody was refused');
    expect(refused.headers['retry-after']).toBe('60');
    expect(readHeading(refused.body)).toBe(TOO_MANY);
    expect(readMain(refused.body)).toContain('Recommencez dans 1 minute.');
    expect(refused.headers['cache-control']).toBe('no-store');
    const again = requireForm(refused.body, '/connexion');
    expect(again.fields).toMatchObject({ email: 'colette@exemple.fr', suite: '/compte', password: '' });
    expect(refused.body).not.toContain('une autre phrase');
  });

  it('are told in English to those who chose it', async () => {
    const get = (n: number) =>
      servers[0].inject({ url: `/caddie?n=${n}`, headers: { cookie: 'langue=en', 'x-forwarded-for': '198.51.100.8' } });
    const answers = [];
    for (let n = 0; n < 61; n++) answers.push(await get(n));
    const refused = answers.at(-1)?.body ?? '';
    expect(countByStatus(answers)).toEqual({ 200: 60, 429: 1 });
    expect(readHeading(refused)).toBe('Easy now, everybody will be served');
    expect(readMain(refused)).toContain('Try again in 1 second.');
  });

  it('say so without running what was typed', async () => {
    await guess(10, '"><script>alert(1)</script>', '198.51.100.1');
    const [refused] = await guess(1, '"><script>alert(1)</script>', '198.51.100.1');
    expect([refused?.statusCode, holdsScript(refused?.body ?? '')]).toEqual([429, false]);
  });

  it('let the button of the page do what was wanted, once there is room', async () => {
    const visitor = new Visitor(servers[0]);
    const email = await visitor.signUp();
    const stranger = new Visitor(servers[0]);
    for (let n = 0; n < 10; n++) await stranger.signIn(email, 'une autre phrase');
    const refused = await stranger.signIn(email);
    expect(refused.statusCode).toBe(429);
    nowMs += 1_000 * Number(refused.headers['retry-after']);
    const answer = await stranger.submit(requireForm(refused.body, '/connexion'), { password: PASSWORD });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/mes-produits']);
    expect(email).toBe(requireForm(refused.body, '/connexion').fields.email);
  });

  it('stop one network that makes accounts, and one address that is signed up again and again', async () => {
    const visitor = new Visitor(servers[0]);
    const email = newEmail();
    const statuses = [];
    for (let n = 0; n < 12; n++) {
      const answer = await visitor.fillIn('/inscription', '/inscription', { email, password: 'court' });
      statuses.push(answer.statusCode);
    }
    expect(statuses).toEqual([...Array(10).fill(422), 429, 429]);
  });

  it('count what is made anew for a search, not what is remembered, and no other page', async () => {
    const get = (url: string, from = '198.51.100.3', server = servers[0]) =>
      server.inject({ url, headers: { 'x-forwarded-for': from } });
    const made = [];
    for (let n = 0; n < 299; n++) made.push(await get(`/comparer?n=${n}`, '198.51.100.3', servers[n % 2]));
    for (let n = 0; n < 40; n++) made.push(await get('/recherche?q=nutella'));
    expect(countByStatus(made)).toEqual({ 200: 339 });
    const refused = await get('/recherche?q=pain+de+mie', '198.51.100.3', servers[1]);
    expect([refused.statusCode, refused.headers['retry-after']]).toEqual([429, '1']);
    expect([readHeading(refused.body), readInput(refused.body, 'q')]).toEqual([TOO_MANY, 'pain de mie']);
    expect(listLinks(refused.body)).toContain('/recherche?q=pain+de+mie');
    expect((await get('/recherche?q=nutella')).statusCode).toBe(200);
    expect((await get('/')).statusCode).toBe(200);
    expect((await get('/recherche?q=pain+de+mie', '198.51.100.4')).statusCode).toBe(200);
    nowMs += 200;
    expect((await get('/recherche?q=pain+de+mie', '198.51.100.3', servers[1])).statusCode).toBe(200);
  });

  it('hold nobody’s address', async () => {
    await guess(1, 'colette@exemple.fr', '198.51.100.1');
    const rows = await test.database.query<{ key: string }>('select key, whole_at::text from rate_limit');
    expect(rows.length).toBe(3);
    expect(rows.every(({ key }) => /^[\w-]{43}$/.test(key))).toBe(true);
  });

  it('of look-ups keep questions for other networks', async () => {
    const off = await FakeOpenFoodFacts.start({ documents: [] });
    const live = liveSettings(off.url, { perMinute: { product: 30, search: 30 } });
    const server = await build({ live });
    const get = (url: string, from: string) => server.inject({ url, headers: { ...PERSON, 'x-forwarded-for': from } });
    const answers = [];
    for (let n = 0; n < 10; n++) answers.push(await get('/produits/12345670', '198.51.100.5'));
    expect(countByStatus(answers)).toEqual({ 404: 10 });
    const refused = await get('/produits/12345670', '198.51.100.5');
    expect([refused.statusCode, readHeading(refused.body)]).toEqual([429, TOO_MANY]);
    expect(refused.headers['retry-after']).toBe('6');
    // Words that find nothing are still answered: there is a page to show.
    const words = await get('/recherche?q=zqxwvzqxwv', '198.51.100.5');
    expect(readMain(words.body)).toContain('relancez la recherche dans un instant');
    expect((await get('/produits/12345670', '198.51.100.6')).statusCode).toBe(404);
    await server.close();
    await off.stop();
  });
});
