import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { maskText, maskValue } from './mask.ts';

it.each([
  ['mail to colette.remy+test@exemple.fr failed', 'mail to [e-mail] failed'],
  ['Key (lower(email))=(colette@exemple.fr) already exists.', 'Key (lower(email))=([e-mail]) already exists.'],
  ['/inscription?email=colette%40exemple.fr&x=1', '/inscription?email=[e-mail]&x=1'],
  ['postgres://site:p@ss@db.local/pur', 'postgres://[masked]@db.local/pur'],
  ['postgres://site:geheim@db.local/pur', 'postgres://[masked]@db.local/pur'],
  ['mot_de_passe=une+tartine&suite=1', 'mot_de_passe=[masked]&suite=1'],
  ['{"password":"hunter2","n":1}', '{"password":"[masked]","n":1}'],
  ['Cookie: session=abc123', 'Cookie: [masked]'],
  ['/outbox/0b3c5e0a-7f1d-4a55-9c2e-1d2f3a4b5c6d.eml', '/outbox/0b3c5e0a-7f1d-4a55-9c2e-1d2f3a4b5c6d.eml'],
  ['session knncycGfBP-tonWRacscyRYlwgNERuYo-LuluCEEUDs ended', 'session [token] ended'],
  ['at listUnconfirmedAccountsOfLastWeek', 'at listUnconfirmedAccountsOfLastWeek'],
  [
    'product 3017620422003 of category en:chocolate-spreads-with-hazelnuts',
    'product 3017620422003 of category en:chocolate-spreads-with-hazelnuts',
  ],
  [
    'at listRoutes (/srv/pur-beurre/dist/site/routes.js:59:12)',
    'at listRoutes (/srv/pur-beurre/dist/site/routes.js:59:12)',
  ],
])('masks what is private in %j', (text, masked) => {
  expect(maskText(text)).toBe(masked);
});

it('finds a session token in the midst of any text', () => {
  const words = fc.stringMatching(/^[ a-zé:.,()]{0,20}$/);
  fc.assert(
    fc.property(words, words, (before, after) => {
      const token = randomBytes(32).toString('base64url');
      expect(maskText(`${before} ${token} ${after}`)).not.toContain(token);
    }),
  );
});

it('masks fields by their name at any depth, and lets the rest stand', () => {
  expect(
    maskValue({
      status: 200,
      headers: { cookie: 'a=b', 'x-forwarded-for': '203.0.113.9', accept: 'text/html' },
      list: [{ email: 'x' }],
    }),
  ).toEqual({
    status: 200,
    headers: { cookie: '[masked]', 'x-forwarded-for': '[masked]', accept: 'text/html' },
    list: [{ email: '[masked]' }],
  });
});

it('tells of an error its name, words, place and code, and nothing that a driver hung on it', () => {
  const error = Object.assign(new Error('no room for colette@exemple.fr'), {
    code: '23505',
    detail: 'Key (email)=(colette@exemple.fr)',
    cause: new TypeError('token=abc'),
  });
  const told = maskValue({ err: error }) as { err: Record<string, unknown> };
  expect(told.err).toMatchObject({ type: 'Error', message: 'no room for [e-mail]', code: '23505' });
  expect(told.err.stack).toContain('mask.test.ts');
  expect(told.err.cause).toMatchObject({ type: 'TypeError', message: 'token=[masked]' });
  expect(JSON.stringify(told)).not.toContain('colette');
});

it('names what is no plain record, and does not follow a circle', () => {
  class Connection {
    readonly password = 'hunter2';
  }
  const circle: Record<string, unknown> = { connection: new Connection(), at: new Date(0) };
  circle.self = circle;
  const text = JSON.stringify(maskValue(circle));
  expect(text).toContain('[Connection]');
  expect(text).toContain('1970-01-01');
  expect(text).not.toContain('hunter2');
});
