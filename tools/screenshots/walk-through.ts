import type { Page } from 'playwright-core';

const OTHER_PAGES = {
  account: '/compte',
  'nothing-found': '/recherche?q=zzzz',
  'many-results': '/recherche?q=pate+a+tartinner',
  'basket-start': '/caddie',
  basket: '/caddie?liste=nutella%0Afrosties%0A2+x+coca+cola%0Achips%0Ayaourt+aux+fruits',
  'basket-with-doubts':
    '/caddie?liste=nutella%0A2+x+coca+cola%0Azzxqwvk%0A4006381333931%0Ahuile+d%E2%80%99olive%0Achocolat+zzxqwvk',
  'saved-baskets': '/caddie/gardes',
  legal: '/mentions-legales',
  'not-found': '/produits/1',
};

/** Walks through the main job as a visitor does, and keeps a picture of every page on the way. */
export async function walkThrough(
  page: Page,
  origin: string,
  email: string,
  shoot: (name: string) => Promise<unknown>,
): Promise<void> {
  const open = (path: string) => page.goto(origin + path);
  await open('/');
  await shoot('home');
  await open('/recherche?q=frosties');
  await shoot('results');
  await page
    .getByRole('link', { name: /^Frosties/ })
    .first()
    .click();
  await shoot('product');
  await page
    .getByRole('link', { name: /meilleur choix/ })
    .first()
    .click();
  await shoot('swaps');
  const swaps = page.url();
  await page.getByRole('link', { name: 'Choisissez vos préférences' }).click();
  await page.getByLabel('Lait').check();
  await page.getByLabel('Fruits à coque').check();
  await shoot('preferences');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await shoot('swaps-by-preferences');
  await page.getByRole('link', { name: 'Les mettre de côté' }).click();
  await shoot('preferences-aside');
  await page.context().clearCookies();
  await page.goto(swaps);

  await page
    .getByRole('link', { name: /Comparer/ })
    .first()
    .click();
  await shoot('compare');
  await page.goBack();
  await page
    .getByRole('link', { name: /Garder cet échange/ })
    .first()
    .click();
  await shoot('sign-in');
  await page.getByRole('link', { name: /Créez-en un/ }).click();
  await shoot('sign-up');
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByLabel('Mot de passe').fill('une tartine au soleil');
  await page.getByRole('button', { name: /Créer mon compte/ }).click();
  await shoot('kept');
  for (const [name, path] of Object.entries(OTHER_PAGES)) {
    await open(path);
    await shoot(name);
  }
}
