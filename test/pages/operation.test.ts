import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readHeading, readMain } from '../support/html.ts';
import { startTestSite, type TestSite } from '../support/site.ts';
import { Visitor } from '../support/visitor.ts';

describe('the page of operation', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startTestSite('embedded');
  });
  afterAll(() => site.stop());

  it('shows whoever runs the site how it is, in both languages', async () => {
    const operator = new Visitor(site.server);
    const email = await operator.signUp();
    await site.database.query('update account set operator = true where unconfirmed_email = $1', [email]);
    await site.database.query(
      `insert into sync_run (started_at, finished_at, state, checked, updated, note)
       values ('2026-11-20T03:05Z', '2026-11-20T03:40Z', 'incomplete', 1200, 34, 'no list of <daily> files')`,
    );
    await site.database.query(
      `insert into mail (kind, recipient, language, due_at) values ('x', 'a@b.fr', 'fr', now() + interval '1 day')`,
    );
    const main = readMain((await operator.get('/exploitation')).body);
    for (const words of [
      '3 636',
      'Messages en attente 1',
      '20 novembre 2026',
      'incomplète',
      '1 200',
      '<daily>',
      'Base de données Bien',
    ]) {
      expect(main).toContain(words);
    }
    operator.cookies.set('langue', 'en');
    expect(readHeading((await operator.get('/exploitation')).body)).toBe('Operation');
  });

  it('is not there for anybody else', async () => {
    const visitor = new Visitor(site.server);
    await visitor.signUp();
    const [hidden, missing] = [await visitor.get('/exploitation'), await visitor.get('/nulle-part')];
    expect([hidden.statusCode, readHeading(hidden.body)]).toEqual([missing.statusCode, readHeading(missing.body)]);
    const stranger = await new Visitor(site.server).get('/exploitation');
    expect([stranger.statusCode, stranger.headers.location]).toEqual([303, '/connexion?suite=%2Fexploitation']);
  });
});
