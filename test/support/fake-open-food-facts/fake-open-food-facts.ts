import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type OffDocument, OTHER_DOCUMENTS, readStarterDocuments } from './documents.ts';
import { ERROR_PAGE, type Fault, spoil } from './faults.ts';
import { answerFile, type Delta } from './file-answers.ts';
import { type ApiVersion, answerProduct } from './product-answers.ts';
import { RequestLimits } from './request-limits.ts';
import { answerFullText, answerStructured } from './search-answers.ts';

export interface SeenRequest {
  readonly path: string;
  /** As it was written: what is escaped and what is not matters here. */
  readonly url: string;
  readonly userAgent: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

interface PlannedFault {
  readonly fault: Fault;
  readonly path: RegExp;
  left: number;
}

interface Options {
  readonly port?: number;
  /** Of this machine; another one than its own loopback for a server in a network that was made here. */
  readonly address?: string;
  readonly documents?: readonly OffDocument[];
}

/** Answer that is ready to be sent, or spoilt. */
interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/**
 * Open Food Facts over real HTTP on this machine: product reads of v0, v2 and v3, searches, dumps, daily changes,
 * taxonomies; every request is recorded, every fault can be had.
 */
export class FakeOpenFoodFacts {
  readonly requests: SeenRequest[] = [];
  readonly #products = new Map<string, OffDocument>();
  readonly #deltas: Delta[] = [];
  readonly #limits = new RequestLimits();
  readonly #server: Server;
  #faults: PlannedFault[] = [];

  private constructor(documents: readonly OffDocument[]) {
    for (const document of documents) this.put(document);
    this.#server = createServer((request, response) => this.#receive(request, response));
  }

  static async start({ port = 0, address = '127.0.0.1', documents }: Options = {}): Promise<FakeOpenFoodFacts> {
    const fake = new FakeOpenFoodFacts(documents ?? [...readStarterDocuments(), ...OTHER_DOCUMENTS]);
    await new Promise<void>((ready) => fake.#server.listen(port, address, ready));
    return fake;
  }

  get url(): string {
    const { address, port } = this.#server.address() as AddressInfo;
    return `http://${address}:${port}`;
  }

  /** Requests whose path begins so; all of them when nothing is said. */
  count(path = '/'): number {
    return this.requests.filter((request) => request.path.startsWith(path)).length;
  }

  /** Adds a product, or replaces it. */
  put(document: OffDocument): void {
    this.#products.set(document.code, document);
  }

  withdraw(code: string): void {
    this.#products.delete(code);
  }

  addDelta(delta: Delta): void {
    this.#deltas.push(delta);
  }

  /** The next `times` requests to such a path go wrong (always, when nothing is said). */
  fail(fault: Fault, { path = /./, times = Number.POSITIVE_INFINITY }: { path?: RegExp; times?: number } = {}): void {
    this.#faults.push({ fault, path, left: times });
  }

  /** Everything works again, without limits; what was kept waiting stays so. */
  mend(): void {
    this.#faults = [];
    this.#limits.lift();
  }

  /** Refuses, from now on, what is asked more often than Open Food Facts allows. */
  enforceLimits(): void {
    this.#limits.enforce();
  }

  forgetRequests(): void {
    this.requests.length = 0;
  }

  async stop(): Promise<void> {
    const closed = new Promise((done) => this.#server.close(done));
    this.#server.closeAllConnections();
    await closed;
  }

  #receive(request: IncomingMessage, response: ServerResponse): void {
    const url = request.url ?? '/';
    const { pathname, searchParams } = new URL(url, 'http://double.invalid');
    if (pathname.startsWith('/_double/')) {
      this.#control(pathname, searchParams, response);
      return;
    }
    this.requests.push({ path: pathname, url, userAgent: request.headers['user-agent'] ?? '', at: Date.now() });
    const fault = this.#takeFault(pathname);
    if (fault?.kind === 'silent') return;
    const answer = this.#limits.refuses(pathname, Date.now())
      ? page(503, ERROR_PAGE)
      : this.#answer(pathname, searchParams);
    if (fault === undefined) send(response, answer);
    else if (fault.kind === 'slow') setTimeout(() => send(response, answer), fault.ms).unref();
    else spoil(fault, response, Buffer.from(answer.body));
  }

  #takeFault(path: string): Fault | undefined {
    const planned = this.#faults.find((candidate) => candidate.left > 0 && candidate.path.test(path));
    if (planned) planned.left -= 1;
    return planned?.fault;
  }

  #answer(path: string, parameters: URLSearchParams): Answer {
    const products = () => [...this.#products.values()];
    const foods = () => products().filter(({ product_type = 'food' }) => product_type === 'food');
    const product = /^\/api\/(v0|v2|v3)(?:\.\d+)?\/product\/([^/]+?)(?:\.json)?$/.exec(path);
    if (product) {
      const [, version, code = ''] = product;
      const answer = answerProduct(version as ApiVersion, code, parameters, (known) => this.#products.get(known));
      return 'location' in answer ? redirect(answer.location) : json(answer.status, answer.body);
    }
    if (path === '/api/v2/search') {
      const { status, body } = answerStructured(parameters, foods());
      return json(status, body);
    }
    if (path === '/cgi/search.pl') {
      const answer = answerFullText(parameters, foods());
      if (answer === 'page') return page(200, '<!DOCTYPE html><html><body>Search results</body></html>');
      return answer === 'broken' ? page(500, ERROR_PAGE) : json(answer.status, answer.body);
    }
    const file = answerFile(path, products(), this.#deltas);
    if (file) return { status: 200, headers: { 'content-type': file.type }, body: file.body };
    return page(404, '<!DOCTYPE html><html><body>Error 404</body></html>');
  }

  /** For people who work on the site: `curl -X POST '…/_double/fail?kind=slow&ms=3000&times=5'`. */
  #control(path: string, parameters: URLSearchParams, response: ServerResponse): void {
    if (path === '/_double/fail') {
      const { times, path: where, ...fault } = Object.fromEntries(parameters);
      const numbers = Object.entries(fault).map(([name, value]) => [name, /^\d+$/.test(value) ? Number(value) : value]);
      this.fail(Object.fromEntries(numbers) as Fault, {
        ...(where !== undefined && { path: new RegExp(where) }),
        ...(times !== undefined && { times: Number(times) }),
      });
    } else if (path === '/_double/mend') this.mend();
    else if (path === '/_double/limits') this.enforceLimits();
    send(response, json(200, { faults: this.#faults.map(({ fault }) => fault), requests: this.requests.slice(-100) }));
  }
}

function json(status: number, body: unknown): Answer {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(body) };
}

function page(status: number, body: string): Answer {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}

function redirect(location: string): Answer {
  return { status: 302, headers: { location }, body: '' };
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...headers, 'content-length': String(Buffer.byteLength(body)) }).end(body);
}
