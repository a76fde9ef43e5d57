import { describe, expect, it } from 'vitest';
import { requireHealthier, requireNutella } from '../support/foods.ts';
import { expectSoundPage, prepareJourneys } from '../support/journeys.ts';

const { site, visit } = prepareJourneys();

describe.each([360, 1280] as const)('comparing at %i pixels', (width) => {
  it('puts a food beside another found by name, at an address that others can open', async () => {
    const nutella = await requireNutella(site().database);
    const page = await visit(`/produits/${nutella.code}`, { width });
    await page.getByRole('link', { name: 'Comparer' }).click();
    await page.getByText('Encore un produit').waitFor();
    await expectSoundPage(page);

    await page.getByLabel('Nom ou code-barres').fill('jambon');
    await page.getByRole('button', { name: 'Ajouter' }).click();
    await page.getByText(/propositions? pour\s«\sjambon\s»/).waitFor();
    await expectSoundPage(page);
    await page.getByRole('main').getByRole('listitem').first().getByRole('link').click();
    await page.getByRole('columnheader').nth(1).waitFor();
    await expectSoundPage(page);
    expect(await page.getByRole('columnheader').count()).toBe(2);
    expect(await page.getByRole('row', { name: /^Sel / }).getByRole('cell').allInnerTexts()).toHaveLength(2);

    const shared = await visit(new URL(page.url()).pathname + new URL(page.url()).search, { width });
    const compared = page.getByRole('columnheader').getByRole('link');
    expect(await shared.getByRole('columnheader').getByRole('link').allInnerTexts()).toEqual(
      await compared.allInnerTexts(),
    );
  });

  it('compares a proposed swap with what it replaces, and takes one away', async () => {
    const nutella = await requireNutella(site().database);
    const page = await visit(`/produits/${nutella.code}/substituts`, { width });
    const swap = page.getByRole('article').first();
    const chosen = await swap.getByRole('heading', { level: 3 }).innerText();
    await swap.getByRole('link', { name: 'Comparer' }).click();
    await page.getByRole('heading', { level: 1, name: 'Comparer' }).waitFor();
    await expectSoundPage(page);
    const columns = await page.getByRole('columnheader').allInnerTexts();
    expect(columns[0]).toContain(nutella.name);
    expect(columns[1]).toContain(chosen);

    await page
      .getByRole('columnheader')
      .nth(1)
      .getByRole('link', { name: /^Retirer/ })
      .click();
    await page.getByText('Encore un produit').waitFor();
    expect(await page.getByRole('columnheader').count()).toBe(1);
  });

  it('adds a typed bar code at once and says which codes it does not know', async () => {
    const nutella = await requireNutella(site().database);
    const better = await requireHealthier(site().database, nutella);
    const page = await visit(`/comparer?codes=${nutella.code},123`, { width });
    await page.getByText('Nous ne connaissons pas ce code').waitFor();
    expect(await page.getByRole('main').innerText()).toContain('123');
    await page.getByLabel('Nom ou code-barres').fill(better.code);
    await page.getByRole('button', { name: 'Ajouter' }).click();
    await page.waitForURL(`**/comparer?codes=${nutella.code},${better.code}`);
    expect(await page.getByRole('columnheader').nth(1).innerText()).toContain(better.name);
  });
});
