import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestSite, type TestSite } from '../support/site.ts';

const PAGES = ['/', '/recherche?q=nutella', '/connexion', '/nowhere'];

describe('a site to try things on', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startTestSite('embedded', { trial: true });
  });
  afterAll(() => site.stop());

  const get = (url: string, cookie = '') => site.server.inject({ url, headers: { cookie } });

  it.each(PAGES)('says so on %s, and keeps search engines out', async (page) => {
    const { body, headers } = await get(page);
    expect(body).toContain('Site d’essai');
    expect(headers['x-robots-tag']).toBe('noindex, nofollow');
  });

  it('says so in English to those who read English', async () => {
    expect((await get('/', 'langue=en')).body).toContain('Test site');
  });

  it('lets no crawler in, not even to its files', async () => {
    expect((await get('/robots.txt')).body).toBe('User-agent: *\nDisallow: /\n');
    expect((await get('/favicon.ico')).headers['x-robots-tag']).toBe('noindex, nofollow');
  });
});

describe('any other site', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startTestSite('embedded');
  });
  afterAll(() => site.stop());

  it.each(PAGES)('says nothing of the kind on %s', async (page) => {
    const { body, headers } = await site.server.inject(page);
    expect(body).not.toContain('Site d’essai');
    expect(headers['x-robots-tag']).toBeUndefined();
  });
});
