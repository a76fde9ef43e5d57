import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findRudeness } from '../support/civil-answer.ts';
import { requireNutella } from '../support/foods.ts';
import { HOSTILE_TEXT } from '../support/hostile-text.ts';
import { PAGES, PARAMETERS } from '../support/hostile-values.ts';
import { startTestSite, type TestSite } from '../support/site.ts';
import { PASSWORD, requireForm, Visitor } from '../support/visitor.ts';

describe('input at random', () => {
  let site: TestSite;
  let visitor: Visitor;
  let code: string;
  let pages: string[];
  beforeAll(async () => {
    site = await startTestSite('embedded');
    visitor = new Visitor(site.server);
    await visitor.signUp();
    code = (await requireNutella(site.database)).code;
    pages = PAGES.map((page) => page.replace('CODE', code));
  });
  afterAll(() => site.stop());

  it('in any parameter is answered by a page', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...pages),
        fc.constantFrom(...Object.keys(PARAMETERS)),
        HOSTILE_TEXT,
        async (page, name, value) => {
          expect(findRudeness(await visitor.get(`${page}?${name}=${value}`))).toBeUndefined();
          expect(findRudeness(await visitor.get(`/produits/${value}`))).toBeUndefined();
        },
      ),
      { numRuns: 150 },
    );
  });

  it('in the fields of a form is answered by a page', async () => {
    const stranger = new Visitor(site.server);
    const { fields } = requireForm((await stranger.get('/inscription')).body, '/inscription');
    const field = fc.string({ unit: 'binary', maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(field, field, field, field, async (email, displayName, remplace, suite) => {
        const typed = { email, displayName, remplace, par: remplace, suite, password: 'court' };
        expect(findRudeness(await stranger.post('/inscription', { ...fields, ...typed }))).toBeUndefined();
      }),
      { numRuns: 60 },
    );
    await fc.assert(
      fc.asyncProperty(field, field, async (password, suite) => {
        const own = new Visitor(site.server);
        const email = await own.signUp();
        const answer = await new Visitor(site.server).fillIn('/connexion', '/connexion', {
          email,
          password: PASSWORD,
          suite,
        });
        expect(findRudeness(answer)).toBeUndefined();
        const wrong = await new Visitor(site.server).fillIn('/connexion', '/connexion', { email, password });
        expect([wrong.statusCode, findRudeness(wrong)]).toEqual([422, undefined]);
      }),
      { numRuns: 6 },
    );
  });
});
