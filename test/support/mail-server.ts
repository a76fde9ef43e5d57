import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/** What a mail server does wrong. `lost-answer`: it keeps the mail, and the connection breaks before it can say so. */
export type MailFault = 'none' | 'drops' | 'busy' | 'refuses' | 'unknown-recipient' | 'lost-answer';

/** A real SMTP server on this machine that keeps what it is handed. */
export class MailServer {
  readonly mails: Email[] = [];
  fault: MailFault = 'none';
  readonly #server: SMTPServer;
  readonly #sockets = new Set<import('node:net').Socket>();

  private constructor() {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      onRcptTo: (_address, _session, done) => done(this.#refusal()),
      onData: (stream, session, done) => void this.#keep(stream, session, done),
    });
    this.#server.on('error', () => {});
    this.#server.server.on('connection', (socket: import('node:net').Socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
      if (this.fault === 'drops') socket.destroy();
    });
  }

  static async start(port = 0): Promise<MailServer> {
    const server = new MailServer();
    server.#server.listen(port, '127.0.0.1');
    await once(server.#server.server, 'listening');
    return server;
  }

  get port(): number {
    return (this.#server.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((closed) => this.#server.close(() => closed()));
  }

  #refusal(): Error | null {
    if (this.fault === 'busy') return answer(451, '4.3.0 Come back later');
    if (this.fault === 'refuses') return answer(554, '5.7.1 Relay access denied');
    return this.fault === 'unknown-recipient' ? answer(550, '5.1.1 No such user') : null;
  }

  async #keep(stream: SMTPServerDataStream, _session: SMTPServerSession, done: (error?: Error | null) => void) {
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(part as Buffer);
    this.mails.push(await PostalMime.parse(Buffer.concat(parts)));
    if (this.fault === 'lost-answer') for (const socket of this.#sockets) socket.destroy();
    else done();
  }
}

function answer(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
