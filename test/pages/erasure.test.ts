import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deleteErased } from '../../src/accounts/erasure-store.ts';
import { readHeading, readMain } from '../support/html.ts';
import { linkIn } from '../support/mailbox.ts';
import { startTestSite, type TestSite } from '../support/site.ts';
import { PASSWORD, requireForm, Visitor } from '../support/visitor.ts';

const ERASE = '/compte/effacer';
const UNDO = '/compte/effacer/annuler';

describe.each(['embedded', 'server'] as const)('erasing an account (%s)', (kind) => {
  let site: TestSite;
  let visitor: Visitor;
  let email: string;
  beforeAll(async () => {
    site = await startTestSite(kind);
  });
  afterAll(() => site.stop());
  beforeEach(async () => {
    visitor = new Visitor(site.server);
    email = await visitor.signUp();
    await visitor.fillIn(linkIn(await site.mailbox.waitForMail(email)), '/compte/adresse/confirmer', {});
    const { _csrf = '' } = requireForm((await visitor.get('/compte')).body, '/deconnexion').fields;
    await visitor.post('/caddie/gardes', { _csrf, liste: 'nutella', nom: 'Courses' });
    await visitor.post('/preferences', { _csrf, sans: 'lait' });
  });

  const erase = () => visitor.fillIn(ERASE, ERASE, { current: PASSWORD });
  const undoLink = async () => linkIn(await site.mailbox.waitForMail(email, 2));
  const age = () =>
    site.database.query(`update account set erase_at = erase_at - interval '7 days' where erase_at is not null`);
  const countOwn = async () => {
    const [row] = await site.database.query<Record<string, number>>(
      `select (select count(*)::int from account where $1 in (email, unconfirmed_email)) as accounts,
         (select count(*)::int from mail where recipient = $1) as mails,
         (select count(*)::int from account_link where email = $1) as links`,
      [email],
    );
    return row;
  };

  it('asks for the password', async () => {
    const { statusCode, body } = await visitor.fillIn(ERASE, ERASE, { current: 'pas le bon du tout' });
    expect([statusCode, readMain(body).includes('Ce n’est pas votre mot de passe actuel.')]).toEqual([422, true]);
    expect((await visitor.get('/compte')).statusCode).toBe(200);
  });

  it('happens at once, on every device, and frees the address', async () => {
    const other = new Visitor(site.server);
    await other.signIn(email);
    const { statusCode, headers } = await erase();
    expect(statusCode).toBe(303);
    const { body } = await visitor.get(String(headers.location));
    expect(readHeading(body)).toBe('Votre compte est effacé');
    expect(body).not.toContain('Mon compte</span>');
    for (const who of [visitor, other]) expect((await who.get('/compte')).statusCode).toBe(303);
    expect((await new Visitor(site.server).signIn(email)).statusCode).toBe(422);
    await new Visitor(site.server).fillIn('/mot-de-passe-oublie', '/mot-de-passe-oublie', { email });

    const anew = new Visitor(site.server);
    await anew.signUp(email);
    expect(readMain((await anew.get('/caddie/gardes')).body)).not.toContain('Courses');
    const mail = await site.mailbox.waitForMail(email, 3);
    expect(mail.subject).toBe('Confirmez votre adresse e-mail');
  });

  it('is undone by the mailed link, with everything there; the link only shows a button', async () => {
    await erase();
    const link = await undoLink();
    await visitor.get(link);
    expect((await new Visitor(site.server).signIn(email)).statusCode).toBe(422);
    const done = await visitor.fillIn(link, UNDO, {});
    expect([done.statusCode, done.headers.location]).toEqual([303, `${UNDO}?fait=annule`]);
    expect(readHeading((await visitor.get(`${UNDO}?fait=annule`)).body)).toBe('Votre compte est de retour');
    expect((await visitor.signIn(email)).statusCode).toBe(303);
    expect(readMain((await visitor.get('/caddie/gardes')).body)).toContain('Courses');
    expect((await visitor.get('/')).body).not.toContain('Confirmez votre adresse');
    expect((await visitor.get(link)).statusCode).toBe(404);
  });

  it('is final after its time: nothing is left, and the link is dead', async () => {
    await erase();
    const link = await undoLink();
    expect(await deleteErased(site.database)).toBe(0);
    await age();
    expect(await deleteErased(site.database)).toBeGreaterThanOrEqual(1);
    expect(await countOwn()).toEqual({ accounts: 0, mails: 0, links: 0 });
    expect((await visitor.get(link)).statusCode).toBe(404);
    const orphans = await site.database.query(
      `select from basket where not exists (select from account where account.id = account_id)`,
    );
    expect(orphans).toEqual([]);
  });

  it('happens once when the form is sent twenty times at once', async () => {
    const { fields } = requireForm((await visitor.get(ERASE)).body, ERASE);
    await Promise.all(Array.from({ length: 20 }, () => visitor.post(ERASE, { ...fields, current: PASSWORD })));
    await site.mailbox.waitForMail(email, 2);
    const mails = await site.database.query(`select from mail where recipient = $1 and kind = 'erasure'`, [email]);
    expect(mails).toHaveLength(1);
  });

  it('also meets accounts that were never confirmed and that nobody uses', async () => {
    const forgotten = new Visitor(site.server);
    const address = await forgotten.signUp();
    const used = new Visitor(site.server);
    const other = await used.signUp();
    await site.database.query(
      `update account set created_at = now() - interval '91 days' where unconfirmed_email in ($1, $2)`,
      [address, other],
    );
    await forgotten.fillIn('/compte', '/deconnexion', {});
    expect(await deleteErased(site.database)).toBe(1);
    expect((await used.get('/compte')).statusCode).toBe(200);
  });
});
