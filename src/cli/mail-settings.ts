import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { Carrier } from '../mail/carrier.ts';
import { Outbox } from '../mail/outbox.ts';
import { SmtpClient } from '../mail/smtp-client.ts';

/** What brings mails away: the mail server of the settings, or a folder. Staging writes to nobody outside. */
export function openCarrier(config: Config): Carrier {
  const from = config.MAIL_FROM ?? `Pur Beurre <${config.CONTACT_EMAIL}>`;
  const url = mailServer(config);
  if (url === undefined) return new Outbox({ folder: join(config.DATA_DIR, 'outbox'), from });
  return new SmtpClient({ url, from, timeoutMs: 20_000 });
}

/** Address of the server that mails are handed to; `undefined`: to none. */
export function mailServer({ APP_ENV: kind, SMTP_URL: url }: Config): string | undefined {
  return kind === 'staging' ? undefined : url;
}

/** The address that visitors type; without one, where this machine serves the site. */
export function publicUrl(config: Config): string {
  return (config.PUBLIC_URL ?? `http://${config.HOST}:${config.PORT}`).replace(/\/+$/, '');
}
