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

  it('holds no password, cookie or link, whatever goes well or wrong', async () => {
    const visitor = new Visitor(site.server);
    const email = newEmail();
    await visitor.fillIn('/inscription', '/inscription', { email, password: PASSWORD });
    const secrets = [...visitor.cookies.values()];
    await visitor.fillIn('/compte', '/compte/mot-de-passe', { current: 'faux', password: PASSWORD });
    await visitor.fillIn('/compte', '/compte/adresse', { current: PASSWORD, email: newEmail() });
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
    const planted = [PASSWORD, encodeURIComponent(PASSWORD), 'une phrase secr', TOKEN, ...secrets];
    for (const secret of planted) expect(logged).not.toContain(secret);
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
