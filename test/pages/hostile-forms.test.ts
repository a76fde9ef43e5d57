import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findRudeness } from '../support/civil-answer.ts';
import { countWritten, requireNutella } from '../support/foods.ts';
import { startTestSite, type TestSite } from '../support/site.ts';
import { requireForm, Visitor } from '../support/visitor.ts';
import { WRITING_FORMS } from '../support/writing-forms.ts';

const SCRIPT = '<script>alert(1)</script>';

describe('hostile forms', () => {
  let site: TestSite;
  let visitor: Visitor;
  let code: string;
  beforeAll(async () => {
    site = await startTestSite('embedded');
    visitor = new Visitor(site.server);
    await visitor.signUp();
    code = (await requireNutella(site.database)).code;
  });
  afterAll(() => site.stop());

  it('in any field of any form is answered by a page', async () => {
    const own = requireForm((await visitor.get('/compte')).body, '/deconnexion').fields;
    const values = [
      '',
      ' ',
      '\0',
      'a\0b',
      '\r\nSet-Cookie: a=b',
      '\ud800',
      '🥐',
      'x'.repeat(10_000),
      SCRIPT,
      '"><svg onload=alert(1)>',
      "' or 1=1 --",
      '-1',
      '1e9',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
      '__proto__',
      '3017620422003',
    ];
    const forms: Record<string, readonly string[]> = {
      '/connexion': ['email', 'password', 'remplace', 'par', 'suite', '_csrf'],
      '/inscription': ['email', 'displayName', 'password', 'remplace', 'par', 'suite', '_csrf'],
      '/compte/mot-de-passe': ['current', 'password', '_csrf'],
      '/compte/adresse': ['email', 'current', '_csrf'],
      '/compte/adresse/renvoyer': ['_csrf'],
      '/compte/adresse/confirmer': ['jeton', 'password', '_csrf'],
      '/compte/appareils/deconnecter': ['session', '_csrf'],
      '/compte/effacer': ['current', '_csrf'],
      '/compte/effacer/annuler': ['jeton', '_csrf'],
      '/mot-de-passe-oublie': ['email', '_csrf'],
      '/mot-de-passe-oublie/nouveau': ['jeton', 'password', '_csrf'],
      '/mes-produits': ['remplace', 'par', '_csrf'],
      '/mes-produits/retirer': ['remplace', 'par', 'page', '_csrf'],
      '/caddie': ['liste', 'gardes', 'caddie', 'geste', '_csrf'],
      '/caddie/gardes': ['liste', 'gardes', 'caddie', 'nom', 'nouveau', '_csrf'],
      '/caddie/retirer': ['caddie', '_csrf'],
      '/preferences': ['regime', 'sans', 'palme', 'bio', 'magasin', 'suite', '_csrf'],
    };
    const rude: string[] = [];
    for (const [path, fields] of Object.entries(forms)) {
      const who = path === '/connexion' || path === '/inscription' ? new Visitor(site.server) : visitor;
      const proof = who === visitor ? own : requireForm((await who.get(path)).body, path).fields;
      for (const field of fields) {
        for (const value of values) {
          const filled = {
            email: 'colette@exemple',
            password: 'court',
            current: 'faux',
            remplace: code,
            par: code,
            liste: code,
            ...proof,
            [field]: value,
          };
          const fault = findRudeness(await who.post(path, filled));
          if (fault) rude.push(`${path} ${field}=${value.slice(0, 40)}: ${fault}`);
        }
      }
    }
    expect(rude).toEqual([]);
  });

  it('in the shape of the body is refused by a page, and writes nothing', async () => {
    const form = 'application/x-www-form-urlencoded';
    const bodies: [type: string, payload: string | Buffer, status: number[]][] = [
      [form, `email=${'x'.repeat(1_000_000)}`, [413]],
      [form, Buffer.from([0xff, 0xfe, 0x00, 0x25, 0x25]), [403]],
      [form, '_csrf=a&_csrf=b&email[]=x&email[a]=y&__proto__=z', [403]],
      ['application/json', '{"email":"a@b.fr"}', [403, 415]],
      ['application/json', '{"email":', [400, 415]],
      ['application/json', '{"__proto__":{"x":1}}', [400, 415]],
      ['application/json', 'x'.repeat(1_000_000), [413, 415]],
      [
        'multipart/form-data; boundary=x',
        '--x\r\nContent-Disposition: form-data; name="email"\r\n\r\na@b.fr\r\n--x--',
        [415],
      ],
      ['multipart/form-data', 'nonsense', [415]],
      ['text/plain', 'email=a@b.fr', [403, 415]],
      ['text/html', SCRIPT, [415]],
      ['nonsense', 'x', [415]],
      ['', 'x', [403, 415]],
    ];
    const before = await countWritten(site.database);
    for (const path of WRITING_FORMS) {
      for (const [type, payload, statuses] of bodies) {
        const answer = await site.server.inject({
          method: 'POST',
          url: path,
          headers: { 'content-type': type },
          payload,
        });
        expect([path, type, findRudeness(answer)]).toEqual([path, type, undefined]);
        expect(statuses).toContain(answer.statusCode);
      }
    }
    // The one form that writes nothing needs no proof; what it cannot read is an empty list.
    for (const [type, payload, statuses] of bodies) {
      const headers = { 'content-type': type };
      const answer = await site.server.inject({ method: 'POST', url: '/caddie', headers, payload });
      expect([type, findRudeness(answer)]).toEqual([type, undefined]);
      expect([422, ...statuses.filter((status) => status !== 403)]).toContain(answer.statusCode);
    }
    expect(await countWritten(site.database)).toEqual(before);
  });
});
