import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readHeading } from '../support/html.ts';
import { run } from '../support/program.ts';
import { startTestSite, type TestSite } from '../support/site.ts';
import { newEmail, Visitor } from '../support/visitor.ts';

const CHOOSE = '/mot-de-passe-oublie/nouveau';
const NEW = 'quatre tartines au soleil';

describe('accounts from the command line', () => {
  let site: TestSite;
  let environment: Record<string, string>;
  beforeAll(async () => {
    site = await startTestSite('server');
    environment = { ...site.environment, PUBLIC_URL: 'https://purbeurre.example' };
  });
  afterAll(() => site.stop());

  const user = (...args: string[]) => run(['user', ...args], environment);
  const linkIn = (printed: string) => /^https:\/\/purbeurre\.example(\/\S+)$/m.exec(printed)?.[1] ?? '';

  it('create prints a link and no password; its owner chooses one, and operates the site', async () => {
    const email = newEmail();
    const { code, printed } = await user('create', email, '--name', 'Rémy', '--operator');
    expect(code).toBe(0);
    const visitor = new Visitor(site.server);
    const done = await visitor.fillIn(linkIn(printed), CHOOSE, { password: NEW });
    expect(done.statusCode).toBe(303);
    expect(readHeading((await visitor.get('/compte')).body)).toBe('Bonjour Rémy');
    expect(readHeading((await visitor.get('/exploitation')).body)).toBe('Exploitation');
    expect(await user('create', email.toUpperCase())).toMatchObject({
      code: 1,
      printed: expect.stringContaining('already'),
    });

    await user('operator', email, '--revoke');
    expect((await visitor.get('/exploitation')).statusCode).toBe(404);
    expect((await user('list')).printed).toMatch(new RegExp(`\\d{4}-\\d\\d-\\d\\d  ${email}\n`));
  });

  it('reset-link works once, and ends the sessions', async () => {
    const visitor = new Visitor(site.server);
    const email = await visitor.signUp();
    const link = linkIn((await user('reset-link', email)).printed);
    await new Visitor(site.server).fillIn(link, CHOOSE, { password: NEW });
    expect((await visitor.get('/compte')).statusCode).toBe(303);
    expect((await visitor.get(link)).statusCode).toBe(404);
    expect((await visitor.signIn(email, NEW)).statusCode).toBe(303);
  });

  it('sign-out ends every session of an account, or of everybody, and says how many', async () => {
    const [visitor, another] = [new Visitor(site.server), new Visitor(site.server)];
    const email = await visitor.signUp();
    await another.signUp();
    expect((await user('sign-out')).code).toBe(1);
    expect((await user('sign-out', email, '--everybody')).code).toBe(1);
    expect((await another.get('/compte')).statusCode).toBe(200);
    expect(await user('sign-out', email)).toMatchObject({ code: 0 });
    expect((await visitor.get('/compte')).statusCode).toBe(303);
    expect((await another.get('/compte')).statusCode).toBe(200);
    expect((await user('sign-out', '--everybody')).printed).toMatch(/[1-9]\d* sessions ended/);
    expect((await another.get('/compte')).statusCode).toBe(303);
    expect((await visitor.signIn(email)).statusCode).toBe(303);
  });

  it('disable keeps somebody out at once, and lets them in again', async () => {
    const visitor = new Visitor(site.server);
    const email = await visitor.signUp();
    expect((await user('disable', email)).code).toBe(0);
    expect((await visitor.get('/compte')).statusCode).toBe(303);
    expect((await visitor.signIn(email)).statusCode).toBe(422);
    expect((await user('list')).printed).toContain(`${email}  unconfirmed  disabled`);
    await user('disable', email, '--undo');
    expect((await visitor.signIn(email)).statusCode).toBe(303);
  });

  it('erase closes an account, which its owner may undo; --now and erase-due end it', async () => {
    const visitor = new Visitor(site.server);
    const email = await visitor.signUp();
    expect((await user('erase', email)).printed).toContain('its owner is told');
    expect((await visitor.signIn(email)).statusCode).toBe(422);
    const mail = await site.database.query(`select from mail where recipient = $1 and kind = 'erasure'`, [email]);
    expect(mail).toHaveLength(1);
    expect((await user('erase-due')).printed).toBe('0 accounts deleted.\n');
    await site.database.query(`update account set erase_at = now() where unconfirmed_email = $1`, [email]);
    expect((await user('erase-due')).printed).toBe('1 accounts deleted.\n');

    const other = await new Visitor(site.server).signUp();
    await user('erase', other, '--now');
    expect(await site.database.query('select from account where unconfirmed_email = $1', [other])).toEqual([]);
  });

  it.each([
    [['disable', 'personne@exemple.fr']],
    [['erase', '0']],
    [['reset-link', "' or '1'='1"]],
    [['create', 'colette@']],
  ])('ends with 1 and a sentence: user %j', async (args) => {
    const { code, printed } = await user(...args);
    expect(code).toBe(1);
    expect(printed).toMatch(/^(No account|This e-mail address)/);
  });
});
