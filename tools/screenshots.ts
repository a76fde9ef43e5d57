// Pictures of the site, made of the real program, the starter catalogue and a real browser.
// `npm run screenshots`: those of the documents. `npm run screenshots FOLDER`: every page, whole, on a phone and a
// desktop, light and dark, to look at before a change lands.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startSite } from '../bench/running-site.ts';
import { launchBrowser, newPage } from '../test/support/browser.ts';

interface View {
  readonly width: 360 | 1280;
  readonly colorScheme: 'light' | 'dark';
}

const DOCUMENTS = 'docs/img';
const EVERY_VIEW: readonly View[] = [
  { width: 360, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
];

const OTHER_PAGES = {
  account: '/compte',
  'nothing-found': '/recherche?q=zzzz',
  'many-results': '/recherche?q=pate+a+tartinner',
  'basket-start': '/caddie',
  basket: '/caddie?liste=nutella%0A2+x+coca+cola%0Azzxqwvk%0A4006381333931%0Ahuile+d%E2%80%99olive%0Achocolat+zzxqwvk',
  'saved-baskets': '/caddie/gardes',
  legal: '/mentions-legales',
  'not-found': '/produits/1',
};

const [reviewFolder] = process.argv.slice(2);
const folder = reviewFolder ?? DOCUMENTS;
const views = reviewFolder === undefined ? EVERY_VIEW.slice(2, 3) : EVERY_VIEW;

mkdirSync(folder, { recursive: true });
const site = await startSite();
const browser = await launchBrowser();
try {
  for (const view of views) {
    const page = await newPage(browser, { ...view, foodImages: 'down' });
    const suffix = views.length > 1 ? `-${view.width}-${view.colorScheme}` : '';
    await visit(page, (name) => join(folder, `${name}${suffix}.png`));
    await page.context().close();
  }
} finally {
  await browser.close();
  await site.stop();
}

/** Walks through the main job as a visitor does, and keeps a picture of every page on the way. */
async function visit(page: Page, fileFor: (name: string) => string): Promise<void> {
  const shoot = (name: string) => page.screenshot({ path: fileFor(name), fullPage: reviewFolder !== undefined });
  const open = (path: string) => page.goto(site.origin + path);
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
  if (reviewFolder === undefined) return;

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
  await page.getByLabel('Adresse e-mail').fill(`colette${Date.now()}@exemple.fr`);
  await page.getByLabel('Mot de passe').fill('une tartine au soleil');
  await page.getByRole('button', { name: /Créer mon compte/ }).click();
  await shoot('kept');
  for (const [name, path] of Object.entries(OTHER_PAGES)) {
    await open(path);
    await shoot(name);
  }
}
