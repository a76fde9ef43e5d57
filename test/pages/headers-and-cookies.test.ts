import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ASSET_PREFIX } from '../../src/web/assets.ts';
import { requireNutella } from '../support/foods.ts';
import { startTestSite, type TestSite } from '../support/site.ts';
import { PASSWORD, Visitor } from '../support/visitor.ts';

describe('headers and cookies', () => {
  let site: TestSite;
  let pages: string[];
  beforeAll(async () => {
    site = await startTestSite('embedded');
    const { code } = await requireNutella(site.database);
    pages = [
      '/',
      '/recherche?q=nutella',
      `/produits/${code}`,
      `/produits/${code}/substituts`,
      `/comparer?codes=${code}`,
      '/inscription',
      '/connexion',
      '/compte',
      '/mes-produits',
      '/preferences',
      '/mentions-legales',
      '/nowhere',
      '/recherche?page=0',
      '/produits/%E0%A4%A',
      '/account/',
    ];
  });
  afterAll(() => site.stop());

  it('forbids scripts, inline styles, frames, sniffing and telling other sites where one comes from', async () => {
    for (const page of pages) {
      const { headers, statusCode } = await site.server.inject(page);
      const policy = String(headers['content-security-policy']);
      expect([page, policy.includes("default-src 'none'"), policy.includes("frame-ancestors 'none'")]).toEqual([
        page,
        true,
        true,
      ]);
      expect(policy).not.toMatch(/unsafe|\*/);
      expect([page, policy.includes('script')]).toEqual([page, page === '/inscription']);
      expect(policy).toContain("form-action 'self'");
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=(), display-capture=()'),
      });
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers.server).toBeUndefined();
      if (statusCode !== 301 && statusCode !== 303)
        expect([page, headers['content-type']]).toEqual([page, 'text/html; charset=utf-8']);
    }
  });

  it('lets scripts run from our files alone, where a password is chosen and nowhere else', async () => {
    const visitor = new Visitor(site.server);
    await visitor.signUp();
    for (const page of [...pages.filter((page) => page !== '/inscription'), '/compte/effacer', '/compte/donnees']) {
      const { headers, body } = await visitor.get(page);
      const scripts = body.match(/<script[^>]*>/g) ?? [];
      const policy = String(headers['content-security-policy']);
      expect([page, scripts.length, / *script-src[^;]*/.exec(policy)?.[0]]).toEqual(
        page === '/compte' ? [page, 1, "script-src 'self'"] : [page, 0, undefined],
      );
    }
    const [, address = ''] = /<script type="module" src="([^"]+)">/.exec((await visitor.get('/compte')).body) ?? [];
    const { statusCode, headers } = await site.server.inject(address);
    expect([statusCode, headers['content-type']]).toEqual([200, 'application/javascript; charset=utf-8']);
  });

  it('lets nobody keep what only its visitor may see', async () => {
    const visitor = new Visitor(site.server);
    await visitor.signUp();
    for (const page of pages) {
      const { headers, statusCode } = await visitor.get(page);
      if (statusCode === 200) expect([page, headers['cache-control']]).toEqual([page, 'no-store']);
    }
  });

  it('lets nobody keep a page that holds a proof for forms', async () => {
    const visitor = new Visitor(site.server);
    for (const page of ['/connexion', '/inscription', '/preferences', '/connexion', '/inscription']) {
      expect([page, (await visitor.get(page)).headers['cache-control']]).toEqual([page, 'no-store']);
    }
  });

  it('gives no cookie to a visitor who only reads', async () => {
    for (const page of ['/', '/recherche?q=nutella', '/mentions-legales', '/comparer', '/nowhere']) {
      expect((await site.server.inject(page)).headers['set-cookie']).toBeUndefined();
    }
  });

  it('keeps cookies from scripts and from other sites', async () => {
    const visitor = new Visitor(site.server);
    const answers = [
      await visitor.get('/inscription'),
      await visitor.fillIn('/inscription', '/inscription', { email: 'biscuit@exemple.fr', password: PASSWORD }),
    ];
    const cookies = answers.flatMap(({ cookies }) => cookies);
    expect(cookies.map(({ name }) => name)).toEqual(['csrf', 'session']);
    for (const cookie of cookies) expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  });

  it('keeps style, fonts and artwork for ever, and refuses to leave their folder', async () => {
    for (const [file, type] of [
      ['style.css', 'text/css'],
      ['logo.svg', 'image/svg+xml'],
      ['fonts/lora-latin.woff2', 'font/woff2'],
    ] as const) {
      const { statusCode, headers } = await site.server.inject(`${ASSET_PREFIX}/${file}`);
      expect([file, statusCode]).toEqual([file, 200]);
      expect(headers['content-type']).toContain(type);
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    }
    for (const path of [
      '/../server.ts',
      '/%2e%2e/addresses.ts',
      '/..%2faddresses.ts',
      '/%5c..%5caddresses.ts',
      '/',
      '/fonts/',
      '/fonts',
      '/nothing.css',
      '/%00',
    ]) {
      const { statusCode, body } = await site.server.inject(`${ASSET_PREFIX}${path}`);
      expect([path, statusCode >= 400 && statusCode < 500, body.includes('<html lang="fr">')]).toEqual([
        path,
        true,
        true,
      ]);
    }
  });

  it('serves a favicon and robots.txt', async () => {
    const icon = await site.server.inject('/favicon.ico');
    expect([icon.statusCode, icon.headers['content-type']]).toEqual([200, expect.stringMatching(/^image\//)]);
    const robots = await site.server.inject('/robots.txt');
    expect([robots.statusCode, robots.headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(robots.body.match(/^(Allow|Disallow): .recherche.*$/gm)).toEqual([
      'Allow: /recherche?categorie=',
      'Disallow: /recherche',
    ]);
    expect(robots.body).not.toContain('/produits');
    for (const page of ['/compte', '/mes-produits', '/preferences', '/connexion'])
      expect(robots.body).toContain(`Disallow: ${page}\n`);
  });

  it('tells whom to write to about a weakness, and where to change a password', async () => {
    const { statusCode, headers, body } = await site.server.inject('/.well-known/security.txt');
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(body).toContain('Contact: mailto:contact@essai.example\n');
    const daysLeft = (Date.parse(/^Expires: (.*)$/m.exec(body)?.[1] ?? '') - Date.now()) / 86_400_000;
    expect(daysLeft).toBeGreaterThan(178);
    expect(daysLeft).toBeLessThan(365);

    const visitor = new Visitor(site.server);
    const asked = await visitor.get('/.well-known/change-password');
    expect(asked.headers.location).toBe('/connexion?suite=%2F.well-known%2Fchange-password');
    await visitor.signUp();
    const { statusCode: led, headers: where } = await visitor.get('/.well-known/change-password');
    expect([led, where.location]).toEqual([303, '/compte#mot-de-passe']);
    expect((await visitor.get('/compte')).body).toContain('id="mot-de-passe"');
    expect((await site.server.inject('/.well-known/nothing')).statusCode).toBe(404);
  });

  it('answers HEAD like GET, without the page', async () => {
    for (const page of [...pages, '/robots.txt', '/favicon.ico', `${ASSET_PREFIX}/style.css`]) {
      const [head, get] = [await site.server.inject({ method: 'HEAD', url: page }), await site.server.inject(page)];
      expect([page, head.statusCode, head.body]).toEqual([page, get.statusCode, '']);
      expect(head.headers['content-type']).toBe(get.headers['content-type']);
    }
  });

  it('compresses pages for browsers that can read them', async () => {
    for (const encoding of ['br', 'gzip']) {
      const { headers } = await site.server.inject({ url: '/', headers: { 'accept-encoding': encoding } });
      expect([headers['content-encoding'], String(headers.vary).toLowerCase()]).toEqual([
        encoding,
        expect.stringContaining('accept-encoding'),
      ]);
    }
  });
});

describe('where visitors come over TLS', () => {
  it('cookies bear __Host- and Secure, and browsers are told to stay with TLS', async () => {
    const site = await startTestSite('embedded', { secure: true });
    const visitor = new Visitor(site.server);
    const page = await visitor.get('/inscription');
    const answer = await visitor.fillIn('/inscription', '/inscription', {
      email: 'tls@exemple.fr',
      password: PASSWORD,
    });
    const cookies = [...page.cookies, ...answer.cookies];
    expect(cookies.map(({ name }) => name)).toEqual(['__Host-csrf', '__Host-session']);
    for (const cookie of cookies)
      expect(cookie).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Lax', path: '/' });
    expect(cookies.every(({ domain }) => domain === undefined)).toBe(true);
    expect(page.headers['strict-transport-security']).toContain('max-age=31536000');
    expect((await visitor.get('/compte')).statusCode).toBe(200);
    await site.stop();
  });
});
