import { connect as connectHttp2 } from 'node:http2';
import { Agent, request } from 'node:https';
import { connect as connectTls } from 'node:tls';

/** The site as its visitors reach it: through nginx and TLS, by its name. */
export interface Site {
  readonly domain: string;
  readonly address: string;
}

interface Page {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/** Asks for a page. Certificates of our own are let pass: what they hold is looked at elsewhere. */
export function ask(site: Site, path: string, headers: Readonly<Record<string, string>> = {}): Promise<Page> {
  return new Promise((resolve, reject) => {
    const { domain, address } = site;
    const options = { host: address, servername: domain, path, agent, rejectUnauthorized: false, timeout: 15_000 };
    const asked = request({ ...options, headers: { host: domain, ...headers } }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    asked.on('error', reject).on('timeout', () => asked.destroy(new Error('no answer within 15 seconds')));
    asked.end();
  });
}

/** Whether somebody who comes back need not agree with the server on keys anew. */
export async function takesUpSession({ address, domain }: Site, version: 'TLSv1.2' | 'TLSv1.3'): Promise<boolean> {
  const options = {
    host: address,
    port: 443,
    servername: domain,
    rejectUnauthorized: false,
    minVersion: version,
    maxVersion: version,
  };
  const session = await new Promise<Buffer | undefined>((resolve, reject) => {
    const first = connectTls(options, () => first.write(`HEAD / HTTP/1.0\r\nHost: ${domain}\r\n\r\n`));
    first
      .on('error', reject)
      .on('session', resolve)
      .on('data', () => {})
      .on('end', () => resolve(undefined));
  });
  if (session === undefined) return false;
  return new Promise((resolve, reject) => {
    const second = connectTls({ ...options, session }, () => {
      resolve(second.isSessionReused());
      second.destroy();
    }).on('error', reject);
  });
}

/** Waits until visitors get the home page; returns how long that took, in seconds. */
export async function waitUntilServed(site: Site, patienceS = 90): Promise<number> {
  const start = performance.now();
  for (;;) {
    const status = await ask(site, '/').then(
      (page) => page.status,
      () => 0,
    );
    const seconds = (performance.now() - start) / 1_000;
    if (status === 200) return seconds;
    if (seconds > patienceS) throw new Error(`The site is not served after ${patienceS} seconds (last: ${status}).`);
    await new Promise((wait) => setTimeout(wait, 100));
  }
}

const PAGES = ['/', '/recherche?q=nutella', '/produits/3017620422003', '/produits/3017620422003/substituts', '/caddie'];

/** Visitors who come at a constant rate whatever happens, half of them over HTTP/2, until they are sent home. */
export class ConstantVisitors {
  readonly failures: string[] = [];
  asked = 0;
  #slowestMs = 0;
  readonly #site: Site;
  readonly #timer: NodeJS.Timeout;
  readonly #underWay = new Set<Promise<void>>();

  constructor(site: Site, perSecond: number) {
    this.#site = site;
    this.#timer = setInterval(() => this.#come(), 1_000 / perSecond);
  }

  /** Sends them home; waits for what is under way. */
  async leave(): Promise<{ asked: number; failures: readonly string[]; slowestMs: number }> {
    clearInterval(this.#timer);
    await Promise.all(this.#underWay);
    return { asked: this.asked, failures: this.failures, slowestMs: Math.round(this.#slowestMs) };
  }

  #come(): void {
    const path = PAGES[this.asked % PAGES.length] ?? '/';
    const overHttp2 = this.asked++ % 2 === 1;
    const start = performance.now();
    const visit = (overHttp2 ? askOverHttp2(this.#site, path) : ask(this.#site, path).then(({ status }) => status))
      .then((status) => {
        if (status !== 200) this.failures.push(`${status} ${path}`);
      })
      .catch((error: Error) => void this.failures.push(`${error.message} ${path}${overHttp2 ? ' (HTTP/2)' : ''}`))
      .finally(() => {
        this.#slowestMs = Math.max(this.#slowestMs, performance.now() - start);
        this.#underWay.delete(visit);
      });
    this.#underWay.add(visit);
  }
}

/** A visitor with a connection of their own. */
function askOverHttp2({ address, domain }: Site, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const session = connectHttp2(`https://${address}`, { servername: domain, rejectUnauthorized: false });
    session.setTimeout(15_000, () => session.destroy(new Error('no answer within 15 seconds')));
    session.on('error', reject);
    const asked = session.request({ ':path': path, ':authority': domain });
    asked.on('response', (headers) => resolve(headers[':status'] ?? 0));
    asked.on('error', reject).on('end', () => session.close());
    asked.resume().end();
  });
}
