import { hash } from '@node-rs/argon2';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countWritten } from '../support/foods.ts';
import { readHeading, readInput, readMain, readTitle } from '../support/html.ts';
import { startTestSite, type TestSite } from '../support/site.ts';
import { newEmail, PASSWORD, Visitor } from '../support/visitor.ts';

describe('the pages of accounts', () => {
  let site: TestSite;
  let visitor: Visitor;
  beforeAll(async () => {
    site = await startTestSite('embedded');
  });
  afterAll(() => site.stop());
  beforeEach(() => {
    visitor = new Visitor(site.server);
  });

  const signUpWith = (typed: Record<string, string>) => visitor.fillIn('/inscription', '/inscription', typed);

  it('creates an account and signs in', async () => {
    const answer = await signUpWith({ email: newEmail(), password: PASSWORD, displayName: 'Rémy & Colette' });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/mes-produits']);
    expect(readHeading((await visitor.get('/compte')).body)).toBe('Bonjour Rémy & Colette');
  });

  it('renews the digest of a password when it was made with other parameters, and the password stays', async () => {
    const email = await visitor.signUp();
    const digestOf = async () => {
      const [row] = await site.database.query<{ digest: string }>(
        'select password_digest as digest from account where unconfirmed_email = $1',
        [email],
      );
      return row?.digest ?? '';
    };
    const old = await hash(PASSWORD, { memoryCost: 8_192, timeCost: 1, parallelism: 1 });
    await site.database.query('update account set password_digest = $2 where unconfirmed_email = $1', [email, old]);
    expect((await new Visitor(site.server).signIn(email, 'pas le bon du tout')).statusCode).toBe(422);
    expect(await digestOf()).toBe(old);
    expect((await new Visitor(site.server).signIn(email)).statusCode).toBe(303);
    const renewed = await digestOf();
    expect(renewed).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect((await new Visitor(site.server).signIn(email)).statusCode).toBe(303);
    expect(await digestOf()).toBe(renewed);
  });

  it.each([
    ['no address', { email: '', password: PASSWORD }, 'Indiquez votre adresse e-mail.'],
    ['half an address', { email: 'colette@', password: PASSWORD }, 'n’est pas complète'],
    ['an endless address', { email: `${'a'.repeat(250)}@exemple.fr`, password: PASSWORD }, 'n’est pas complète'],
    ['no password', { email: 'colette@exemple.fr', password: '' }, 'Choisissez un mot de passe.'],
    [
      'a short password',
      { email: 'colette@exemple.fr', password: 'beurre' },
      'Trop court : 12 caractères au moins (il en a 6).',
    ],
    ['an endless password', { email: 'colette@exemple.fr', password: 'x'.repeat(201) }, 'Trop long'],
    [
      'an endless name',
      { email: 'colette@exemple.fr', password: PASSWORD, displayName: 'x'.repeat(61) },
      '60 caractères au plus.',
    ],
  ])('answers %s by the same form, what was typed kept, the password not', async (_what, typed, sentence) => {
    const before = await countWritten(site.database);
    const { statusCode, body } = await signUpWith(typed);
    expect(statusCode).toBe(422);
    expect(readTitle(body)).toBe('Créer un compte – Pur Beurre');
    expect(readMain(body)).toContain(sentence);
    expect(readInput(body, 'email')).toBe(typed.email);
    expect(readInput(body, 'password')).toBe('');
    expect(await countWritten(site.database)).toEqual(before);
  });

  it.each([
    ['azertyuiop123', 'Trop facile à deviner : c’est l’un des mots de passe'],
    ['colettemartin1', 'Trop facile à deviner : il reprend votre adresse'],
  ])('refuses a password that somebody else would try first: %s', async (password, sentence) => {
    const { statusCode, body } = await signUpWith({ email: 'colette.martin@exemple.fr', password });
    expect([statusCode, readMain(body).includes(sentence)]).toEqual([422, true]);
  });

  it('opens the account that address and password open already, instead of a second one', async () => {
    const email = await visitor.signUp();
    const before = await countWritten(site.database);
    visitor = new Visitor(site.server);
    const { statusCode } = await signUpWith({ email: email.toUpperCase(), password: PASSWORD });
    expect(statusCode).toBe(303);
    expect((await visitor.get('/compte')).statusCode).toBe(200);
    expect(await countWritten(site.database)).toEqual({ ...before, sessions: (before.sessions ?? 0) + 1 });
  });

  it('makes one account of twenty forms with one address and password, sent at once', async () => {
    const email = newEmail();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        new Visitor(site.server).fillIn('/inscription', '/inscription', { email, password: PASSWORD }),
      ),
    );
    expect(answers.filter(({ statusCode }) => statusCode === 303)).toHaveLength(20);
    const accounts = await site.database.query('select from account where unconfirmed_email = $1', [email]);
    expect(accounts).toHaveLength(1);
  });

  it('signs in with the address in any case', async () => {
    const email = await visitor.signUp();
    const other = new Visitor(site.server);
    expect((await other.signIn(` ${email.toUpperCase()} `)).statusCode).toBe(303);
    expect((await other.get('/compte')).statusCode).toBe(200);
  });

  it('gives the same answer to a wrong password and to an unknown address', async () => {
    const email = await visitor.signUp();
    const other = new Visitor(site.server);
    const wrong = await other.signIn(email, 'pas la bonne phrase');
    const unknown = await other.signIn(newEmail(), 'pas la bonne phrase');
    for (const { statusCode, body } of [wrong, unknown]) {
      expect(statusCode).toBe(422);
      expect(readMain(body)).toContain('Adresse e-mail ou mot de passe incorrect.');
    }
    expect(readInput(wrong.body, 'email')).toBe(email);
    expect(other.cookies.has('session')).toBe(false);
  });

  it('ends the session when signing out, for whoever holds its cookie', async () => {
    await visitor.signUp();
    const thief = new Visitor(site.server);
    for (const [name, value] of visitor.cookies) thief.cookies.set(name, value);
    expect((await thief.get('/compte')).statusCode).toBe(200);
    const answer = await visitor.fillIn('/compte', '/deconnexion', {});
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/']);
    expect(visitor.cookies.has('session')).toBe(false);
    expect((await thief.get('/compte')).statusCode).toBe(303);
  });

  it('opens a new session at each sign-in and closes the one before', async () => {
    const email = await visitor.signUp();
    const before = visitor.cookies.get('session') ?? '';
    const { _csrf = '' } = await readToken(visitor);
    await visitor.post('/connexion', { email, password: PASSWORD, _csrf });
    expect(visitor.cookies.get('session')).not.toBe(before);
    visitor.cookies.set('session', before);
    expect((await visitor.get('/compte')).statusCode).toBe(303);
  });

  it.each(['/compte', '/mes-produits', '/mes-produits?page=2'])(
    'leads from %s through sign-in back to it',
    async (page) => {
      const email = await new Visitor(site.server).signUp();
      const sent = await visitor.get(page);
      expect(sent.statusCode).toBe(303);
      const answer = await visitor.fillIn(String(sent.headers.location), '/connexion', { email, password: PASSWORD });
      expect(answer.headers.location).toBe(page);
    },
  );

  it('leads whoever is signed in already past the forms', async () => {
    await visitor.signUp();
    for (const page of ['/connexion', '/inscription']) {
      expect((await visitor.get(page)).headers.location).toBe('/mes-produits');
      expect((await visitor.get(`${page}?suite=%2Fcompte`)).headers.location).toBe('/compte');
    }
    expect((await visitor.get('/deconnexion')).headers.location).toBe('/compte');
    expect((await visitor.get('/compte')).statusCode).toBe(200);
  });

  describe('changing the password', () => {
    const change = (current: string, password: string) =>
      visitor.fillIn('/compte', '/compte/mot-de-passe', { current, password });

    it('takes the new one, ends every other session and keeps this one', async () => {
      const email = await visitor.signUp();
      const other = new Visitor(site.server);
      await other.signIn(email);
      const answer = await change(PASSWORD, 'une autre phrase bien longue');
      expect([answer.statusCode, answer.headers.location]).toEqual([303, '/compte?fait=mot-de-passe']);
      expect(readMain((await visitor.get('/compte?fait=mot-de-passe')).body)).toContain(
        'Votre mot de passe est changé.',
      );
      expect((await other.get('/compte')).statusCode).toBe(303);
      expect((await new Visitor(site.server).signIn(email, PASSWORD)).statusCode).toBe(422);
      expect((await new Visitor(site.server).signIn(email, 'une autre phrase bien longue')).statusCode).toBe(303);
    });

    it.each([
      [
        'a wrong current one',
        'pas le bon mot de passe',
        'une autre phrase bien longue',
        'Ce n’est pas votre mot de passe actuel.',
      ],
      ['a short new one', PASSWORD, 'beurre', 'Trop court'],
      ['no new one', PASSWORD, '', 'Choisissez un mot de passe.'],
    ])('refuses %s and changes nothing', async (_what, current, password, sentence) => {
      const email = await visitor.signUp();
      const { statusCode, body } = await change(current, password);
      expect([statusCode, readMain(body).includes(sentence)]).toEqual([422, true]);
      expect((await new Visitor(site.server).signIn(email, PASSWORD)).statusCode).toBe(303);
    });
  });
});

/** The proof for forms that the visitor's own pages hold. */
async function readToken(visitor: Visitor): Promise<Record<string, string>> {
  return { _csrf: readInput((await visitor.get('/compte')).body, '_csrf') ?? '' };
}
