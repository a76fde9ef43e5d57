import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { toMarkup } from './terminal-text.ts';
import { keepWebPicture } from './web-picture.ts';

/** Debian's package fonts-dejavu-core: the browser of npm brings no letters of one width. */
const FONT = '/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf';

/** A picture of what a terminal or a mail program shows. */
export async function keepTextPicture(browser: Browser, title: string, text: string, path: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1_200, height: 100 } });
  const font = readFileSync(FONT).toString('base64');
  await page.setContent(`<style>
    @font-face { font-family: Terminal; src: url('data:font/ttf;base64,${font}'); }
    body { margin: 0; padding: 20px 24px; background: #fffdf8; color: #2c1c12; }
    h1 { margin: 0 0 14px; font: 600 16px sans-serif; color: #6a5240; }
    pre { margin: 0; font: 13px/1.5 Terminal; white-space: pre-wrap; overflow-wrap: anywhere; }
  </style><h1>${toMarkup(title)}</h1><pre>${toMarkup(text)}</pre>`);
  await page.evaluate('document.fonts.ready.then(() => {})');
  await keepWebPicture(browser, page, path, true);
  await page.close();
}
