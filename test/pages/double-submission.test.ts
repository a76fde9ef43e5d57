import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from '../support/databases.ts';
import { countWritten, requireHealthier, requireNutella } from '../support/foods.ts';
import { buildTestServer } from '../support/site.ts';
import { newEmail, PASSWORD, requireForm, Visitor } from '../support/visitor.ts';

const TIMES = 12;
const NEW_PASSWORD = 'une autre phrase bien longue';

describe.each(DATABASE_KINDS)('on the %s database, a form sent twelve times at once', (kind) => {
  let test: TestDatabase;
  /** Two processes, as far as the database can tell. */
  let servers: FastifyInstance[];
  let origins: string[];
  let visitor: Visitor;
  let email: string;
  let swap: { remplace: string; par: string };

  beforeAll(async () => {
    test = await openTestDatabase(kind, 'starter');
    servers = [await buildTestServer(test.database), await buildTestServer(test.database)];
    for (const server of servers) await server.listen({ host: '127.0.0.1', port: 0 });
    origins = servers.map((server) => `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`);
    const nutella = await requireNutella(test.database);
    swap = { remplace: nutella.code, par: (await requireHealthier(test.database, nutella)).code };
  });
  afterAll(async () => {
    for (const server of servers) await server.close();
    await test.discard();
  });
  beforeEach(async () => {
    visitor = new Visitor(servers[0] as FastifyInstance);
    email = await visitor.signUp();
  });

  const count = () => countWritten(test.database);
  const countSessions = async () =>
    (
      await test.database.query(
        'select from session join account on account.id = account_id where lower(coalesce(email, unconfirmed_email)) = $1',
        [email],
      )
    ).length;
  const countMails = async () =>
    (await test.database.query('select from mail where lower(recipient) = $1', [email])).length;

  /** Opens the page, then sends its form over so many connections at once; returns what came back. */
  async function sendTogether(
    page: string,
    action: string,
    typed: Readonly<Record<string, string>>,
    who = visitor,
  ): Promise<{ status: number; location: string | null; cookies: string[] }[]> {
    const { fields } = requireForm((await who.get(page)).body, action);
    const body = new URLSearchParams({ ...fields, ...typed }).toString();
    const cookie = [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' };
    return Promise.all(
      Array.from({ length: TIMES }, async (_, n) => {
        const answer = await fetch(origins[n % 2] + action, { method: 'POST', headers, body, redirect: 'manual' });
        return {
          status: answer.status,
          location: answer.headers.get('location'),
          cookies: answer.headers.getSetCookie(),
        };
      }),
    );
  }

  /** All led to the same place, with the same cookies. */
  function expectOneAnswer(answers: readonly { status: number; location: string | null }[]): void {
    expect(answers[0]?.status).toBe(303);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  }

  it('signs up once, and opens one session', async () => {
    const before = await count();
    email = newEmail();
    const stranger = new Visitor(servers[0] as FastifyInstance);
    const answers = await sendTogether('/inscription', '/inscription', { email, password: PASSWORD }, stranger);
    expectOneAnswer(answers);
    expect(await countSessions()).toBe(1);
    expect((await count()).accounts).toBe((before.accounts ?? 0) + 1);
    // The session that every answer holds is open, and no answer lies readable in the database.
    const [cookie = ''] = answers[7]?.cookies.filter((each) => each.startsWith('session=')) ?? [];
    const [pair = ''] = cookie.split(';');
    const own = await fetch(`${origins[1]}/compte`, { headers: { cookie: pair }, redirect: 'manual' });
    expect(own.status).toBe(200);
    const kept = JSON.stringify(await test.database.query('select * from submission'));
    expect(kept).not.toContain(pair.slice('session='.length));
  });

  it('signs in once', async () => {
    const stranger = new Visitor(servers[0] as FastifyInstance);
    expectOneAnswer(await sendTogether('/connexion', '/connexion', { email, password: PASSWORD }, stranger));
    expect(await countSessions()).toBe(2);
  });

  it('signs out once', async () => {
    expectOneAnswer(await sendTogether('/compte', '/deconnexion', {}));
    expect(await countSessions()).toBe(0);
  });

  it('changes the password once, and leaves one session', async () => {
    expectOneAnswer(
      await sendTogether('/compte', '/compte/mot-de-passe', { current: PASSWORD, password: NEW_PASSWORD }),
    );
    expect(await countSessions()).toBe(1);
    const elsewhere = new Visitor(servers[1] as FastifyInstance);
    expect((await elsewhere.signIn(email, NEW_PASSWORD)).statusCode).toBe(303);
  });

  it('erases an account once: one mail, one date, nobody signed in', async () => {
    await new Visitor(servers[1] as FastifyInstance).signIn(email);
    const answers = await sendTogether('/compte/effacer', '/compte/effacer', { current: PASSWORD });
    expectOneAnswer(answers);
    expect(answers[0]?.location).toBe('/compte/effacer/annuler?fait=efface');
    expect(await countSessions()).toBe(0);
    const leaving = await test.database.query('select from account where unconfirmed_email = $1 and erase_at > now()', [
      email,
    ]);
    expect(leaving).toHaveLength(1);
    const letters = await test.database.query(`select from mail where recipient = $1 and kind = 'erasure'`, [email]);
    expect(letters).toHaveLength(1);
  });

  it('erases it once from pages that were opened twelve times', async () => {
    const [here, there] = [visitor, new Visitor(servers[1] as FastifyInstance)];
    await there.signIn(email);
    const forms = await Promise.all(
      Array.from({ length: TIMES }, async (_, n) => {
        const who = n % 2 ? there : here;
        return { who, form: requireForm((await who.get('/compte/effacer')).body, '/compte/effacer') };
      }),
    );
    const answers = await Promise.all(forms.map(({ who, form }) => who.submit(form, { current: PASSWORD })));
    expect(answers.map(({ statusCode }) => statusCode)).not.toContain(500);
    expect(answers.some(({ headers }) => headers.location === '/compte/effacer/annuler?fait=efface')).toBe(true);
    const letters = await test.database.query(`select from mail where recipient = $1 and kind = 'erasure'`, [email]);
    expect(letters).toHaveLength(1);
  });

  it('closes the other sessions once', async () => {
    await new Visitor(servers[1] as FastifyInstance).signIn(email);
    expectOneAnswer(await sendTogether('/compte', '/compte/appareils/deconnecter', { session: 'autres' }));
    expect(await countSessions()).toBe(1);
  });

  it('writes one mail: to confirm an address, to change it, to choose a new password', async () => {
    const before = await countMails();
    expectOneAnswer(await sendTogether('/compte', '/compte/adresse/renvoyer', {}));
    expect(await countMails()).toBe(before + 1);
    await sendTogether(
      '/mot-de-passe-oublie',
      '/mot-de-passe-oublie',
      { email },
      new Visitor(servers[0] as FastifyInstance),
    );
    expect(await countMails()).toBe(before + 2);
    const next = newEmail();
    expectOneAnswer(await sendTogether('/compte', '/compte/adresse', { current: PASSWORD, email: next }));
    email = next;
    expect(await countMails()).toBe(1);
  });

  it('keeps a swap once, and takes it back once', async () => {
    const before = await count();
    expectOneAnswer(await sendTogether(`/produits/${swap.remplace}/substituts`, '/mes-produits', swap));
    expect((await count()).swaps).toBe((before.swaps ?? 0) + 1);
    expectOneAnswer(await sendTogether('/mes-produits', '/mes-produits/retirer', swap));
    expect(await count()).toEqual(before);
  });

  it('saves a basket once, and removes it once', async () => {
    const before = await count();
    const answers = await sendTogether('/caddie?liste=nutella', '/caddie/gardes', { nom: 'Courses' });
    expectOneAnswer(answers);
    expect(await count()).toMatchObject({ baskets: (before.baskets ?? 0) + 1, lines: (before.lines ?? 0) + 1 });
    const [, number = ''] = /\/(\d+)\?/.exec(answers[0]?.location ?? '') ?? [];
    expectOneAnswer(await sendTogether('/caddie/gardes', '/caddie/retirer', { caddie: number }));
    expect(await count()).toEqual(before);
  });

  it('saves a changed basket once', async () => {
    const [answer] = await sendTogether('/caddie?liste=nutella', '/caddie/gardes', { nom: 'Courses' });
    const page = String(answer?.location);
    const before = await count();
    expectOneAnswer(await sendTogether(page, '/caddie/gardes', { nom: 'Fête' }));
    expect(await count()).toEqual(before);
  });

  it('writes preferences once', async () => {
    const before = await count();
    expectOneAnswer(await sendTogether('/preferences', '/preferences', { regime: 'vegetalien', sans: 'lait' }));
    expect((await count()).preferences).toBe((before.preferences ?? 0) + 1);
  });

  it('is another form when the page was opened again, or a field is another', async () => {
    const before = await count();
    const save = (nom: string) => visitor.fillIn('/caddie?liste=nutella', '/caddie/gardes', { nom });
    await save('Courses');
    await save('Courses');
    const { fields } = requireForm((await visitor.get('/caddie?liste=nutella')).body, '/caddie/gardes');
    await Promise.all(['A', 'B', 'C'].map((nom) => visitor.post('/caddie/gardes', { ...fields, nom })));
    expect((await count()).baskets).toBe((before.baskets ?? 0) + 5);
  });

  it('acts again some seconds later, and whenever it was refused', async () => {
    const before = await count();
    const { fields } = requireForm((await visitor.get('/caddie?liste=nutella')).body, '/caddie/gardes');
    const save = () => visitor.post('/caddie/gardes', { ...fields, nom: 'Courses' });
    await save();
    await save();
    expect((await count()).baskets).toBe((before.baskets ?? 0) + 1);
    await test.database.query(`update submission set expires_at = now() - interval '1 ms'`);
    await save();
    expect((await count()).baskets).toBe((before.baskets ?? 0) + 2);

    const stranger = new Visitor(servers[0] as FastifyInstance);
    const form = requireForm((await stranger.get('/connexion')).body, '/connexion');
    const wrong = { ...form.fields, email, password: 'une mauvaise phrase' };
    for (let n = 0; n < 3; n++) expect((await stranger.post('/connexion', wrong)).statusCode).toBe(422);
  });

  it('is nobody else’s, whatever they know of it', async () => {
    const { fields } = requireForm((await visitor.get('/caddie?liste=nutella')).body, '/caddie/gardes');
    await visitor.post('/caddie/gardes', { ...fields, nom: 'Courses' });
    const thief = new Visitor(servers[0] as FastifyInstance);
    await thief.get('/connexion');
    expect((await thief.post('/caddie/gardes', { ...fields, nom: 'Courses' })).statusCode).toBe(403);
  });
});
