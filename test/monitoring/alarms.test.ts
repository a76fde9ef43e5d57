import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { OPERATOR, WatchedSite } from '../support/watched-site.ts';

describe('when the site breaks', () => {
  let site: WatchedSite;
  beforeAll(async () => {
    site = await WatchedSite.start({ data: inject('starterFolder'), release: '9.8.7+essai' });
  });
  afterAll(() => site?.stop());

  it('the operator gets a mail that says what, since which release and what to do; mended, the all-clear', async () => {
    // It is well, and watched: every target answers, and no mail comes.
    await expect.poll(() => site.countUp(), { timeout: 90_000, interval: 1_000 }).toBe(2);
    expect(site.smtp.mails).toEqual([]);

    await site.kill();
    await expect.poll(() => subjects(), { timeout: 90_000, interval: 500 }).toContain('[Pur Beurre] SiteDown');
    const alarm = site.smtp.mails.find(({ subject }) => subject === '[Pur Beurre] SiteDown');
    expect(alarm?.to?.map(({ address }) => address)).toEqual([OPERATOR]);
    expect(alarm?.text).toContain('WHAT    No process of the site answers.');
    expect(alarm?.text).toContain('release 9.8.7+essai');
    expect(alarm?.text).toMatch(/DO {6}Look at the journal/);
    expect(alarm?.text).toMatch(/MORE {4}docs\/operations\.md/);

    await site.startAgain();
    await expect
      .poll(() => subjects(), { timeout: 90_000, interval: 500 })
      .toContain('[Pur Beurre] SiteDown: all clear');
  });

  const subjects = () => site.smtp.mails.map(({ subject }) => subject);
});
