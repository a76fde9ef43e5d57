import { writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';

/** Sharp enough for text, and a third of a PNG. */
const QUALITY = 0.85;

/** Keeps what the page shows as WebP, which browsers write and Playwright does not. */
export async function keepWebPicture(browser: Browser, page: Page, path: string, fullPage = false): Promise<void> {
  await page.waitForLoadState('load');
  const png = await page.screenshot({ fullPage });
  const blank = await browser.newPage();
  const webp = await blank.evaluate<string>(`(async () => {
    const image = new Image();
    image.src = 'data:image/png;base64,${png.toString('base64')}';
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    canvas.getContext('2d').drawImage(image, 0, 0);
    return canvas.toDataURL('image/webp', ${QUALITY});
  })()`);
  await blank.close();
  writeFileSync(path, Buffer.from(webp.replace(/^data:image\/webp;base64,/, ''), 'base64'));
}
