import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoAxeViolations } from '../support/axe.ts';
import { launchBrowser, listStrayRequests, newPage } from '../support/browser.ts';
import { liveSettings } from '../support/live-settings.ts';
import { startTestSite, type TestSite } from '../support/site.ts';

const UNKNOWN = '3270190119357';

describe('a product that Open Food Facts cannot tell us of at once', () => {
  let site: TestSite;
  let browser: Browser;
  beforeAll(async () => {
    // Nobody listens on port 1: Open Food Facts is down.
    const live = liveSettings('http://127.0.0.1:1');
    [site, browser] = await Promise.all([startTestSite('embedded', { live }), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  it.each([
    { width: 360, colorScheme: 'dark' },
    { width: 1280, colorScheme: 'light' },
  ] as const)('has a page that says when to come back, without barrier, at $width px', async (visitor) => {
    const page = await newPage(browser, visitor);
    const answer = await page.goto(`${site.url}/produits/${UNKNOWN}`);
    expect(answer?.status()).toBe(503);
    await page.getByRole('heading', { level: 1, name: 'Un instant, nous cherchons ce produit' }).waitFor();
    await page.getByRole('link', { name: 'Réessayer' }).waitFor();
    await expectNoAxeViolations(page);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(listStrayRequests(page)).toEqual([]);
  });
});
