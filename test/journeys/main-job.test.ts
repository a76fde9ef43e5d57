import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createAccount, signIn } from '../support/account-forms.ts';
import { expectSoundPage, prepareJourneys } from '../support/journeys.ts';

const { visit } = prepareJourneys();

const VARIANTS = [
  { javaScript: true, width: 360, typed: 'pate a tartinner', understood: 'pate a tartiner' },
  { javaScript: false, width: 360, typed: 'nutella', understood: 'nutella' },
  { javaScript: true, width: 1280, typed: 'nutella', understood: 'nutella' },
  { javaScript: false, width: 1280, typed: 'pate a tartinner', understood: 'pate a tartiner' },
] as const;

describe.each(VARIANTS)('at $width pixels, JavaScript: $javaScript', ({ javaScript, width, typed, understood }) => {
  it(`leads from "${typed}" to a kept swap that is still there after signing in again`, async () => {
    const page = await visit('/', { javaScript, width });
    const email = `${width}-${javaScript}@essai.example`;

    await searchFor(page, typed, understood);
    const eaten = await openFirstFoodOfGradeE(page);
    const chosen = await keepFirstSwap(page, eaten);

    await page.getByText('Votre échange vous attend').waitFor();
    await expectSoundPage(page);
    await page.getByRole('link', { name: 'Créez-en un' }).click();
    await page.getByText('Votre échange vous attend').waitFor();
    await expectSoundPage(page);
    await createAccount(page, email);

    await page.getByRole('status').getByText('L’échange est dans vos produits').waitFor();
    await expectOnlyPair(page, eaten, chosen);
    await removeAndUndo(page, chosen);
    await expectOnlyPair(page, eaten, chosen);

    await signOut(page);
    await page.getByRole('link', { name: 'Connexion' }).click();
    await signIn(page, email);
    await expectOnlyPair(page, eaten, chosen);
  });
});

async function searchFor(page: Page, typed: string, understood: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Mangez mieux sans tout changer' }).waitFor();
  await expectSoundPage(page);
  await page.getByRole('searchbox', { name: 'Par quoi commence-t-on' }).fill(typed);
  await page.getByRole('button', { name: 'Chercher' }).click();
  await page.getByRole('heading', { level: 1, name: `Résultats pour « ${understood} »` }).waitFor();
  await expectSoundPage(page);
  expect(await page.getByRole('searchbox').inputValue()).toBe(typed);
}

/** Answers the name of the food. */
async function openFirstFoodOfGradeE(page: Page): Promise<string> {
  const card = page
    .getByRole('article')
    .filter({ hasText: /Nutri-Score\sE/ })
    .first();
  const name = await nameIn(card);
  await card.getByRole('heading').getByRole('link').click();
  await page.getByRole('heading', { level: 2, name: 'Valeurs nutritionnelles' }).waitFor();
  await expectSoundPage(page);
  expect(await nameIn(page.getByRole('main'), 1)).toBe(name);
  return name;
}

/** Answers the name of the food that is chosen. */
async function keepFirstSwap(page: Page, eaten: string): Promise<string> {
  await page.getByRole('link', { name: 'Trouver un meilleur choix' }).click();
  await page.getByRole('heading', { level: 2, name: /^\d+\smeilleurs? choix$/ }).waitFor();
  await expectSoundPage(page);
  expect(await nameIn(page.getByRole('main'), 1)).toBe(eaten);
  const swap = page.getByRole('article').first();
  await swap.getByRole('heading', { name: 'Ce qui est mieux' }).waitFor();
  expect(await swap.getByRole('listitem').first().innerText()).toMatch(
    /en moins|en plus|fois plus|au lieu de|transformé/,
  );
  const chosen = await nameIn(swap, 3);
  await swap.getByRole('link', { name: 'Garder cet échange' }).click();
  return chosen;
}

async function expectOnlyPair(page: Page, eaten: string, chosen: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Mes produits' }).waitFor();
  await page.getByText('1 échange gardé', { exact: true }).waitFor();
  await expectSoundPage(page);
  const pair = page.getByRole('article');
  expect(await pair.count()).toBe(1);
  // What is read, in its order: the role of each food, then its name.
  const lines = (await pair.innerText()).split(/\n+/).map((line) => line.trim());
  expect(lines[lines.indexOf('Ce que je mangeais') + 1]).toBe(eaten);
  expect(lines[lines.indexOf('Ce que je choisis') + 1]).toBe(chosen);
}

async function removeAndUndo(page: Page, chosen: string): Promise<void> {
  await page.getByRole('button', { name: `Retirer : ${chosen}` }).click();
  await page.getByRole('status').getByText('L’échange est retiré de vos produits').waitFor();
  await page.getByText('Vous n’avez encore gardé aucun échange').waitFor();
  await expectSoundPage(page);
  await page.getByRole('button', { name: 'Annuler' }).click();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Mon compte' }).click();
  await page.getByRole('button', { name: 'Se déconnecter', exact: true }).waitFor();
  await expectSoundPage(page);
  await page.getByRole('button', { name: 'Se déconnecter', exact: true }).click();
  await page.getByRole('link', { name: 'Connexion' }).waitFor();
}

async function nameIn(place: Locator, level?: number): Promise<string> {
  const heading = place.getByRole('heading', level === undefined ? {} : { level }).first();
  return (await heading.innerText()).replace(/\s+/g, ' ').trim();
}
