import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page, type Route } from 'playwright-core';
import { type BrowserProgram, unpackBrowser } from './browser-package.ts';

const DEBIAN_BROWSER = '/usr/bin/chromium';
const FOOD_IMAGES_HOST = 'images.openfoodfacts.org';
const THIS_MACHINE = ['127.0.0.1', '[::1]', 'localhost'];

interface BrowserOptions {
  readonly packaged?: boolean;
  /** Names that it knows besides, with the address of each: servers that a test has made. */
  readonly names?: Readonly<Record<string, string>>;
}

/**
 * A Chromium without a window: the one of TEST_BROWSER, else Debian's, else the npm package's (or
 * that one in any case, with `packaged`). It can look no other machine up: even what Playwright does
 * not see, such as a redirect's target or the browser's own errands, stays here.
 */
export function launchBrowser({ packaged = false, names = {} }: BrowserOptions = {}): Promise<Browser> {
  const known = Object.entries(names).map(([name, address]) => `MAP ${name} ${address}, `);
  const { executablePath, env } = (packaged ? undefined : findInstalledBrowser()) ?? unpackBrowser();
  return chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    // It shows our own pages only, and its sandbox works neither as root nor in most containers.
    chromiumSandbox: false,
    args: [
      `--host-resolver-rules=${known.join('')}MAP * ~NOTFOUND, ${[...THIS_MACHINE, ...Object.values(names)].map((host) => `EXCLUDE ${host}`).join(', ')}`,
      '--disable-gpu',
      // Containers often have a tiny /dev/shm.
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-first-run',
      '--font-render-hinting=none',
    ],
  });
}

function findInstalledBrowser(): BrowserProgram | undefined {
  const executablePath = process.env.TEST_BROWSER ?? DEBIAN_BROWSER;
  if (process.env.TEST_BROWSER || existsSync(executablePath)) return { executablePath, env: {} };
  return undefined;
}

/** How a visitor comes. `foodImages`: whether Open Food Facts' image server answers, or is down. */
export interface Visitor {
  readonly javaScript?: boolean;
  readonly width?: 360 | 1280;
  readonly colorScheme?: 'light' | 'dark';
  readonly foodImages?: 'drawn' | 'down';
}

const strayRequests = new WeakMap<Page, string[]>();

/** A page of a new visitor, without cookies. Ends with `page.context().close()`, or with the browser. */
export async function newPage(browser: Browser, visitor: Visitor = {}): Promise<Page> {
  const { javaScript = true, width = 1280, colorScheme = 'light', foodImages = 'drawn' } = visitor;
  const context = await browser.newContext({
    javaScriptEnabled: javaScript,
    viewport: { width, height: 800 },
    isMobile: width === 360,
    colorScheme,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const stray: string[] = [];
  await context.route(
    () => true,
    (route) => answer(route, foodImages, stray),
  );
  const page = await context.newPage();
  strayRequests.set(page, stray);
  return page;
}

/** The addresses outside this machine and the food images that the page asked for, all refused. */
export function listStrayRequests(page: Page): readonly string[] {
  return strayRequests.get(page) ?? [];
}

function answer(route: Route, foodImages: 'drawn' | 'down', stray: string[]): Promise<void> {
  const url = new URL(route.request().url());
  if (THIS_MACHINE.includes(url.hostname)) return route.continue();
  if (url.hostname !== FOOD_IMAGES_HOST) stray.push(url.href);
  else if (foodImages === 'drawn') return route.fulfill({ contentType: 'image/svg+xml', body: drawFood(url.pathname) });
  return route.abort();
}

/** A picture that differs from address to address, so that a swapped one shows in a screenshot. */
function drawFood(path: string): string {
  const hue = [...path].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 0);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="400" height="400">
<rect width="400" height="400" fill="hsl(${hue} 60% 85%)"/><circle cx="200" cy="200" r="120" fill="hsl(${hue} 60% 45%)"/></svg>`;
}
