import type { Browser } from 'playwright-core';
import { startSpotlight } from '../spotlight/start-spotlight.ts';
import { Showcase } from './showcase.ts';
import { keepWebPicture } from './web-picture.ts';

/** What Spotlight shows comes in steps, and tells of no end. */
const SETTLED_MS = 5_000;

/** The operator's page after a day of visits, and Spotlight with what failed in it. */
export async function pictureOperation(
  browser: Browser,
  folder: string,
  fileOf: (name: string) => string,
): Promise<void> {
  const spotlight = await startSpotlight(0);
  try {
    const site = await Showcase.start(folder, spotlight.dsn);
    try {
      const page = await site.openOperation(browser, { width: 1280 });
      await keepWebPicture(browser, page, fileOf('operation'), true);
      await site.whileAway('basket', () => page.goto(`${site.url}/caddie/gardes`));
    } finally {
      // Which sends what is still to be sent.
      await site.stop();
    }
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${spotlight.url}/telemetry/errors`);
    await page
      .getByText(/does not exist/)
      .first()
      .click();
    await page.waitForTimeout(SETTLED_MS);
    await keepWebPicture(browser, page, fileOf('spotlight'));
  } finally {
    await spotlight.stop();
  }
}
