import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readHeading, readInput, readMain } from '../support/html.ts';
import { linkIn } from '../support/mailbox.ts';
import { startTestSite, type TestSite } from '../support/site.ts';
import { newEmail, Visitor } from '../support/visitor.ts';

const ASK = '/mot-de-passe-oublie';
const CHOOSE = '/mot-de-passe-oublie/nouveau';
const NEW = 'trois tartines au soleil';

describe('a forgotten password', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startTestSite('embedded');
  });
  afterAll(() => site.stop());

  const ask = (email: string) => new Visitor(site.server).fillIn(ASK, ASK, { email });
  async function forget(): Promise<{ owner: Visitor; email: string; link: string }> {
    const owner = new Visitor(site.server);
    const email = await owner.signUp();
    await ask(email.toUpperCase());
    return { owner, email, link: linkIn(await site.mailbox.waitForMail(email, 2)) };
  }

  it('is replaced by the link that was mailed; every session ends, and the address is confirmed', async () => {
    const { owner, email, link } = await forget();
    const visitor = new Visitor(site.server);
    const done = await visitor.fillIn(link, CHOOSE, { password: NEW });
    expect([done.statusCode, done.headers.location]).toEqual([303, '/compte?fait=mot-de-passe']);
    const { body } = await visitor.get('/compte?fait=mot-de-passe');
    expect(readMain(body)).toContain('Votre mot de passe est changé.');
    expect(body).not.toContain('Confirmez votre adresse');
    expect((await owner.get('/compte')).statusCode).toBe(303);
    expect((await owner.signIn(email)).statusCode).toBe(422);
    expect((await owner.signIn(email, NEW)).statusCode).toBe(303);
    expect((await site.mailbox.waitForMail(email.toUpperCase(), 3)).subject).toBe('Votre mot de passe a changé');
  });

  it('is replaced once, by whichever of the links that were sent', async () => {
    const { email, link } = await forget();
    await ask(email);
    const second = linkIn(await site.mailbox.waitForMail(email, 3));
    await new Visitor(site.server).fillIn(second, CHOOSE, { password: NEW });
    for (const used of [link, second]) {
      const answer = await new Visitor(site.server).get(used);
      expect([answer.statusCode, readHeading(answer.body)]).toEqual([404, 'Ce lien ne marche plus']);
    }
  });

  it.each([
    ['short', 'Trop court'],
    ['motdepasse123', 'Trop facile à deviner'],
    ['', 'Choisissez un mot de passe.'],
  ])('is not replaced by %j, and the link goes on working', async (password, sentence) => {
    const { owner, link } = await forget();
    const visitor = new Visitor(site.server);
    const refused = await visitor.fillIn(link, CHOOSE, { password });
    expect([refused.statusCode, readMain(refused.body).includes(sentence)]).toEqual([422, true]);
    expect((await owner.get('/compte')).statusCode).toBe(200);
    expect((await visitor.fillIn(link, CHOOSE, { password: NEW })).statusCode).toBe(303);
  });

  it('answers an address without an account alike, and writes it no mail', async () => {
    const [known, unknown] = [await new Visitor(site.server).signUp(), newEmail()];
    const answers = [await ask(known), await ask(unknown)];
    expect(answers.map(({ statusCode, headers }) => [statusCode, headers.location])).toEqual(
      Array(2).fill([303, `${ASK}?fait=envoye`]),
    );
    await site.mailbox.waitForMail(known, 2);
    const last = await new Visitor(site.server).signUp();
    await site.mailbox.waitForMail(last);
    expect(site.mailbox.mailsTo(unknown)).toEqual([]);
  });

  it('asks for a whole address, keeping what was typed', async () => {
    const { statusCode, body } = await ask('colette@');
    expect([statusCode, readInput(body, 'email')]).toEqual([422, 'colette@']);
  });

  it('has no link that was made up', async () => {
    for (const token of ['', 'x', 'x'.repeat(43), '%00', '\\']) {
      const answer = await new Visitor(site.server).get(`${CHOOSE}?jeton=${encodeURIComponent(token)}`);
      expect(answer.statusCode).toBe(404);
    }
  });
});
