import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createAccount } from '../support/account-forms.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
import { expectNoSidewaysScrolling, expectSoundPage, prepareJourneys } from '../support/journeys.ts';
import { newEmail, PASSWORD } from '../support/visitor.ts';

const { site, visit } = prepareJourneys();

const VISITORS = [
  { width: 360, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
] as const;

const field = (page: Page) => page.locator('#password');
const showButton = (page: Page) => page.getByRole('button', { name: 'Afficher le mot de passe' });
const strength = (page: Page) => page.locator('.strength').getByRole('status');

/** Every address that the page asks for from now on. */
function listRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  return asked;
}

describe.each(VISITORS)('choosing a password at $width pixels, $colorScheme,', (visitor) => {
  const STEPS = [
    ['une tart', 'Encore trop court'],
    ['camille tartine', 'Facile à deviner'],
    ['beurre demi-sel', 'Moyen'],
    ['une tartine ronde', 'Solide'],
    [`${PASSWORD} et un croissant chaud`, 'Très solide'],
  ] as const;

  it('shows how strong it is while it is typed, and sends nothing to anybody', async () => {
    const page = await visit('/inscription', visitor);
    await showButton(page).waitFor();
    await page.waitForLoadState('networkidle');
    const asked = listRequests(page);
    await page.getByLabel('Adresse e-mail').fill('camille@essai.example');
    await field(page).pressSequentially('une tartine');
    for (const [password, words] of STEPS) {
      await field(page).fill(password);
      await strength(page).getByText(words).waitFor();
      await expectNoSidewaysScrolling(page);
    }
    await field(page).fill('');
    await expect.poll(() => strength(page).textContent()).toBe('');
    expect(asked).toEqual([]);
    await expectSoundPage(page);
  });

  it('has no barrier at any step', async () => {
    const page = await visit('/inscription', visitor);
    await showButton(page).waitFor();
    await page.getByLabel('Adresse e-mail').fill('camille@essai.example');
    for (const [password, words] of STEPS) {
      await field(page).fill(password);
      await strength(page).getByText(words).waitFor();
      await expectNoAxeViolations(page);
    }
    await showButton(page).click();
    await expectNoAxeViolations(page);
  });

  it('shows it on demand and hides it again before it is sent; pasting works', async () => {
    const page = await visit('/inscription', visitor);
    await page.getByLabel('Adresse e-mail').fill(newEmail());
    await field(page).focus();
    // As the clipboard does: one event, no key.
    await page.keyboard.insertText(PASSWORD);
    expect(await field(page).inputValue()).toBe(PASSWORD);
    expect(await showButton(page).getAttribute('aria-pressed')).toBe('false');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await field(page).getAttribute('type')).toBe('text');
    expect(await showButton(page).getAttribute('aria-pressed')).toBe('true');
    await expectSoundPage(page);
    await page.evaluate(`document.querySelector('#password').form.addEventListener('submit',
      () => { sessionStorage.type = document.querySelector('#password').type; })`);
    await page.getByRole('button', { name: 'Créer mon compte' }).click();
    await page.getByRole('link', { name: 'Mon compte' }).waitFor();
    expect(await page.evaluate('sessionStorage.type')).toBe('password');

    await page.goto(`${site().url}/compte`);
    await showButton(page).waitFor();
    await page.getByLabel('Nouveau mot de passe').fill('motdepasse123');
    await strength(page).getByText('Facile à deviner').waitFor();
    await expectSoundPage(page);
    await expectNoAxeViolations(page);
  });

  it('works without JavaScript, with the server’s words', async () => {
    const page = await visit('/inscription', { ...visitor, javaScript: false });
    expect(await showButton(page).count()).toBe(0);
    expect(await page.getByText('Estimé sur votre appareil').isVisible()).toBe(false);
    await page.getByLabel('Adresse e-mail').fill(newEmail());
    await field(page).fill('motdepasse123');
    await page.getByRole('button', { name: 'Créer mon compte' }).click();
    await page.getByText('Trop facile à deviner').waitFor();
    await expectNoSidewaysScrolling(page);
    await createAccount(page, newEmail());
  });

  it('speaks English on the English page', async () => {
    const page = await visit('/inscription', visitor);
    await page.getByRole('button', { name: 'English' }).first().click();
    await field(page).fill('short');
    await strength(page).getByText('Still too short').waitFor();
    await page.getByRole('button', { name: 'Show the password' }).click();
    expect(await field(page).getAttribute('type')).toBe('text');
  });
});
