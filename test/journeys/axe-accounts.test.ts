import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createAccount } from '../support/account-forms.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
import { requireNutella } from '../support/foods.ts';
import { expectNoSidewaysScrolling, prepareJourneys } from '../support/journeys.ts';

const { site, visit } = prepareJourneys();

const VISITORS = [
  { width: 360, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
] as const;

async function check(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await expectNoAxeViolations(page);
  await expectNoSidewaysScrolling(page);
}

describe.each(VISITORS)('axe finds no barrier at $width pixels, $colorScheme,', (visitor) => {
  it('in forms that were filled in badly', async () => {
    const page = await visit('/inscription', visitor);
    await switchBrowserChecksOff(page);
    await page.getByLabel('Adresse e-mail').fill('prenom');
    await page.getByLabel('Mot de passe').fill('court');
    await page.getByRole('button', { name: 'Créer mon compte' }).click();
    await page.getByText('Trop court').waitFor();
    expect(await page.getByLabel('Adresse e-mail').inputValue()).toBe('prenom');
    expect(await page.getByLabel('Mot de passe').inputValue()).toBe('');
    await check(page);

    await page.goto(`${site().url}/connexion`);
    await page.getByLabel('Adresse e-mail').fill('personne@essai.example');
    await page.getByLabel('Mot de passe').fill('pas le bon du tout');
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.getByRole('alert').getByText('incorrect').waitFor();
    await check(page);
  });

  it('in the account, and in "Mes produits" empty, filled and with something to undo', async () => {
    const page = await visit('/inscription', visitor);
    await createAccount(page, `axe-${visitor.width}@essai.example`);
    await page.getByText('Vous n’avez encore gardé aucun échange').waitFor();
    await check(page);

    const { code } = await requireNutella(site().database);
    for (const place of [0, 0, 0]) {
      await page.goto(`${site().url}/produits/${code}/substituts`);
      await page.getByRole('button', { name: 'Garder cet échange' }).nth(place).click();
      await page.getByRole('status').waitFor();
    }
    await page.getByText('3 échanges gardés', { exact: true }).waitFor();
    await check(page);
    await page.getByRole('button', { name: 'Retirer' }).first().click();
    await page.getByRole('button', { name: 'Annuler' }).waitFor();
    await check(page);

    await page.goto(`${site().url}/produits/${code}/substituts`);
    await page.getByRole('link', { name: 'Dans mes produits' }).first().waitFor();
    await check(page);
    await checkAccount(page);
  });

  it('where an address is used in a wrong way, and when the site itself fails', async () => {
    const page = await visit('/mentions-legales', visitor);
    await page.evaluate(`document.querySelector('search form').method = 'post'`);
    await page.getByRole('searchbox').press('Enter');
    await page.getByText('Erreur 405').waitFor();
    await check(page);

    const { database } = site();
    await database.query('alter table product rename to lost_product');
    try {
      const answer = await page.goto(`${site().url}/recherche?q=panne+${visitor.width}`);
      expect(answer?.status()).toBe(500);
      await page.getByRole('heading', { level: 1, name: 'Quelque chose a brûlé en cuisine' }).waitFor();
      expect(await page.getByRole('main').innerText()).not.toMatch(/relation|product|select/);
      await check(page);
    } finally {
      await database.query('alter table lost_product rename to product');
    }
  });
});

async function checkAccount(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Mon compte' }).click();
  await page.getByLabel('Mot de passe actuel').fill('ce n’est pas celui-là');
  await page.getByLabel('Nouveau mot de passe').fill('une autre phrase assez longue');
  await check(page);
  await page.getByRole('button', { name: 'Changer', exact: true }).click();
  await page.getByText('Ce n’est pas votre mot de passe actuel').waitFor();
  await check(page);
}

/** What a browser that checks nothing would send: the server's own words are shown. */
async function switchBrowserChecksOff(page: Page): Promise<void> {
  await page.evaluate(`for (const form of document.forms) form.noValidate = true`);
}
