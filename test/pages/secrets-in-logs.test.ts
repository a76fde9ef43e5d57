import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestSite, type TestSite } from '../support/site.ts';
import { newEmail, Visitor } from '../support/visitor.ts';

const PASSWORD = 'plantée: une phrase secrète';
const TOKEN = 'planted-token-0123456789-abcdefghijklmnopqrs';

describe('what is logged', () => {
  let site: TestSite;
  let logged = '';
  beforeAll(async () => {
    site = await startTestSite('embedded', {
      log: {
        write: (line) => {
          logged += line;
        },
      },
    });
  });
  afterAll(() => site.stop());

  it('holds no password, cookie, link or e-mail address, whatever goes well or wrong', async () => {
    const visitor = new Visitor(site.server);
    // In every form that takes one: held by an account, or by none, complete or not.
    const [email, next, unknown, broken] = ['colette.a@', 'colette.b@', 'colette.c@', 'colette d@'].map(
      (name) => `${name}planted.exemple.fr`,
    ) as [string, string, string, string];
    await visitor.fillIn('/inscription', '/inscription', { email, password: PASSWORD });
    const secrets = [...visitor.cookies.values()];
    await visitor.fillIn('/compte', '/compte/mot-de-passe', { current: 'faux', password: PASSWORD });
    await visitor.fillIn('/compte', '/compte/adresse', { current: PASSWORD, email: next });
    await site.mailbox.waitForMail(next);
    for (const typed of [unknown, broken]) {
      await new Visitor(site.server).fillIn('/inscription', '/inscription', { email: typed, password: 'court' });
      await new Visitor(site.server).signIn(typed, 'pas le bon du tout');
      await new Visitor(site.server).fillIn('/mot-de-passe-oublie', '/mot-de-passe-oublie', { email: typed });
      await visitor.fillIn('/compte', '/compte/adresse', { current: PASSWORD, email: typed });
      await visitor.get(`/recherche?q=${encodeURIComponent(typed)}`);
      await visitor.get(`/connexion?email=${typed}`);
      await visitor.fillIn('/caddie?liste=nutella', '/caddie/gardes', { nom: typed });
    }
    await new Visitor(site.server).signIn(email, `${PASSWORD}!`);
    await new Visitor(site.server).fillIn('/mot-de-passe-oublie', '/mot-de-passe-oublie', { email });
    for (const page of ['/mot-de-passe-oublie/nouveau', '/compte/adresse/confirmer', '/nowhere', '/produits/%ff']) {
      await visitor.get(`${page}?jeton=${TOKEN}`);
      await visitor.get(`${page}?%6aeton=${TOKEN}`);
    }
    await visitor.post('/connexion', { email, password: PASSWORD, _csrf: 'x' });
    await sendBroken(`POST /connexion HTTP/1.1\r\nCookie: session=${secrets[0]}\r\nX: \0\r\n\r\npassword=${PASSWORD}`);
    await failWith('broken', () => visitor.get('/compte'));

    expect(logged).toContain('request failed');
    const planted = [
      PASSWORD,
      encodeURIComponent(PASSWORD),
      'une phrase secr',
      TOKEN,
      'planted.exemple',
      'colette',
      ...secrets,
    ];
    for (const secret of planted) expect(logged).not.toContain(secret);
  });

  it('tells who signed in, and on whose account somebody failed to, by number', async () => {
    logged = '';
    const visitor = new Visitor(site.server);
    const email = await visitor.signUp();
    const [row] = await site.database.query<{ id: number }>('select id from account where unconfirmed_email = $1', [
      email,
    ]);
    await visitor.fillIn('/compte', '/compte/mot-de-passe', { current: 'faux', password: PASSWORD });
    await visitor.fillIn('/compte', '/deconnexion', {});
    await new Visitor(site.server).signIn(email);
    await new Visitor(site.server).signIn(email, 'pas le bon du tout');
    await new Visitor(site.server).signIn(newEmail());
    const events = logged
      .split('\n')
      .filter((line) => line.includes('"security"'))
      .map((line) => JSON.parse(line));
    expect(events.map(({ level, security, account, request }) => [level, security, account, typeof request])).toEqual([
      ['info', 'signed-up', row?.id, 'string'],
      ['warn', 'own-password-wrong', row?.id, 'string'],
      ['info', 'signed-out', row?.id, 'string'],
      ['info', 'signed-in', row?.id, 'string'],
      ['warn', 'sign-in-failed', row?.id, 'string'],
      ['warn', 'sign-in-failed', null, 'string'],
    ]);
    expect(logged).not.toContain(email);
  });

  /** Lets every question to the database fail, with the values that drivers hang on their errors. */
  async function failWith(message: string, ask: () => Promise<unknown>): Promise<void> {
    const { query } = site.database;
    const error = Object.assign(new Error(message), { code: 'XX000' });
    Object.assign(site.database, { query: () => Promise.reject(error) });
    await ask().finally(() => Object.assign(site.database, { query }));
  }

  async function sendBroken(bytes: string): Promise<void> {
    const socket = connect(Number(new URL(site.url).port), '127.0.0.1');
    await once(socket, 'connect');
    socket.resume().end(bytes);
    await once(socket, 'close');
  }
});
