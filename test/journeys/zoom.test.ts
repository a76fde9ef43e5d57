import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectNoSidewaysScrolling, prepareJourneys } from '../support/journeys.ts';
import { listScreens } from '../support/screens.ts';

const { site, visit } = prepareJourneys();

/** Text spacing that nobody's words may get lost at (WCAG 2.2, 1.4.12). */
const WIDE_SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }`;
/** Text alone at twice its size (WCAG 2.2, 1.4.4), as a browser's settings make it. */
const LARGE_TEXT = { standard: 32, fixed: 26 };

describe('a visitor who enlarges', () => {
  let paths: string[];
  beforeAll(async () => {
    paths = [...(await listScreens(site().database)).values()];
  });

  it('the page to 200 % and to 400 % never scrolls sideways and loses no words', async () => {
    const page = await visit('/');
    for (const path of paths) {
      await page.goto(site().url + path);
      // What is left at each zoom of a window of 1280 pixels.
      for (const width of [640, 320]) await expectAllReadable(page, width);
    }
  }, 90_000);

  it('the spacing of the text loses no words, on a phone and on a large screen', async () => {
    const page = await visit('/');
    for (const path of paths) {
      await page.goto(site().url + path);
      await wear(page, WIDE_SPACING);
      for (const width of [375, 1280]) await expectAllReadable(page, width);
    }
  }, 90_000);

  it('the text alone to 200 % loses no words', async () => {
    const page = await visit('/');
    const before = await readFontSize(page);
    await (await page.context().newCDPSession(page)).send('Page.setFontSizes', { fontSizes: LARGE_TEXT });
    for (const path of paths) {
      await page.goto(site().url + path);
      await expectAllReadable(page, 1280);
    }
    expect(await readFontSize(page)).toBe(2 * before);
  }, 90_000);
});

async function expectAllReadable(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await expectNoSidewaysScrolling(page);
  await expectNothingCutOff(page);
}

function readFontSize(page: Page): Promise<number> {
  return page.evaluate('parseFloat(getComputedStyle(document.body).fontSize)');
}

/** As the browser's own settings do: the page's content security policy stays as strict as it is. */
async function wear(page: Page, style: string): Promise<void> {
  await page.evaluate(`(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(${JSON.stringify(style)});
    document.adoptedStyleSheets = [sheet];
  })()`);
}

/** Fails when a box hides a part of its own words. Those for listeners only are hidden on purpose. */
async function expectNothingCutOff(page: Page): Promise<void> {
  const cut = await page.evaluate(`[...document.body.querySelectorAll('*')]
    .filter((box) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(box);
      const hides = (overflow, more) => ['hidden', 'clip'].includes(overflow) && more > 4;
      return clipPath === 'none' && box.innerText?.trim() &&
        (hides(overflowX, box.scrollWidth - box.clientWidth) || hides(overflowY, box.scrollHeight - box.clientHeight));
    })
    .map((box) => box.className + ': ' + box.innerText.slice(0, 60))`);
  expect(cut, `words cut off on ${page.url()}`).toEqual([]);
}
