import { describe, expect, it } from 'vitest';
import { requireNutella } from '../support/foods.ts';
import { expectNoSidewaysScrolling, prepareJourneys } from '../support/journeys.ts';

const { site, visit } = prepareJourneys();

describe('an address of the 2018 site', () => {
  it.each([
    ['/ersatz/search/?s=nutella', 'Résultats pour « nutella »', '/recherche'],
    ['/ersatz/search/', 'Quel aliment cherchez-vous', '/recherche'],
    ['/ersatz/product/:code', ':name', '/produits/:code'],
    ['/ersatz/candidates/:code', ':name', '/produits/:code/substituts'],
    ['/ersatz/list/', 'Connexion', '/connexion'],
    ['/account/', 'Connexion', '/connexion'],
    ['/account/signin/', 'Créer un compte', '/inscription'],
    ['/auth/login/', 'Connexion', '/connexion'],
    ['/about/', 'Mentions légales', '/mentions-legales'],
  ])('%s opens the page that took its place', async (old, heading, path) => {
    const { code, name } = await requireNutella(site().database);
    const filled = (text: string) => text.replace(':code', code).replace(':name', name);
    const page = await visit(filled(old), { javaScript: false });
    await page.getByRole('heading', { level: 1, name: filled(heading) }).waitFor();
    expect(new URL(page.url()).pathname).toBe(filled(path));
    await page.context().close();
  });

  it('that needs an account leads there after signing up', async () => {
    const page = await visit('/ersatz/list/');
    await page.getByRole('link', { name: 'Créez-en un' }).click();
    await page.getByLabel('Adresse e-mail').fill('2018@essai.example');
    await page.getByLabel('Mot de passe').fill('une tartine de bon beurre');
    await page.getByRole('button', { name: 'Créer mon compte' }).click();
    await page.getByText('Vous n’avez encore gardé aucun échange').waitFor();
    expect(new URL(page.url()).pathname).toBe('/mes-produits');
  });
});

describe('a page of errors', () => {
  it.each(['/nulle-part', '/produits/0000000000000', '/produits/abc', '/recherche?q=nutella&page=1000000000'])(
    '%s: not found, and the next search finds',
    async (path) => {
      const page = await visit('/', { width: 360 });
      const answer = await page.goto(site().url + path);
      expect(answer?.status()).toBe(404);
      await page.getByRole('heading', { level: 1, name: 'Cette page n’est pas à la carte' }).waitFor();
      await expectNoSidewaysScrolling(page);
      await page.getByRole('searchbox').fill('pizza');
      await page.getByRole('searchbox').press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Résultats pour « pizza »' }).waitFor();
      await page.context().close();
    },
  );

  it.each([360, 1280] as const)(
    'says at %i pixels that an address does not take this kind of request',
    async (width) => {
      const page = await visit('/mentions-legales', { width });
      // A form that an old copy of the page could hold: it posts to an address that only shows.
      await page.evaluate(`document.querySelector('search form').method = 'post'`);
      const answered = page.waitForResponse((response) => response.request().method() === 'POST');
      await page.getByRole('searchbox').press('Enter');
      expect((await answered).status()).toBe(405);
      await page.getByRole('heading', { level: 1, name: 'Cette adresse ne s’utilise pas ainsi' }).waitFor();
      await expectNoSidewaysScrolling(page);
      await page.getByRole('link', { name: 'Revenir à l’accueil' }).click();
      await page.getByRole('heading', { level: 1, name: 'Mangez mieux sans tout changer' }).waitFor();
    },
  );
});
