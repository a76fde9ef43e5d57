import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { createAccount } from '../support/account-forms.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
import { expectNoSidewaysScrolling, expectSoundPage, prepareJourneys } from '../support/journeys.ts';
import { SHELF, storePreferenceShelf } from '../support/preference-shelf.ts';

const { site, visit } = prepareJourneys();

const SWAPS = `/produits/${SHELF.eaten.code}/substituts`;
const VARIANTS = [
  { width: 360, javaScript: true, colorScheme: 'dark' },
  { width: 1280, javaScript: false, colorScheme: 'light' },
] as const;

async function listSwaps(page: Page): Promise<string[]> {
  await page.getByRole('heading', { level: 1, name: SHELF.eaten.name }).waitFor();
  return (await page.getByRole('article').getByRole('heading', { level: 3 }).allInnerTexts()).sort();
}

describe.each(VARIANTS)('at $width pixels, JavaScript: $javaScript, a vegan', (variant) => {
  beforeAll(() => storePreferenceShelf(site().database));

  async function check(page: Page): Promise<void> {
    if (!variant.javaScript) return expectSoundPage(page);
    // What axe itself does makes the browser's console complain.
    await expectNoAxeViolations(page);
    await expectNoSidewaysScrolling(page);
  }

  it('sees fewer swaps, can set the wish aside for a page, and finds it again in a new account', async () => {
    const page = await visit(SWAPS, variant);
    const all = await listSwaps(page);
    expect(all).toEqual(expect.arrayContaining([SHELF.vegan, ...SHELF.ofMilk]));

    await page.getByRole('link', { name: 'Choisissez vos préférences' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mes préférences' }).waitFor();
    await check(page);
    await page.getByRole('radio', { name: 'Végétalien' }).check();
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('échanges écartés').waitFor();
    expect(await listSwaps(page)).toEqual([SHELF.vegan]);
    await check(page);

    await page.getByRole('link', { name: 'Les mettre de côté' }).click();
    await page.getByText('sont mises de côté').waitFor();
    expect(await listSwaps(page)).toEqual(all);
    await check(page);
    await page.getByRole('link', { name: 'Les appliquer de nouveau' }).click();
    await page.getByText('échanges écartés').waitFor();
    expect(await listSwaps(page)).toEqual([SHELF.vegan]);

    await page.goto(`${site().url}/inscription`);
    await createAccount(page, `vegan-${variant.width}@essai.example`);
    await page.goto(site().url + SWAPS);
    expect(await listSwaps(page)).toEqual([SHELF.vegan]);
    await page.getByRole('link', { name: 'Les modifier' }).click();
    expect(await page.getByRole('radio', { name: 'Végétalien' }).isChecked()).toBe(true);
  });
});
