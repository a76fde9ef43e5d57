import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';

/** One item of an envelope, decoded. Source: Sentry developer documentation, "Envelopes" (read 2026-07). */
export interface SentItem {
  /** "event", "transaction", "check_in", "client_report"… */
  readonly type: string;
  // biome-ignore lint/suspicious/noExplicitAny: what a test looks for in it is the test's affair.
  readonly payload: any;
}

/** `silent`: takes everything and never answers; `dropped`: cuts the connection; `too-many`: 429. */
export type SentryFault = 'silent' | 'dropped' | 'too-many';

/** Sentry as programs meet it: takes envelopes at `/api/<project>/envelope/` and keeps what is in them. */
export class FakeSentry {
  readonly items: SentItem[] = [];
  /** All that was sent, as text after unpacking: what must not be in it is looked for here. */
  text = '';
  requests = 0;
  fault: SentryFault | null = null;
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => void this.#receive(request, response));
  }

  /** `address`: of this machine; another one than its own loopback for a server in a network that was made here. */
  static async start(address = '127.0.0.1'): Promise<FakeSentry> {
    const fake = new FakeSentry();
    await new Promise<void>((ready) => fake.#server.listen(0, address, ready));
    return fake;
  }

  get dsn(): string {
    const { address, port } = this.#server.address() as AddressInfo;
    return `http://publickey@${address}:${port}/42`;
  }

  // biome-ignore lint/suspicious/noExplicitAny: see `SentItem`.
  list(type: string): any[] {
    return this.items.filter((item) => item.type === type).map(({ payload }) => payload);
  }

  forget(): void {
    this.items.length = 0;
    this.text = '';
    this.requests = 0;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
  }

  async #receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.requests += 1;
    if (this.fault === 'dropped') return void request.socket.destroy();
    const blocks: Buffer[] = [];
    for await (const block of request) blocks.push(block as Buffer);
    if (this.fault === 'silent') return;
    if (this.fault === 'too-many') return void response.writeHead(429, { 'retry-after': '1' }).end();
    if (!/^\/api\/42\/envelope\//.test(request.url ?? '')) return void response.writeHead(404).end();
    const body = Buffer.concat(blocks);
    const envelope = request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
    this.text += envelope.toString();
    this.items.push(...readItems(envelope));
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  }
}

/** A header line, then for each item its header line and its payload, of the length that the header says or one line. */
function readItems(envelope: Buffer): SentItem[] {
  const items: SentItem[] = [];
  let at = envelope.indexOf('\n') + 1;
  while (at > 0 && at < envelope.length) {
    const headerEnd = envelope.indexOf('\n', at);
    if (headerEnd < 0) break;
    const header = JSON.parse(envelope.subarray(at, headerEnd).toString()) as { type: string; length?: number };
    const start = headerEnd + 1;
    const lineEnd = envelope.indexOf('\n', start);
    const end = header.length === undefined ? (lineEnd < 0 ? envelope.length : lineEnd) : start + header.length;
    items.push({ type: header.type, payload: JSON.parse(envelope.subarray(start, end).toString()) });
    at = end + 1;
  }
  return items;
}
