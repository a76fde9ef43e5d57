import type { Browser } from 'playwright-core';
import { waitUntil } from '../../test/support/wait-until.ts';
import { WatchedSite } from '../../test/support/watched-site.ts';
import { keepTextPicture } from './text-picture.ts';

const PATIENCE_MS = 90_000;

/** The mail that Alertmanager sends when the site of this folder is killed, as the mail server took it. */
export async function pictureAlarm(browser: Browser, data: string, path: string): Promise<void> {
  const site = await WatchedSite.start({ data, release: '0.1.0' });
  try {
    await waitUntil(async () => (await site.countUp()) === 2, PATIENCE_MS);
    await site.kill();
    await waitUntil(async () => site.smtp.mails.length > 0, PATIENCE_MS);
  } finally {
    await site.stop();
  }
  const [mail] = site.smtp.mails;
  if (!mail) throw new Error('No alarm was mailed.');
  const heading = [`From: ${mail.from?.address}`, `To: ${mail.to?.map(({ address }) => address).join(', ')}`];
  await keepTextPicture(browser, `${mail.subject}`, `${heading.join('\n')}\n\n${mail.text?.trim()}`, path);
}
