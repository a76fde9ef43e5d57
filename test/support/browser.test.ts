import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, listStrayRequests, newPage } from './browser.ts';

const DOCUMENT = `<!doctype html><html lang="fr"><title>Essai</title>
<meta name="viewport" content="width=device-width"><h1>Bonjour</h1>
<img id="food" width="100" src="https://images.openfoodfacts.org/images/a.jpg"><img src="https://example.org/spy.gif">
<script>document.title = 'Avec script'</script></html>`;

describe.each(['the browser found first', "the npm package's browser"])('%s', (which) => {
  let browser: Browser;
  let server: Server;
  let url: string;

  beforeAll(async () => {
    server = createServer((_, reply) => reply.setHeader('content-type', 'text/html').end(DOCUMENT));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    browser = await launchBrowser({ packaged: which.startsWith('the npm') });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    server.close();
  });

  const foodImageWidth = "document.querySelector('#food').naturalWidth";

  it('draws text, as a screenshot shows', async () => {
    const page = await newPage(browser);
    await page.goto(url);
    const heading = page.locator('h1');
    const withText = await heading.screenshot();
    await heading.evaluate((element) => {
      element.style.color = 'transparent';
    });
    expect(withText.equals(await heading.screenshot())).toBe(false);
    expect(withText.subarray(1, 4).toString()).toBe('PNG');
  });

  it("has the visitor's width and colour scheme", async () => {
    const page = await newPage(browser, { width: 360, colorScheme: 'dark' });
    await page.goto(url);
    expect(await page.evaluate("[innerWidth, matchMedia('(prefers-color-scheme: dark)').matches]")).toEqual([
      360,
      true,
    ]);
  });

  it('answers for the food images, refuses every other host and tells which', async () => {
    const page = await newPage(browser);
    await page.goto(url);
    expect(await page.evaluate(foodImageWidth)).toBe(400);
    expect(await page.title()).toBe('Avec script');
    expect(listStrayRequests(page)).toEqual(['https://example.org/spy.gif']);
  });

  it('does without food images, and without scripts', async () => {
    const page = await newPage(browser, { foodImages: 'down', javaScript: false });
    await page.goto(url);
    expect(await page.evaluate(foodImageWidth)).toBe(0);
    expect(await page.title()).toBe('Essai');
  });
});
