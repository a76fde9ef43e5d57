import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { launchBrowser, listStrayRequests, newPage, type Visitor } from './browser.ts';
import { startTestSite, type TestSite, type TestSiteOptions } from './site.ts';

/** One site and one browser for all journeys of a file. */
export interface Journeys {
  site(): TestSite;
  /** Opens the address as somebody who was never here before. */
  visit(path: string, visitor?: Visitor): Promise<Page>;
}

/** The narrowest screen that everything must fit (WCAG 2.2, 1.4.10). */
const NARROWEST = 320;

const complaints = new WeakMap<Page, string[]>();

/** To be called once, at the top of a test file. */
export function prepareJourneys(options: () => Promise<TestSiteOptions> = async () => ({})): Journeys {
  let site: TestSite;
  let browser: Browser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([options().then((own) => startTestSite('embedded', own)), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });
  return {
    site: () => site,
    visit: async (path, visitor) => {
      const page = await newPage(browser, visitor);
      page.setDefaultTimeout(10_000);
      listenToComplaints(page);
      await page.goto(site.url + path);
      return page;
    },
  };
}

/** What must be true of every page that a visitor meets, however the visitor came there. */
export async function expectSoundPage(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await expectNoSidewaysScrolling(page);
  expect(complaints.get(page), `the browser's console on ${page.url()}`).toEqual([]);
  expect(listStrayRequests(page), `requests to others from ${page.url()}`).toEqual([]);
}

/** Fails when the page is wider than the screen; a phone's screen is tried at its narrowest, too. */
export async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const screen = page.viewportSize();
  if (!screen) throw new Error('A page without a screen.');
  await expectFits(page, screen.width);
  if (screen.width !== 360) return;
  await page.setViewportSize({ ...screen, width: NARROWEST });
  await expectFits(page, NARROWEST);
  await page.setViewportSize(screen);
}

async function expectFits(page: Page, width: number): Promise<void> {
  // Not innerWidth: a phone's grows with whatever sticks out.
  const needed = await page.evaluate('document.documentElement.scrollWidth');
  expect(needed, `width of ${page.url()} on a screen of ${width} pixels`).toBeLessThanOrEqual(width);
}

function listenToComplaints(page: Page): void {
  const heard: string[] = [];
  complaints.set(page, heard);
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) heard.push(message.text());
  });
}
