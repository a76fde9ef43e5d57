import { expect } from 'vitest';
import { createAccount } from '../support/account-forms.ts';
import { launchBrowser } from '../support/browser.ts';
import type { Site } from './visitors.ts';

/** Somebody searches a food, keeps the first swap proposed and makes an account for it, in a browser. */
export async function keepSwapAsNewVisitor({ domain, address }: Site, email: string): Promise<void> {
  const browser = await launchBrowser({ names: { [domain]: address } });
  try {
    const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'fr-FR' });
    const page = await context.newPage();
    // Food pictures are elsewhere.
    await page.route(
      (url) => url.hostname !== domain,
      (route) => route.abort(),
    );
    await page.goto(`https://${domain}/`);
    await page.getByRole('searchbox').fill('pate a tartiner');
    await page.getByRole('button', { name: 'Chercher' }).click();
    const ofGradeE = page.getByRole('article').filter({ hasText: /Nutri-Score\sE/ });
    await ofGradeE.first().getByRole('heading').getByRole('link').click();
    await page.getByRole('link', { name: 'Trouver un meilleur choix' }).click();
    await page.getByRole('link', { name: 'Garder cet échange' }).first().click();
    await page.getByRole('link', { name: 'Créez-en un' }).click();
    await createAccount(page, email);
    await page.getByText('1 échange gardé', { exact: true }).waitFor();
    const cookies = await context.cookies();
    expect(cookies.length).toBeGreaterThan(0);
    expect(cookies.filter(({ secure, httpOnly }) => !secure || !httpOnly)).toEqual([]);
  } finally {
    await browser.close();
  }
}
