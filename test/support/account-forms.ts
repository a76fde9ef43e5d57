import type { Page } from 'playwright-core';
import { PASSWORD } from './visitor.ts';

/** Fills and sends the form to create an account, on the page that shows it. */
export async function createAccount(page: Page, email: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Créer un compte' }).waitFor();
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByLabel('Mot de passe').fill(PASSWORD);
  await page.getByRole('button', { name: 'Créer mon compte' }).click();
  await page.getByRole('link', { name: 'Mon compte' }).waitFor();
}

/** Fills and sends the form to sign in, on the page that shows it. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Connexion' }).waitFor();
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByLabel('Mot de passe').fill(PASSWORD);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.getByRole('link', { name: 'Mon compte' }).waitFor();
}
