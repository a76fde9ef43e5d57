import type { Carrier, OutgoingMail } from '../../src/mail/carrier.ts';
import { waitUntil } from './wait-until.ts';

/** Where the mails of a test's site arrive at once. */
export class Mailbox implements Carrier {
  readonly destination = 'a test';
  readonly mails: OutgoingMail[] = [];

  async deliver(mail: OutgoingMail): Promise<Record<string, never>> {
    this.mails.push(mail);
    return {};
  }

  close(): void {}

  /** Mails to this address, however it is written. */
  mailsTo(email: string): OutgoingMail[] {
    return this.mails.filter(({ recipient }) => recipient.toLowerCase() === email.toLowerCase());
  }

  /** Waits for the nth mail to the address. */
  async waitForMail(email: string, n = 1): Promise<OutgoingMail> {
    await waitUntil(async () => this.mailsTo(email).length >= n);
    const mail = this.mailsTo(email)[n - 1];
    if (!mail) throw new Error(`No mail to ${email}`);
    return mail;
  }
}

/** The address on this site that the mail's button leads to. Throws when it has none. */
export function linkIn({ text }: Pick<OutgoingMail, 'text'>): string {
  const [, address] = /^https?:\/\/[^/\s]+(\/\S*\?jeton=[\w-]+)$/m.exec(text) ?? [];
  if (!address) throw new Error(`No link in: ${text}`);
  return address;
}
