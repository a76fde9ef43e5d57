import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectNoAxeViolations } from '../support/axe.ts';
import { expectNoSidewaysScrolling, expectSoundPage, prepareJourneys } from '../support/journeys.ts';
import { PASSWORD } from '../support/visitor.ts';

const { visit } = prepareJourneys();

const VARIANTS = [
  { width: 360, javaScript: true, colorScheme: 'dark' },
  { width: 1280, javaScript: false, colorScheme: 'light' },
] as const;

describe.each(VARIANTS)('at $width pixels, JavaScript: $javaScript, in English', (variant) => {
  async function check(page: Page): Promise<void> {
    await page.locator('html[lang="en"]').waitFor();
    if (!variant.javaScript) return expectSoundPage(page);
    // What axe itself does makes the browser's console complain.
    await expectNoAxeViolations(page);
    await expectNoSidewaysScrolling(page);
  }

  it('leads from a food to a kept swap, and back to French', async () => {
    const page = await visit('/mentions-legales', variant);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Legal notice' }).waitFor();
    await check(page);
    await page.getByRole('link', { name: /Pur Beurre.*home/ }).click();
    await page.getByRole('searchbox', { name: 'Where shall we begin?' }).fill('nutella');
    await check(page);
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('heading', { level: 1, name: 'Results for “nutella”' }).waitFor();
    await check(page);
    await page
      .getByRole('article')
      .filter({ hasText: /Nutri-Score\sE/ })
      .first()
      .getByRole('heading')
      .getByRole('link')
      .click();
    await page.getByRole('heading', { level: 2, name: 'Nutrition figures' }).waitFor();
    await check(page);
    await page.getByRole('link', { name: 'Find a better choice' }).click();
    await page.getByRole('heading', { level: 2, name: /better choices?$/ }).waitFor();
    await check(page);
    const chosen = await keepFirst(page.getByRole('article').first());
    await signUp(page, `english-${variant.width}@essai.example`);
    await page.getByRole('heading', { level: 1, name: 'My products' }).waitFor();
    await page.getByRole('status').getByText('The swap is in your products').waitFor();
    expect(await page.getByRole('article').innerText()).toContain(chosen);
    await check(page);
    await page.getByRole('button', { name: 'Français' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mes produits' }).waitFor();
  });
});

/** Answers the name of what was kept. */
async function keepFirst(swap: Locator): Promise<string> {
  await swap.getByRole('heading', { name: 'What is better' }).waitFor();
  expect(await swap.getByRole('listitem').first().innerText()).toMatch(/less|more|times as much|instead of/i);
  const chosen = (await swap.getByRole('heading', { level: 3 }).innerText()).replace(/\s+/g, ' ').trim();
  await swap.getByRole('link', { name: 'Keep this swap' }).click();
  return chosen;
}

/** The forms of accounts, by the names of their fields. */
async function signUp(page: Page, email: string): Promise<void> {
  await page.locator('main a[href^="/inscription"]').first().click();
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(PASSWORD);
  await page.locator('main form[action^="/inscription"] button[type="submit"]').click();
}
