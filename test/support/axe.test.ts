import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectNoAxeViolations } from './axe.ts';
import { launchBrowser, newPage } from './browser.ts';

const POLICY = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
const pageWith = (content: string) =>
  `<!doctype html><html lang="fr"><title>Essai</title><main><h1>Essai</h1>${content}</main></html>`;
const PAGES: Record<string, string> = {
  '/sound': pageWith('<p>Bonjour</p>'),
  '/barrier': pageWith('<input name="barcode">'),
  '/advice': pageWith('<p>Bonjour</p><h4>Titre</h4>'),
};

let browser: Browser;
let server: Server;

beforeAll(async () => {
  server = createServer((request, reply) => {
    reply.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': POLICY });
    reply.end(PAGES[request.url ?? '']);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  server.close();
});

async function check(path: string): Promise<void> {
  const page = await newPage(browser);
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
  await expectNoAxeViolations(page);
}

it('finds nothing on a sound page, under the strictest content security policy', async () => {
  await check('/sound');
});

it('names the rule, the place and the markup of a planted barrier', async () => {
  await expect(check('/barrier')).rejects.toThrow(/label \(critical\).*at +input.*<input name="barcode">/s);
});

it('takes best practice for a rule, too', async () => {
  await expect(check('/advice')).rejects.toThrow(/heading-order/);
});
