import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { Carrier } from '../mail/carrier.ts';
import { Outbox } from '../mail/outbox.ts';
import { SmtpClient } from '../mail/smtp-client.ts';

/** What brings mails away: the mail server of the settings, or a folder. */
export function openCarrier(config: Config): Carrier {
  const from = config.MAIL_FROM ?? `Pur Beurre <${config.CONTACT_EMAIL}>`;
  if (config.SMTP_URL === undefined) return new Outbox({ folder: join(config.DATA_DIR, 'outbox'), from });
  return new SmtpClient({ url: config.SMTP_URL, from, timeoutMs: 20_000 });
}

/** The address that visitors type; without one, where this machine serves the site. */
export function publicUrl(config: Config): string {
  return (config.PUBLIC_URL ?? `http://${config.HOST}:${config.PORT}`).replace(/\/+$/, '');
}
