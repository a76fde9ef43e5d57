import type { Browser } from 'playwright-core';
import { startSite } from '../../bench/running-site.ts';
import { newPage } from '../../test/support/browser.ts';
import { walkThrough } from './walk-through.ts';
import { keepWebPicture } from './web-picture.ts';

/** Of the pages of the walk, those that documents show. */
const VISITS = [
  {
    width: 1280,
    shown: ['home', 'results', 'product', 'swaps', 'basket', 'kept', 'account'],
    email: 'colette@exemple.fr',
  },
  { width: 360, shown: ['swaps'], email: 'remy@exemple.fr' },
] as const;

/** What visitors see, from the first page to their account. */
export async function picturePages(browser: Browser, fileOf: (name: string) => string): Promise<void> {
  const site = await startSite();
  try {
    for (const { width, shown, email } of VISITS) {
      const page = await newPage(browser, { width, foodImages: 'down' });
      await walkThrough(page, site.origin, email, async (name) => {
        if (!shown.some((one) => one === name)) return;
        // A phone's first screen of it is what the food is now; the swaps come below.
        if (width === 360) {
          // What is still to come moves what stands below it.
          await page.waitForLoadState('networkidle');
          await page.evaluate(`document.querySelector('.swap').scrollIntoView({ behavior: 'instant' })`);
        }
        await keepWebPicture(browser, page, fileOf(width === 360 ? `${name}-phone` : name));
      });
      await page.context().close();
    }
  } finally {
    await site.stop();
  }
}
