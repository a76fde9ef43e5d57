import { createTransport } from 'nodemailer';
import { type Carrier, type OutgoingMail, Undelivered } from './carrier.ts';
import { mailMessage } from './mail-message.ts';

interface SmtpSettings {
  /** "smtps://user:password@host:465", or "smtp://…:587", which turns to TLS where the server offers it. */
  readonly url: string;
  readonly from: string;
  /** Of one step of the conversation. */
  readonly timeoutMs: number;
}

/** Hands mails to a mail server. */
export class SmtpClient implements Carrier {
  readonly destination: string;
  readonly #from: string;
  readonly #transport: ReturnType<typeof createTransport>;

  constructor({ url, from, timeoutMs }: SmtpSettings) {
    const { hostname, port } = new URL(url);
    this.destination = `SMTP ${hostname}${port && `:${port}`}`;
    this.#from = from;
    this.#transport = createTransport({
      url,
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
    });
  }

  async deliver(mail: OutgoingMail): Promise<Record<string, never>> {
    try {
      await this.#transport.sendMail(mailMessage(mail, this.#from));
      return {};
    } catch (error) {
      throw new Undelivered(reasonOf(error as SmtpError), { forGood: isForGood(error as SmtpError), cause: error });
    }
  }

  close(): void {
    this.#transport.close();
  }
}

interface SmtpError extends Error {
  readonly code?: string;
  readonly response?: string;
  readonly responseCode?: number;
}

/** "5.1.x" says that the address is wrong (RFC 3463); any other refusal may be a mistake in our settings. */
function isForGood({ response = '', responseCode = 0 }: SmtpError): boolean {
  return responseCode >= 500 && /^5\d\d[ -]5\.1\.\d/.test(response);
}

/** Without what the server quotes: an answer to the text of a mail may hold parts of it. */
function reasonOf({ code = 'error', responseCode, message }: SmtpError): string {
  if (responseCode !== undefined) return `${code}: answered ${responseCode}`;
  return `${code}: ${message.replace(/https?:\S+/g, '').slice(0, 200)}`;
}
