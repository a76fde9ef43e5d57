import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Nobody presses a key more often than this to get anywhere. */
const MOST_PRESSES = 100;

/**
 * Presses the tab key until the control has the focus, as somebody without a mouse does. Fails when
 * it never has, when it is out of sight then, or when nothing on the screen shows that it has it.
 */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor();
  for (let presses = 0; !(await hasFocus(control)); presses += 1) {
    if (presses === MOST_PRESSES) throw new Error(`No ${MOST_PRESSES} presses of Tab lead to ${control}.`);
    await page.keyboard.press('Tab');
  }
  await expectVisibleFocus(page, control);
}

/** Goes to the control by the tab key and presses Enter. */
export async function tabToAndEnter(page: Page, control: Locator): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press('Enter');
}

function hasFocus(control: Locator): Promise<boolean> {
  return control.evaluate((element) => element.matches(':focus'));
}

/** Takes the focus away and looks whether anything changes on the screen. */
async function expectVisibleFocus(page: Page, control: Locator): Promise<void> {
  const box = await control.boundingBox();
  const screen = page.viewportSize();
  if (!box || !screen) throw new Error(`${control} has the focus and is not drawn.`);
  expect(box.y, `${control}: its top on the screen`).toBeGreaterThanOrEqual(0);
  expect(box.y, `${control}: its top on the screen`).toBeLessThan(screen.height);

  // The whole screen: the mark may be drawn around more than the control, such as its card.
  const focused = await page.screenshot();
  await control.evaluate((element) => element.blur());
  const unfocused = await page.screenshot();
  await control.focus();
  expect(focused.equals(unfocused), `${control} looks the same with and without the focus`).toBe(false);
}
