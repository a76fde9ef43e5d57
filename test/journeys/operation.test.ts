import { describe, expect, it } from 'vitest';
import { createAccount } from '../support/account-forms.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
import { expectNoSidewaysScrolling, expectSoundPage, prepareJourneys } from '../support/journeys.ts';
import { recordMonth } from '../support/traffic.ts';

const { site, visit } = prepareJourneys();

const SCREENS = [
  { width: 360, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
] as const;

describe.each(SCREENS)('whoever runs the site, at $width pixels, $colorScheme,', (screen) => {
  it('looks at the day, then at the month, and reads the figures of a drawing', async () => {
    const { database, url } = site();
    if ((await database.query('select from traffic limit 1')).length === 0) await recordMonth(database, Date.now());
    const email = `exploitation-${screen.width}@essai.example`;
    const page = await visit('/inscription', screen);
    await createAccount(page, email);
    await database.query('update account set operator = true where unconfirmed_email = $1', [email]);

    await page.goto(`${url}/exploitation`);
    await page.getByRole('heading', { level: 2, name: 'Les dernières 24 heures' }).waitFor();
    const drawing = page.getByRole('img', { name: 'Demandes par heure' });
    expect(await drawing.getAttribute('aria-describedby')).toBe('demandes-dessin-description');
    await expectSoundPage(page);
    await expectNoAxeViolations(page);

    await page.getByRole('link', { name: 'Les 30 derniers jours' }).click();
    await page.getByRole('heading', { level: 2, name: 'Les 30 derniers jours' }).waitFor();
    const details = page.getByRole('region', { name: 'Demandes par jour', exact: true });
    await details.locator('summary').press('Enter');
    await expect.poll(() => details.getByRole('row').count()).toBe(31);
    await page.evaluate(`for (const details of document.querySelectorAll('details')) details.open = true`);
    // Once it is drawn: before, what has just been opened counts as if nothing cut it off.
    await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
    await expectNoSidewaysScrolling(page);
    await expectNoAxeViolations(page);
    // What somebody typed is text, here as everywhere.
    expect(await page.getByRole('rowheader', { name: '<b>gras</b>' }).count()).toBe(1);
  });

  it('does the same in English', async () => {
    const email = `operation-${screen.width}@essai.example`;
    const page = await visit('/inscription', screen);
    await createAccount(page, email);
    await site().database.query('update account set operator = true where unconfirmed_email = $1', [email]);
    await page.context().addCookies([{ name: 'langue', value: 'en', url: site().url }]);
    await page.goto(`${site().url}/exploitation?periode=30-jours`);
    await page.getByRole('img', { name: 'Requests by day' }).waitFor();
    await expectSoundPage(page);
    await expectNoAxeViolations(page);
  });
});
