import { describe, expect, it } from 'vitest';
import { prepareJourneys } from '../support/journeys.ts';
import { tabTo, tabToAndEnter } from '../support/keyboard.ts';
import { PASSWORD } from '../support/visitor.ts';

const { visit } = prepareJourneys();

describe('without a mouse', () => {
  it('leads past the header with the first key, which shows the way', async () => {
    const page = await visit('/recherche?q=nutella');
    const skip = page.getByRole('link', { name: 'Aller au contenu' });
    await page.keyboard.press('Tab');
    expect(await skip.evaluate((element) => element.matches(':focus'))).toBe(true);
    await tabTo(page, skip);
    await page.keyboard.press('Enter');
    await page.waitForURL('**#contenu');
    await page.keyboard.press('Tab');
    const next = page.locator(':focus');
    expect(await page.getByRole('main').locator(':focus').count()).toBe(1);
    expect(await next.innerText()).not.toBe('');
  });

  it('does the whole main job with Tab, Enter and letters', async () => {
    const page = await visit('/');
    await tabTo(page, page.getByRole('searchbox'));
    await page.keyboard.type('nutella');
    await page.keyboard.press('Enter');

    const card = page.getByRole('article').filter({ hasText: /Nutri-Score\sE/ });
    await tabToAndEnter(page, card.first().getByRole('heading').getByRole('link'));
    await tabToAndEnter(page, page.getByRole('link', { name: 'Trouver un meilleur choix' }));
    await tabToAndEnter(page, page.getByRole('link', { name: 'Garder cet échange' }).first());
    await tabToAndEnter(page, page.getByRole('link', { name: 'Créez-en un' }));

    await page.getByRole('heading', { level: 1, name: 'Créer un compte' }).waitFor();
    await tabTo(page, page.getByLabel('Adresse e-mail'));
    await page.keyboard.type('clavier@essai.example');
    await tabTo(page, page.getByLabel('Mot de passe'));
    await page.keyboard.type(PASSWORD);
    await tabToAndEnter(page, page.getByRole('button', { name: 'Créer mon compte' }));

    await page.getByText('L’échange est dans vos produits').waitFor();
    await tabToAndEnter(page, page.getByRole('button', { name: 'Retirer' }));
    await tabToAndEnter(page, page.getByRole('button', { name: 'Annuler' }));
    await page.getByText('1 échange gardé', { exact: true }).waitFor();

    await tabToAndEnter(page, page.getByRole('link', { name: 'Mon compte' }));
    await tabToAndEnter(page, page.getByRole('button', { name: 'Se déconnecter', exact: true }));
    await page.getByRole('link', { name: 'Connexion' }).waitFor();
  });

  it('filters, turns pages and compares', async () => {
    const page = await visit('/recherche?q=chocolat', { width: 360 });
    await tabToAndEnter(page, page.getByRole('link', { name: /^Nutri-Score D/ }));
    await page.getByRole('link', { name: 'Retirer le filtre Nutri-Score D' }).waitFor();
    await tabToAndEnter(page, page.getByRole('link', { name: 'Meilleure note' }));
    await page.waitForURL('**tri=note**');
    await page.goto(`${new URL(page.url()).origin}/recherche?q=chocolat&page=3`);
    await tabToAndEnter(page, page.getByRole('article').nth(2).getByRole('heading').getByRole('link'));
    await tabToAndEnter(page, page.getByRole('link', { name: 'Comparer' }));
    await tabTo(page, page.getByLabel('Nom ou code-barres'));
    await page.keyboard.type('chocolat noir');
    await page.keyboard.press('Enter');
    await page.getByText(/Lequel ajouter/).waitFor();
  });
});
