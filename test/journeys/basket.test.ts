import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createAccount, signIn } from '../support/account-forms.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
import { expectNoSidewaysScrolling, expectSoundPage, prepareJourneys } from '../support/journeys.ts';

const { visit } = prepareJourneys();

const VISITORS = [
  { width: 360, colorScheme: 'dark', javaScript: false },
  { width: 1280, colorScheme: 'light', javaScript: false },
] as const;

const LIST = '- nutella\n\n2 x coca cola\nzzxqwvk\nchips à l’ancienne';

describe.each(VISITORS)('at $width pixels, without JavaScript,', (visitor) => {
  it('a pasted list becomes a basket that is saved by signing up, found again and removed', async () => {
    const page = await visit('/', visitor);
    const email = `caddie-${visitor.width}@essai.example`;
    await page.getByRole('link', { name: 'Coller ma liste' }).click();
    await page.getByLabel('Ma liste de courses').fill(LIST);
    await page.getByRole('button', { name: 'Trouver les échanges' }).click();

    await expectFigures(page, 3);
    const sugars = await readSugars(page);
    await keepFirst(page);
    await expectFigures(page, 2);
    expect(await readSugars(page)).toBeLessThan(sugars);
    await chooseAnother(page);
    const lines = await readLines(page);

    await page.getByRole('link', { name: 'Garder ce caddie' }).click();
    await page.getByRole('link', { name: 'Créez-en un' }).click();
    await createAccount(page, email);
    expect(await readLines(page)).toEqual(lines);
    await page.getByLabel('Nom du caddie').fill('Courses du samedi');
    await expectSoundPage(page);
    await page.getByRole('button', { name: 'Garder ce caddie' }).click();
    await page.getByRole('status').getByText('Votre caddie est gardé').waitFor();

    await signOutAndIn(page, email);
    await page.getByRole('link', { name: 'Mes caddies' }).click();
    await expectSoundPage(page);
    await page.getByRole('link', { name: 'Courses du samedi' }).click();
    await expectFigures(page, 2);
    expect(await readLines(page)).toEqual(lines);
    await remove(page);
  }, 60_000);

  it('a list that is too long is given back to be mended', async () => {
    const page = await visit('/caddie', visitor);
    const tooMuch = 'lait\n'.repeat(31).trim();
    await page.getByLabel('Ma liste de courses').fill(tooMuch);
    await page.getByRole('button', { name: 'Trouver les échanges' }).click();
    await page.getByRole('alert').getByText('Votre liste a 31 lignes').waitFor();
    expect((await page.getByLabel('Ma liste de courses').inputValue()).trim()).toBe(tooMuch);
    await expectNoSidewaysScrolling(page);
  });

  it('meets no barrier on any page of saved baskets', async () => {
    const page = await visit('/inscription?suite=%2Fcaddie%2Fgardes', { ...visitor, javaScript: true });
    await createAccount(page, `caddie-axe-${visitor.width}@essai.example`);
    await page.getByText('Vous n’avez encore gardé aucune liste').waitFor();
    await expectNoAxeViolations(page);
    await page.getByRole('link', { name: 'Nouveau caddie' }).click();
    await page.getByRole('link', { name: 'Essayer cet exemple' }).click();
    await page.getByLabel('Nom du caddie').fill('Un nom de caddie qui n’en finit pas'.padEnd(60, ' très long'));
    await page.getByRole('button', { name: 'Garder ce caddie' }).click();
    await page.getByRole('status').waitFor();
    await page.getByText('Ce n’est pas celui-ci').first().click();
    await page.getByText('Supprimer', { exact: false }).first().click();
    await expectNoAxeViolations(page);
    await expectNoSidewaysScrolling(page);
    await page.getByRole('link', { name: 'Mes caddies' }).first().click();
    await page.getByText('1 caddie gardé').waitFor();
    await page.locator('summary').first().click();
    await expectNoAxeViolations(page);
    await expectNoSidewaysScrolling(page);
  });
});

async function expectFigures(page: Page, swaps: number): Promise<void> {
  await page.getByText(new RegExp(`3\\sproduits, ${swaps}\\séchanges proposés, 1\\sligne sans produit`)).waitFor();
  await page.getByRole('heading', { level: 2, name: 'Ce que ces échanges changent' }).waitFor();
  await expectSoundPage(page);
}

async function readSugars(page: Page): Promise<number> {
  const words = await page.getByRole('listitem').filter({ hasText: 'de sucres en moins' }).first().innerText();
  return Number(/^[\d\s]+/.exec(words)?.[0].replace(/\s/g, ''));
}

async function keepFirst(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /Garder l’original/ })
    .first()
    .click();
  await page.getByText('Vous gardez celui-ci').waitFor();
}

async function chooseAnother(page: Page): Promise<void> {
  const line = page.locator('#ligne-4');
  await line.getByText('Ce n’est pas celui-ci').click();
  const choice = line.getByRole('listitem').getByRole('button').first();
  const name = (await choice.innerText()).split('\n')[0] ?? '';
  await choice.click();
  await page.locator('#ligne-4').getByRole('heading', { level: 3, name }).waitFor();
}

function readLines(page: Page): Promise<string[]> {
  return page.getByRole('heading', { level: 3 }).allInnerTexts();
}

async function signOutAndIn(page: Page, email: string): Promise<void> {
  await page.getByRole('link', { name: 'Mon compte' }).click();
  await page.getByRole('button', { name: 'Se déconnecter', exact: true }).click();
  await page.getByRole('link', { name: 'Connexion' }).click();
  await signIn(page, email);
}

async function remove(page: Page): Promise<void> {
  await page.locator('summary').filter({ hasText: 'Supprimer' }).click();
  await page.getByRole('button', { name: 'Supprimer pour de bon' }).click();
  await page.getByRole('status').getByText('Le caddie est supprimé').waitFor();
  await page.getByText('Vous n’avez encore gardé aucune liste').waitFor();
  await expectSoundPage(page);
}
