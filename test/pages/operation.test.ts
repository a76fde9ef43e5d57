import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASE_KINDS } from '../support/databases.ts';
import { readHeading, readMain } from '../support/html.ts';
import { startTestSite, type TestSite } from '../support/site.ts';
import { Visitor } from '../support/visitor.ts';

async function signInOperator({ server, database }: TestSite): Promise<Visitor> {
  const operator = new Visitor(server);
  const email = await operator.signUp();
  await database.query('update account set operator = true where unconfirmed_email = $1', [email]);
  return operator;
}

describe.each(DATABASE_KINDS)('the page of operation on the %s database', (kind) => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startTestSite(kind);
  });
  afterAll(() => site.stop());

  it('shows whoever runs the site how it is, in both languages', async () => {
    const operator = await signInOperator(site);
    await site.database.query(
      `insert into sync_run (started_at, finished_at, state, checked, updated, note)
       values ('2026-11-20T03:05Z', '2026-11-20T03:40Z', 'incomplete', 1200, 34, 'no list of daily files: timeout; time was up; the next run goes on; 3 <odd> files')`,
    );
    await site.database.query(
      `insert into mail (kind, recipient, language, due_at) values ('x', 'a@b.fr', 'fr', now() + interval '1 day')`,
    );
    const main = readMain((await operator.get('/exploitation')).body);
    for (const words of [
      '3 646',
      'Messages en attente 1',
      '20 novembre 2026',
      'incomplète',
      '1 200',
      'La liste des fichiers du jour n’a pas pu être lue : pas de réponse à temps.',
      'Le temps prévu est écoulé : la prochaine synchronisation continue.',
      '3 <odd> files',
      'Base de données Bien',
    ]) {
      expect(main).toContain(words);
    }
    operator.cookies.set('langue', 'en');
    const english = (await operator.get('/exploitation')).body;
    expect(readHeading(english)).toBe('Operation');
    expect(readMain(english)).toContain('The list of daily files could not be read: no answer in time.');
  });

  it('draws what came, how it was answered and what was looked for in vain, with the figures beside', async () => {
    const visitor = new Visitor(site.server);
    for (const path of [
      '/recherche?q=zzxqwv',
      '/recherche?q=zzxqwv',
      '/recherche?q=frosties',
      '/produits/1',
      '/healthz',
    ]) {
      await visitor.get(path);
    }
    await breakDown(visitor);
    const operator = await signInOperator(site);
    const { body } = await operator.get('/exploitation');
    const main = readMain(body);
    expect(main).toMatch(/Recherches 3, dont 2 sans résultat/);
    expect(main).toMatch(/En échec, par notre faute 1 \(\d+ %\)/);
    expect(main).toContain('zzxqwv 2');
    expect(main).toContain('/recherche 4 1 (25 %)');
    expect(main).not.toContain('/healthz');
    for (const drawing of ['demandes', 'temps', 'recherches', 'echanges', 'notes', 'complets']) {
      expect(body).toContain(`id="${drawing}-dessin-description"`);
    }
    expect((await operator.get('/exploitation?periode=30-jours')).body).toMatch(/<h2[^>]*>Les 30 derniers jours</);
  });

  /** A page fails once. */
  async function breakDown(visitor: Visitor): Promise<void> {
    await site.database.query('alter table catalogue_word rename to lost_word');
    await site.database.query('alter table product rename to lost_product');
    try {
      expect((await visitor.get('/recherche?q=panne')).statusCode).toBe(500);
    } finally {
      await site.database.query('alter table lost_product rename to product');
      await site.database.query('alter table lost_word rename to catalogue_word');
    }
  }

  it('is not there for anybody else', async () => {
    const visitor = new Visitor(site.server);
    await visitor.signUp();
    const [hidden, missing] = [await visitor.get('/exploitation'), await visitor.get('/nulle-part')];
    expect([hidden.statusCode, readHeading(hidden.body)]).toEqual([missing.statusCode, readHeading(missing.body)]);
    const stranger = await new Visitor(site.server).get('/exploitation');
    expect([stranger.statusCode, stranger.headers.location]).toEqual([303, '/connexion?suite=%2Fexploitation']);
  });
});
