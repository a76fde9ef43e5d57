import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { SmtpClient } from '../../src/mail/smtp-client.ts';
import { createAccount, signIn } from '../support/account-forms.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
import { expectNoSidewaysScrolling, prepareJourneys } from '../support/journeys.ts';
import { MailServer } from '../support/mail-server.ts';
import { linkIn } from '../support/mailbox.ts';
import { newEmail, PASSWORD } from '../support/visitor.ts';
import { waitUntil } from '../support/wait-until.ts';

let mailServer: MailServer;
const { site, visit } = prepareJourneys(async () => {
  mailServer = await MailServer.start();
  return {
    carrier: new SmtpClient({ url: mailServer.url, from: 'Pur Beurre <a@purbeurre.example>', timeoutMs: 5_000 }),
  };
});
afterAll(() => mailServer?.stop());

const VISITORS = [
  { width: 360, javaScript: true, colorScheme: 'dark' },
  { width: 360, javaScript: false, colorScheme: 'light' },
  { width: 1280, javaScript: true, colorScheme: 'light' },
  { width: 1280, javaScript: false, colorScheme: 'dark' },
] as const;

/** The link of the nth mail to the address, as the mail program opens it. */
async function openLink(page: Page, email: string, n: number): Promise<void> {
  const mails = () => mailServer.mails.filter(({ to }) => to?.[0]?.address === email);
  await waitUntil(async () => mails().length >= n);
  const text = mails()[n - 1]?.text ?? '';
  await page.goto(site().url + linkIn({ text }));
}

describe.each(VISITORS)('links in mails, at $width pixels, JavaScript: $javaScript,', (visitor) => {
  async function check(page: Page): Promise<void> {
    await page.waitForLoadState('load');
    await expectNoSidewaysScrolling(page);
    if (visitor.javaScript) await expectNoAxeViolations(page);
  }

  it('lead from sign-up to a confirmed address, a new password, one’s data, and out and back again', async () => {
    const email = newEmail();
    const page = await visit('/inscription', visitor);
    await createAccount(page, email);
    await page.getByText('Confirmez votre adresse').waitFor();
    await check(page);

    await openLink(page, email, 1);
    await check(page);
    await page.getByRole('button', { name: 'Oui, c’est mon adresse' }).click();
    await page.getByRole('status').getByText('Votre adresse est confirmée').waitFor();
    await check(page);

    await chooseAnotherPassword(page, email);
    await takeDataAway(page);
    await leaveAndComeBack(page, email);
  });

  async function chooseAnotherPassword(page: Page, email: string): Promise<void> {
    await page.getByRole('button', { name: 'Se déconnecter', exact: true }).click();
    await page.getByRole('link', { name: 'Connexion' }).click();
    await page.getByRole('link', { name: 'Mot de passe oublié' }).click();
    await check(page);
    await page.getByLabel('Adresse e-mail').fill(email);
    await page.getByRole('button', { name: 'Recevoir le lien' }).click();
    await page.getByRole('heading', { level: 1, name: 'Regardez vos messages' }).waitFor();
    await check(page);
    await openLink(page, email, 2);
    await page.getByLabel('Nouveau mot de passe').fill('motdepasse123');
    await page.getByRole('button', { name: 'Enregistrer et me connecter' }).click();
    await page.getByText('Trop facile à deviner').waitFor();
    await check(page);
    await page.getByLabel('Nouveau mot de passe').fill(PASSWORD);
    await page.getByRole('button', { name: 'Enregistrer et me connecter' }).click();
    await page.getByRole('status').getByText('Votre mot de passe est changé').waitFor();
  }

  async function takeDataAway(page: Page): Promise<void> {
    await page.getByRole('link', { name: 'Emporter, reprendre, effacer' }).click();
    await check(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Télécharger mes données' }).click(),
    ]);
    const content = await readFile(await download.path());
    expect(JSON.parse(content.toString('utf8'))).toMatchObject({ format: 'pur-beurre' });
    const file = { name: 'pur-beurre.json', mimeType: 'application/json', buffer: content };
    await page.getByLabel('Fichier pur-beurre.json').setInputFiles(file);
    await page.getByRole('button', { name: 'Reprendre ce fichier' }).click();
    await page.getByRole('status').getByText('0 échange repris').waitFor();
    await check(page);
  }

  async function leaveAndComeBack(page: Page, email: string): Promise<void> {
    await page.getByRole('link', { name: 'Effacer mon compte' }).click();
    await check(page);
    await page.getByLabel('Votre mot de passe').fill(PASSWORD);
    await page.getByRole('button', { name: 'Effacer mon compte' }).click();
    await page.getByRole('heading', { level: 1, name: 'Votre compte est effacé' }).waitFor();
    await check(page);
    // The third mail told that the password had changed.
    await openLink(page, email, 4);
    await check(page);
    await page.getByRole('button', { name: 'Annuler l’effacement' }).click();
    await page.getByRole('heading', { level: 1, name: 'Votre compte est de retour' }).waitFor();
    await check(page);
    await page.getByRole('main').getByRole('link', { name: 'Se connecter' }).click();
    await signIn(page, email);
  }
});
