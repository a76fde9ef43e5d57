import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requireHealthier, requireNutella } from '../support/foods.ts';
import { listForms, readHeading, readMain } from '../support/html.ts';
import { linkIn } from '../support/mailbox.ts';
import { startTestSite, type TestSite } from '../support/site.ts';
import { newEmail, PASSWORD, Visitor } from '../support/visitor.ts';

const CONFIRM = '/compte/adresse/confirmer';
const OTHER_PASSWORD = 'deux tartines au soleil';

describe('confirming an address', () => {
  let site: TestSite;
  let nutella: string;
  let better: string;
  beforeAll(async () => {
    site = await startTestSite('server');
    const food = await requireNutella(site.database);
    nutella = food.code;
    better = (await requireHealthier(site.database, food)).code;
  });
  afterAll(() => site.stop());

  const linkTo = async (email: string, n = 1) => linkIn(await site.mailbox.waitForMail(email, n));
  /** Somebody signs up with a swap that they wanted to keep. */
  async function signUpKeeping(email: string, password: string): Promise<Visitor> {
    const visitor = new Visitor(site.server);
    const page = `/inscription?remplace=${nutella}&par=${better}`;
    const answer = await visitor.fillIn(page, '/inscription', { email, password });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/mes-produits?fait=garde']);
    return visitor;
  }

  it('works by the link that was mailed, once; the account works before', async () => {
    const email = newEmail();
    const visitor = await signUpKeeping(email, PASSWORD);
    expect((await visitor.get('/')).body).toContain('Confirmez votre adresse');
    const mail = await site.mailbox.waitForMail(email);
    expect(mail.subject).toBe('Confirmez votre adresse e-mail');

    const link = linkIn(mail);
    expect(readMain((await visitor.get(link)).body)).toContain(email);
    const done = await visitor.fillIn(link, CONFIRM, {});
    expect([done.statusCode, done.headers.location]).toEqual([303, '/compte?fait=adresse-confirmee']);
    const { body } = await visitor.get('/compte?fait=adresse-confirmee');
    expect(readMain(body)).toContain('Votre adresse est confirmée.');
    expect(body).not.toContain('Confirmez votre adresse');
    const again = await visitor.get(link);
    expect([again.statusCode, readHeading(again.body)]).toEqual([404, 'Ce lien ne marche plus']);
    expect((await new Visitor(site.server).signIn(email)).statusCode).toBe(303);
  });

  it('writes nothing when the link is only opened, however often', async () => {
    const email = newEmail();
    const visitor = await signUpKeeping(email, PASSWORD);
    const link = await linkTo(email);
    for (const who of [visitor, new Visitor(site.server)]) {
      for (const method of ['GET', 'HEAD'] as const) {
        await site.server.inject({ method, url: link });
        await who.get(link);
      }
    }
    const rows = await site.database.query('select from account where unconfirmed_email = $1', [email]);
    expect(rows).toHaveLength(1);
    expect((await visitor.fillIn(link, CONFIRM, {})).statusCode).toBe(303);
  });

  it('asks for the password on another device, and signs in there', async () => {
    const email = newEmail();
    await signUpKeeping(email, PASSWORD);
    const link = await linkTo(email);
    const phone = new Visitor(site.server);
    const wrong = await phone.fillIn(link, CONFIRM, { password: OTHER_PASSWORD });
    expect([wrong.statusCode, readMain(wrong.body).includes('Ce n’est pas le mot de passe')]).toEqual([422, true]);
    const done = await phone.fillIn(link, CONFIRM, { password: PASSWORD });
    expect(done.headers.location).toBe('/compte?fait=adresse-confirmee');
    expect((await phone.get('/mes-produits')).body).toContain('1&nbsp;échange gardé'.replace('&nbsp;', '\u00a0'));
  });

  it('does not let the owner of an address confirm an account that a stranger opened with it', async () => {
    const email = newEmail();
    const stranger = await signUpKeeping(email, OTHER_PASSWORD);
    const owner = new Visitor(site.server);
    await owner.signUp();
    const answer = await owner.fillIn(await linkTo(email), CONFIRM, { password: PASSWORD });
    expect(answer.statusCode).toBe(422);
    expect((await stranger.get('/')).body).toContain('Confirmez votre adresse');
  });

  it('joins what was kept under a known address to its account, for who has the link and the password', async () => {
    const email = newEmail();
    const first = new Visitor(site.server);
    await first.signUp(email);
    await first.fillIn(await linkTo(email), CONFIRM, {});

    const again = await signUpKeeping(email, OTHER_PASSWORD);
    const mail = await site.mailbox.waitForMail(email, 2);
    expect(mail.subject).toBe('Vous avez déjà un compte Pur Beurre');
    expect(readMain((await first.get('/mes-produits')).body)).toContain('aucun échange');
    const done = await again.fillIn(linkIn(mail), CONFIRM, {});
    expect(done.headers.location).toBe('/compte?fait=comptes-reunis');
    for (const visitor of [first, again]) {
      expect(readMain((await visitor.get('/mes-produits')).body)).toContain('1 échange gardé');
    }
    expect((await new Visitor(site.server).signIn(email, OTHER_PASSWORD)).statusCode).toBe(422);
    expect((await new Visitor(site.server).signIn(email, PASSWORD)).statusCode).toBe(303);
  });

  it('answers a known address exactly as a new one, at sign-up and ever after', async () => {
    const known = newEmail();
    const owner = new Visitor(site.server);
    await owner.signUp(known);
    await owner.fillIn(await linkTo(known), CONFIRM, {});
    const seen = async (email: string) => {
      const stranger = new Visitor(site.server);
      const answers = [await stranger.fillIn('/inscription', '/inscription', { email, password: OTHER_PASSWORD })];
      answers.push(await stranger.get('/compte'), await stranger.fillIn('/compte', '/compte/adresse/renvoyer', {}));
      answers.push(await stranger.fillIn('/compte', '/deconnexion', {}));
      answers.push(await stranger.signIn(email, OTHER_PASSWORD), await stranger.get('/compte'));
      answers.push(await new Visitor(site.server).signIn(email, 'un autre mot de passe'));
      answers.push(await stranger.fillIn('/mot-de-passe-oublie', '/mot-de-passe-oublie', { email }));
      return answers.map(({ statusCode, headers, body }) => [
        statusCode,
        headers.location,
        Object.keys(headers).sort(),
        body
          .replaceAll(email, 'ADRESSE')
          .replace(/name="_csrf" value="[^"]*"/g, '')
          .replace(/name="session" value="\d+"/g, ''),
      ]);
    };
    expect(await seen(known)).toEqual(await seen(newEmail()));
    expect((await owner.get('/compte')).statusCode).toBe(200);
  });

  it('confirms one of two accounts that await the same address, and joins the other to it', async () => {
    const email = newEmail();
    const [first, second] = [await signUpKeeping(email, PASSWORD), await signUpKeeping(email, OTHER_PASSWORD)];
    const [firstLink, secondLink] = [await linkTo(email, 1), await linkTo(email, 2)];
    const answers = await Promise.all([first.fillIn(firstLink, CONFIRM, {}), second.fillIn(secondLink, CONFIRM, {})]);
    expect(answers.map(({ headers }) => headers.location).sort()).toEqual([
      '/compte?fait=adresse-confirmee',
      '/compte?fait=comptes-reunis',
    ]);
    const rows = await site.database.query('select from account where $1 in (email, unconfirmed_email)', [email]);
    expect(rows).toHaveLength(1);
  });

  it('sends the link again a few times a day, and then says so', async () => {
    const email = newEmail();
    const visitor = new Visitor(site.server);
    await visitor.signUp(email);
    const resend = () => visitor.fillIn('/compte', '/compte/adresse/renvoyer', {});
    const answers: unknown[] = [];
    for (let n = 0; n < 6; n++) answers.push((await resend()).headers.location);
    expect(answers).toEqual([
      ...Array(4).fill('/compte?fait=lien-renvoye'),
      ...Array(2).fill('/compte?fait=assez-de-liens'),
    ]);
    await site.mailbox.waitForMail(email, 5);
    expect(site.mailbox.mailsTo(email)).toHaveLength(5);
    expect(readMain((await visitor.get('/compte?fait=assez-de-liens')).body)).toContain('réessayez demain');
  });

  it('does not write to an address more than ten times a day, whoever asks', async () => {
    const email = newEmail();
    const asker = new Visitor(site.server);
    await new Visitor(site.server).signUp(email);
    for (let n = 0; n < 12; n++) {
      const answer = await asker.fillIn('/mot-de-passe-oublie', '/mot-de-passe-oublie', { email });
      expect(answer.headers.location).toBe('/mot-de-passe-oublie?fait=envoye');
    }
    const last = newEmail();
    await new Visitor(site.server).signUp(last);
    await site.mailbox.waitForMail(last);
    const subjects = site.mailbox.mailsTo(email).map(({ subject }) => subject);
    expect(subjects.filter((subject) => subject === 'Choisissez un nouveau mot de passe')).toHaveLength(10);
  });

  describe('of an account that changes it', () => {
    const change = (visitor: Visitor, email: string, current = PASSWORD) =>
      visitor.fillIn('/compte', '/compte/adresse', { email, current });
    async function confirmed(): Promise<{ visitor: Visitor; email: string }> {
      const visitor = new Visitor(site.server);
      const email = await visitor.signUp();
      await visitor.fillIn(await linkTo(email), CONFIRM, {});
      return { visitor, email };
    }

    it('takes the new one once its link is followed, and tells the old', async () => {
      const { visitor, email } = await confirmed();
      const next = newEmail();
      expect((await change(visitor, next)).headers.location).toBe('/compte?fait=adresse');
      const page = readMain((await visitor.get('/compte?fait=adresse')).body);
      expect(page).toContain(`À confirmer : ${next}`);
      expect((await new Visitor(site.server).signIn(next)).statusCode).toBe(422);
      expect((await new Visitor(site.server).signIn(email)).statusCode).toBe(303);

      expect((await visitor.fillIn(await linkTo(next), CONFIRM, {})).statusCode).toBe(303);
      expect((await new Visitor(site.server).signIn(email)).statusCode).toBe(422);
      expect((await new Visitor(site.server).signIn(next)).statusCode).toBe(303);
      const told = await site.mailbox.waitForMail(email, 2);
      expect(told.subject).toBe('Votre compte a changé d’adresse');
    });

    it('answers one that has an account alike, and changes nothing', async () => {
      const [own, other] = [await confirmed(), await confirmed()];
      expect((await change(own.visitor, other.email)).headers.location).toBe('/compte?fait=adresse');
      const mail = await site.mailbox.waitForMail(other.email, 2);
      expect(mail.subject).toBe('Cette adresse a déjà un compte Pur Beurre');
      expect(mail.text).not.toContain('jeton');
      expect((await other.visitor.get('/compte')).statusCode).toBe(200);
    });

    it.each([
      ['a wrong password', () => newEmail(), 'pas la bonne phrase', 'Ce n’est pas votre mot de passe actuel.'],
      ['half an address', () => 'colette@', PASSWORD, 'n’est pas complète'],
    ])('refuses %s and keeps what was typed', async (_what, email, current, sentence) => {
      const { visitor } = await confirmed();
      const typed = email();
      const { statusCode, body } = await change(visitor, typed, current);
      expect([statusCode, readMain(body).includes(sentence)]).toEqual([422, true]);
      expect(listForms(body).find(({ action }) => action === '/compte/adresse')?.fields.email).toBe(typed);
    });

    it('refuses the address that it has', async () => {
      const { visitor, email } = await confirmed();
      expect(readMain((await change(visitor, email.toUpperCase())).body)).toContain('C’est déjà l’adresse');
    });
  });
});
