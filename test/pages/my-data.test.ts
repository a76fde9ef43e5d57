import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readImportedFile } from '../../src/privacy/import-data.ts';
import { findRudeness } from '../support/civil-answer.ts';
import { countWritten, requireHealthier, requireNutella } from '../support/foods.ts';
import { readMain } from '../support/html.ts';
import { startTestSite, type TestSite } from '../support/site.ts';
import { requireForm, Visitor } from '../support/visitor.ts';

const IMPORT = '/compte/donnees/reprendre';

describe('one’s own data', () => {
  let site: TestSite;
  let visitor: Visitor;
  let email: string;
  let swap: { remplace: string; par: string };
  beforeAll(async () => {
    site = await startTestSite('embedded');
    const nutella = await requireNutella(site.database);
    swap = { remplace: nutella.code, par: (await requireHealthier(site.database, nutella)).code };
  });
  afterAll(() => site.stop());
  beforeEach(async () => {
    visitor = new Visitor(site.server);
    email = await visitor.signUp();
    const { _csrf = '' } = requireForm((await visitor.get('/compte')).body, '/deconnexion').fields;
    await visitor.post('/mes-produits', { _csrf, ...swap });
    await visitor.post('/caddie/gardes', { _csrf, liste: `2 x ${swap.remplace} nutella\n=lait`, nom: 'Courses' });
    await visitor.post('/preferences', { _csrf, regime: 'vegetarien', sans: 'lait', magasin: 'Lidl' });
  });

  const exported = async (who = visitor) => (await who.get('/compte/donnees/pur-beurre.json')).body;
  async function send(who: Visitor, content: string | Buffer, type = 'application/json') {
    const { _csrf = '' } = requireForm((await who.get('/compte/donnees')).body, IMPORT).fields;
    const head = `--b\r\nContent-Disposition: form-data; name="_csrf"\r\n\r\n${_csrf}\r\n--b\r\nContent-Disposition: form-data; name="fichier"; filename="x.json"\r\nContent-Type: ${type}\r\n\r\n`;
    const cookie = [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return site.server.inject({
      method: 'POST',
      url: IMPORT,
      headers: { 'content-type': 'multipart/form-data; boundary=b', cookie },
      payload: Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from('\r\n--b--\r\n')]),
    });
  }

  it('is given as one file that holds all of it, and no secret', async () => {
    const answer = await visitor.get('/compte/donnees/pur-beurre.json');
    expect(answer.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="pur-beurre.json"',
      'cache-control': 'no-store',
    });
    expect(JSON.parse(answer.body)).toMatchObject({
      format: 'pur-beurre',
      version: 1,
      account: { email: null, unconfirmedEmail: email },
      keptSwaps: [{ replaced: { code: swap.remplace }, chosen: { code: swap.par } }],
      preferences: { diet: 'vegetarian', avoided: ['milk'], shops: ['Lidl'] },
      baskets: [{ name: 'Courses', lines: [{ packs: 2, code: swap.remplace, words: 'nutella' }, { words: '=lait' }] }],
      sessions: [{ stays: false }],
      mails: [{ kind: 'confirm-address', recipient: email }],
    });
    expect(answer.body).not.toMatch(/digest|argon2|token/i);
    expect(readImportedFile(answer.body)).toBeDefined();
  });

  it('is taken back by another account, once, and given again as it was', async () => {
    const file = await exported();
    const other = new Visitor(site.server);
    await other.signUp();
    const first = await send(other, file);
    expect(first.statusCode).toBe(200);
    expect(readMain(first.body)).toContain('1 échange repris · 1 caddie repris · préférences reprises.');
    const again = readMain((await send(other, `\ufeff${file}`, 'application/octet-stream')).body);
    expect(again).toContain('0 caddie repris · 1 caddie déjà là · vos préférences sont restées les mêmes.');
    const belongings = (text: string) => {
      const { keptSwaps, preferences, baskets } = JSON.parse(text, (name, value) =>
        name.endsWith('At') ? 'a date' : value,
      );
      return { keptSwaps, preferences, baskets };
    };
    expect(belongings(await exported(other))).toEqual(belongings(file));
  });

  it('takes neither unknown products nor swaps that are none', async () => {
    const file = JSON.parse(await exported());
    file.keptSwaps = [
      { replaced: { code: swap.par }, chosen: { code: swap.remplace } },
      { replaced: { code: '4006381333931' }, chosen: { code: swap.par } },
      { replaced: { code: swap.remplace }, chosen: { code: swap.remplace } },
    ];
    const other = new Visitor(site.server);
    await other.signUp();
    expect(readMain((await send(other, JSON.stringify(file))).body)).toContain('0 échange repris · 3 échanges laissés');
    expect(readMain((await other.get('/mes-produits')).body)).toContain('aucun échange');
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{"format":'],
    ['no export', '{}'],
    ['another version', '{"format":"pur-beurre","version":2}'],
    [
      'a bar code that is none',
      '{"format":"pur-beurre","version":1,"keptSwaps":[{"replaced":{"code":"no code"},"chosen":{"code":"4006381333931"}}]}',
    ],
    [
      'a shop of many lines',
      '{"format":"pur-beurre","version":1,"preferences":{"diet":null,"avoided":[],"withoutPalmOil":false,"organicOnly":false,"shops":["a\\nb"]}}',
    ],
    [
      'an allergen that is none',
      '{"format":"pur-beurre","version":1,"preferences":{"diet":null,"avoided":["x"],"withoutPalmOil":false,"organicOnly":false,"shops":[]}}',
    ],
    [
      'an endless line',
      JSON.stringify({
        format: 'pur-beurre',
        version: 1,
        baskets: [{ name: 'x', lines: [{ packs: 1, code: null, words: 'x'.repeat(201), keepsOriginal: false }] }],
      }),
    ],
    [
      'too many lines',
      JSON.stringify({
        format: 'pur-beurre',
        version: 1,
        baskets: [{ name: 'x', lines: Array(31).fill({ packs: 1, code: null, words: 'x', keepsOriginal: false }) }],
      }),
    ],
    [
      'NUL',
      '{"format":"pur-beurre","version":1,"baskets":[{"name":"x\\u0000","lines":[{"packs":1,"code":null,"words":"x","keepsOriginal":false}]}]}',
    ],
    ['bytes', Buffer.from([0xff, 0xfe, 0x00, 0x80])],
    ['very deep JSON', '['.repeat(100_000)],
    ['__proto__', '{"__proto__":{"format":"pur-beurre","version":1}}'],
  ])('is refused, and nothing is written, in a file that holds %s', async (_what, content) => {
    const before = await countWritten(site.database);
    const answer = await send(visitor, content);
    expect([answer.statusCode, findRudeness(answer)]).toEqual([422, undefined]);
    expect(readMain(answer.body)).toMatch(/Rien n’a été repris|Choisissez un fichier/);
    expect(await countWritten(site.database)).toEqual(before);
  });

  it('is refused in a file that is too large, and without a proof', async () => {
    const before = await countWritten(site.database);
    const large = await send(visitor, Buffer.alloc(3_000_000, ' '));
    expect([large.statusCode, findRudeness(large)]).toEqual([413, undefined]);
    const headers = { cookie: [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
    const bare = await site.server.inject({
      method: 'POST',
      url: IMPORT,
      headers: { ...headers, 'content-type': 'multipart/form-data; boundary=b' },
      payload: `--b\r\nContent-Disposition: form-data; name="fichier"; filename="x"\r\n\r\n${await exported()}\r\n--b--\r\n`,
    });
    expect([bare.statusCode, findRudeness(bare)]).toEqual([403, undefined]);
    expect(await countWritten(site.database)).toEqual(before);
  });

  it('holds the swaps alone for a spreadsheet', async () => {
    const answer = await visitor.get('/mes-produits/mes-produits.csv');
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="mes-produits.csv"',
    });
    expect(answer.body).toContain(`"${swap.remplace}";"E"`);
  });

  it.each(['/compte/donnees', '/compte/donnees/pur-beurre.json', '/mes-produits/mes-produits.csv', '/compte/effacer'])(
    'is nobody else’s: %s leads through sign-in',
    async (page) => {
      const answer = await new Visitor(site.server).get(page);
      expect([answer.statusCode, String(answer.headers.location).startsWith('/connexion')]).toEqual([303, true]);
    },
  );
});
