import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Carrier, OutgoingMail } from './carrier.ts';
import { mailMessage } from './mail-message.ts';

/** Where mails lie while no mail server is set: one file each, as mail programs open them. */
export class Outbox implements Carrier {
  readonly destination: string;
  readonly #from: string;
  readonly #transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });

  constructor({ folder, from }: { readonly folder: string; readonly from: string }) {
    this.destination = resolve(folder);
    this.#from = from;
  }

  /** The folder and its files are for whoever runs the site alone: they hold links that open accounts. */
  async deliver(mail: OutgoingMail): Promise<{ place: string }> {
    const { message } = await this.#transport.sendMail(mailMessage(mail, this.#from));
    await mkdir(this.destination, { recursive: true, mode: 0o700 });
    const place = join(this.destination, `${mail.messageId}.eml`);
    await writeFile(`${place}.part`, message as Buffer, { mode: 0o600 });
    await rename(`${place}.part`, place);
    return { place };
  }

  close(): void {}
}
