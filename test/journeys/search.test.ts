import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Food, requireNutella } from '../support/foods.ts';
import { expectSoundPage, prepareJourneys } from '../support/journeys.ts';

const { site, visit } = prepareJourneys();

describe('searching', () => {
  let nutella: Food;
  beforeAll(async () => {
    nutella = await requireNutella(site().database);
  });

  it('takes the digits under a bar code to the food itself', async () => {
    const page = await visit('/');
    await page.getByRole('searchbox').fill(nutella.code);
    await page.getByRole('searchbox').press('Enter');
    await page.getByRole('heading', { level: 1, name: nutella.name, exact: true }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/produits/${nutella.code}`);
    await expectSoundPage(page);
  });

  it('says what to do when there is no result, and the next search finds', async () => {
    const page = await visit('/recherche?q=zzxqwvk', { width: 360 });
    await page.getByRole('heading', { level: 1, name: 'Aucun produit pour « zzxqwvk »' }).waitFor();
    await expectSoundPage(page);
    const again = page.getByRole('searchbox').first();
    expect(await again.inputValue()).toBe('zzxqwvk');
    await again.fill('jambon');
    await again.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Résultats pour « jambon »' }).waitFor();
    expect(await page.getByRole('article').count()).toBeGreaterThan(0);
  });

  it('breaks a word that is longer than the screen', async () => {
    const page = await visit(`/recherche?q=${'anticonstitutionnellement'.repeat(4)}`, { width: 360 });
    await page.getByRole('heading', { level: 1, name: 'Aucun produit pour' }).waitFor();
    await expectSoundPage(page);
  });

  it('proposes ideas when nothing was typed', async () => {
    const page = await visit('/');
    await page.getByRole('button', { name: 'Chercher' }).click();
    await page.getByRole('heading', { level: 1, name: 'Quel aliment cherchez-vous' }).waitFor();
    await expectSoundPage(page);
    await page.getByRole('main').getByRole('link', { name: 'nutella' }).click();
    await page.getByRole('heading', { level: 1, name: 'Résultats pour « nutella »' }).waitFor();
  });
});

describe.each([360, 1280] as const)('the list of results at %i pixels', (width) => {
  it('narrows to one grade, and widens again', async () => {
    const page = await visit('/recherche?q=chocolat', { width });
    const all = await readTotal(page);
    const filter = page.getByRole('link', { name: /^Nutri-Score D/ });
    const announced = Number((await filter.innerText()).replace(/\D/g, ''));
    await filter.click();
    await page.getByRole('link', { name: 'Retirer le filtre Nutri-Score D' }).waitFor();
    await expectSoundPage(page);
    expect(await readTotal(page)).toBe(announced);
    expect(announced).toBeLessThan(all);
    for (const card of await page.getByRole('article').all()) expect(await card.innerText()).toMatch(/Nutri-Score\sD/);
    await page.getByRole('link', { name: 'Retirer le filtre Nutri-Score D' }).click();
    await page.getByRole('link', { name: 'Retirer le filtre' }).waitFor({ state: 'detached' });
    expect(await readTotal(page)).toBe(all);
  });

  it('narrows to one shelf, and keeps it while the order changes', async () => {
    const page = await visit('/recherche?q=chocolat', { width });
    const all = await readTotal(page);
    const shelves = page.getByRole('list', { name: 'Rayon' });
    const shelf = (await shelves.getByRole('link').first().locator('span').first().innerText()).trim();
    await shelves.getByRole('link').first().click();
    const active = page.getByRole('list', { name: 'Filtres actifs' }).getByText(shelf, { exact: true });
    await active.waitFor();
    expect(await readTotal(page)).toBeLessThan(all);
    await page.getByRole('link', { name: 'Nom, de A à Z' }).click();
    await page.waitForURL('**tri=nom**');
    await active.waitFor();
    await expectSoundPage(page);
    const names = await listNames(page);
    expect(names).toEqual(
      [...names].sort(new Intl.Collator('fr', { numeric: true, sensitivity: 'base', ignorePunctuation: true }).compare),
    );
  });

  it('puts the best grade first when asked', async () => {
    const page = await visit('/recherche?q=biscuit', { width });
    await page.getByRole('link', { name: 'Meilleure note' }).click();
    await page.waitForURL('**tri=note**');
    const words = await page.getByRole('article').allInnerTexts();
    const grades = words.map((text) => text.match(/Nutri-Score\s([A-E])/)?.[1] ?? 'Z');
    expect(grades).toEqual([...grades].sort());
  });

  it('leads from a food of page 2 back to its very place', async () => {
    const page = await visit('/recherche?q=chocolat', { width });
    const first = await listNames(page);
    await page.getByRole('link', { name: 'Suivante' }).click();
    await page.waitForURL('**page=2**');
    await expectSoundPage(page);
    expect(await listNames(page)).not.toEqual(first);

    const card = page.getByRole('article').nth(20);
    const anchor = await card.getAttribute('id');
    await card.getByRole('heading').getByRole('link').click();
    await page.getByRole('heading', { level: 2, name: 'Valeurs nutritionnelles' }).waitFor();
    await page.getByRole('link', { name: 'Retour aux résultats pour « chocolat »' }).click();
    await page.waitForURL(`**page=2**#${anchor}`);
    await page.waitForLoadState('load');
    const box = await page.getByRole('article').nth(20).boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(500);
  });
});

async function readTotal(page: Page): Promise<number> {
  const text = await page
    .getByRole('main')
    .getByText(/^(Plus de )?[\d\s]+produits?$/)
    .first()
    .innerText();
  return Number(text.replace(/\D/g, ''));
}

function listNames(page: Page): Promise<string[]> {
  return page.getByRole('article').getByRole('heading').allInnerTexts();
}
