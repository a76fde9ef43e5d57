// Pictures of the site, made of the real program, the starter catalogue and a real browser.
// `npm run screenshots`: those of the documents, also of what only who runs the site sees; takes the Debian packages of
// `npm run test:monitoring` with `fonts-dejavu-core`, and the network from which Spotlight is fetched. `npm run screenshots FOLDER`: every page, whole, on a
// phone and a desktop, light and dark, to look at before a change lands.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startSite } from '../../bench/running-site.ts';
import { launchBrowser, newPage } from '../../test/support/browser.ts';
import { spendNights } from './night.ts';
import { pictureAlarm } from './picture-alarm.ts';
import { pictureChecks } from './picture-checks.ts';
import { pictureOperation } from './picture-operation.ts';
import { picturePages } from './picture-pages.ts';
import { Showcase } from './showcase.ts';
import { keepTextPicture } from './text-picture.ts';
import { walkThrough } from './walk-through.ts';

const EVERY_VIEW = [
  { width: 360, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const;
const NOBODY = 'http://nobody@127.0.0.1:9/0';

const [reviewFolder] = process.argv.slice(2);
const browser = await launchBrowser();
const nights = await spendNights();
try {
  await (reviewFolder === undefined ? pictureDocuments() : review(reviewFolder));
} finally {
  await browser.close();
  rmSync(nights.folder, { recursive: true, force: true });
}

async function pictureDocuments(): Promise<void> {
  const fileOf = (name: string) => `docs/img/${name}.webp`;
  await picturePages(browser, fileOf);
  await keepTextPicture(browser, 'A night, as the log has it', nights.printed, fileOf('night'));
  await pictureAlarm(browser, nights.folder, fileOf('alarm'));
  await pictureOperation(browser, nights.folder, fileOf);
  await pictureChecks(browser, fileOf('checks'));
}

async function review(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const site = await startSite();
  const showcase = await Showcase.start(nights.folder, NOBODY);
  try {
    for (const view of EVERY_VIEW) {
      const fileFor = (name: string) => join(folder, `${name}-${view.width}-${view.colorScheme}.png`);
      const page = await newPage(browser, { ...view, foodImages: 'down' });
      await walkThrough(page, site.origin, `colette.${view.width}.${view.colorScheme}@exemple.fr`, (name) =>
        page.screenshot({ path: fileFor(name), fullPage: true }),
      );
      const operation = await showcase.openOperation(browser, view);
      await operation.screenshot({ path: fileFor('operation'), fullPage: true });
      await Promise.all([page.context().close(), operation.context().close()]);
    }
  } finally {
    await showcase.stop();
    await site.stop();
  }
}
