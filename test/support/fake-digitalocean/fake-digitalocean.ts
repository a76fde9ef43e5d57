import type { AddressInfo } from 'node:net';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { parse } from 'yaml';
import { readDescribedRoutes } from './described-routes.ts';
import { dropletAnswer } from './droplet-answer.ts';

export type Thing = Record<string, unknown> & { readonly key: string };

/** An answer that comes before the real one, or none at all. */
interface Fault {
  /** Only to a request of this method, whose address begins so. */
  readonly method?: string;
  readonly path?: string;
  readonly status?: number;
  readonly headers?: Record<string, string>;
  /** Default: an error as the description has it. */
  readonly body?: string;
  readonly silent?: boolean;
}

/** DigitalOcean's API as `pur-beurre droplet` meets it: refuses what its OpenAPI description does not allow. */
export class FakeDigitalOcean {
  static readonly TOKEN = 'dop_v1_0123456789abcdef';
  /** Every write, in order: `POST /v2/droplets`. */
  readonly writes: { readonly what: string; readonly body: Record<string, unknown> }[] = [];
  /** Every request, with its query. */
  readonly asked: string[] = [];
  readonly faults: Fault[] = [];
  pageSize = 200;
  readonly #server: FastifyInstance;
  readonly #things = new Map<string, Thing[]>();
  /** How often a droplet is asked for before it has started. */
  #starting = 2;
  #made = 0;

  private constructor() {
    this.#server = fastify({
      forceCloseConnections: true,
      ajv: { customOptions: { removeAdditional: false, coerceTypes: false, useDefaults: false } },
    });
    this.#server.removeContentTypeParser('application/json');
    // YAML is JSON in which a field that stands twice is a mistake.
    this.#server.addContentTypeParser(
      'application/json',
      { parseAs: 'string' },
      async (_: FastifyRequest, text: string) => parse(text),
    );
    this.#server.addHook('onRequest', (request, reply) => this.#greet(request, reply));
    this.#server.setNotFoundHandler((_request, reply) => refuse(reply, 404));
    this.#server.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) =>
      refuse(reply, error.statusCode === 404 ? 404 : 422, error.message),
    );
    for (const { method, url, body } of readDescribedRoutes()) {
      this.#server.route({
        method,
        url,
        schema: { body },
        handler: async (request, reply) => {
          const [status, answer] = this.#write(request, url);
          return reply.code(status).send(answer);
        },
      });
    }
    for (const [path, name] of [
      ['/v2/droplets', 'droplets'],
      ['/v2/monitoring/alerts', 'policies'],
      ['/v2/uptime/checks', 'checks'],
      ['/v2/uptime/checks/:check_id/alerts', 'alerts'],
    ] as const) {
      this.#server.get(path, async (request) => this.#list(request, name));
    }
    this.#server.get<{ Params: { id: string } }>('/v2/droplets/:id', async ({ params }) => {
      this.#starting -= 1;
      return { droplet: dropletAnswer(this.#find('/v2/droplets', params.id), this.#starting <= 0) };
    });
  }

  static async start(): Promise<FakeDigitalOcean> {
    const fake = new FakeDigitalOcean();
    await fake.#server.listen({ host: '127.0.0.1', port: 0 });
    return fake;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return this.#server.close();
  }

  async #greet(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    this.asked.push(`${request.method} ${request.url}`);
    if (request.headers.authorization !== `Bearer ${FakeDigitalOcean.TOKEN}`) return refuse(reply, 401);
    const place = this.faults.findIndex(
      ({ method = request.method, path = '' }) => method === request.method && request.url.startsWith(path),
    );
    const [fault] = place < 0 ? [] : this.faults.splice(place, 1);
    if (fault?.silent) return new Promise(() => {});
    if (!fault) return undefined;
    const { status = 200, headers = {}, body } = fault;
    reply.headers(headers);
    return body === undefined ? refuse(reply, status) : reply.code(status).send(body);
  }

  #write({ method, url, body, params }: FastifyRequest, route: string): [number, object] {
    const fields = body as Record<string, unknown>;
    this.writes.push({ what: `${method} ${url}`, body: fields });
    const key = Object.values(params as Record<string, string>).at(-1);
    const thing =
      method === 'PUT'
        ? Object.assign(this.#find(url.replace(/\/[^/]+$/, ''), key ?? ''), fields)
        : this.#make(url, fields);
    if (route.startsWith('/v2/droplets'))
      return [202, { droplet: dropletAnswer(thing, false), links: { actions: [] } }];
    if (route.startsWith('/v2/monitoring')) return [200, { policy: { ...thing, uuid: thing.key } }];
    const name = route.includes('/alerts') ? 'alert' : 'check';
    return [method === 'POST' ? 201 : 200, { [name]: { ...thing, id: thing.key } }];
  }

  #make(path: string, fields: Record<string, unknown>): Thing {
    this.#made += 1;
    const key =
      path === '/v2/droplets'
        ? String(3_164_400 + this.#made)
        : `00000000-0000-4000-8000-${String(this.#made).padStart(12, '0')}`;
    const thing = { ...fields, key };
    this.#things.set(path, [...(this.#things.get(path) ?? []), thing]);
    return thing;
  }

  #find(path: string, key: string): Thing {
    const thing = this.#things.get(path)?.find((each) => each.key === key);
    if (!thing) throw Object.assign(new Error(`There is no ${path}/${key}`), { statusCode: 404 });
    return thing;
  }

  #list(request: FastifyRequest, name: string): object {
    const { searchParams, pathname } = new URL(request.url, 'http://x');
    const wanted = searchParams.get('name');
    const all = (this.#things.get(pathname) ?? []).filter((thing) => wanted === null || thing.name === wanted);
    const page = Number(searchParams.get('page') ?? 1);
    const perPage = Number(searchParams.get('per_page') ?? 20);
    if (!(page >= 1 && perPage >= 1 && perPage <= 200)) throw new Error('page or per_page is out of bounds');
    const size = Math.min(this.pageSize, perPage);
    const here = all.slice((page - 1) * size, page * size);
    const more = all.length > page * size;
    const told = here.map((thing) =>
      name === 'droplets'
        ? dropletAnswer(thing, this.#starting <= 0)
        : inAnotherOrder({ ...thing, [name === 'policies' ? 'uuid' : 'id']: thing.key }),
    );
    return {
      // Where there is nothing, some answers leave the list and its length out.
      ...((told.length > 0 || name === 'droplets') && { [name]: told }),
      links: more ? { pages: { next: `${this.url}${pathname}?page=${page + 1}` } } : {},
      meta: all.length > 0 || name === 'droplets' ? { total: all.length } : {},
    };
  }
}

/** What is a list in requests is a set at DigitalOcean. */
function inAnotherOrder(thing: Record<string, unknown>): object {
  const fields = Object.entries(thing);
  return Object.fromEntries(fields.map(([name, value]) => [name, Array.isArray(value) ? value.toReversed() : value]));
}

const ERRORS: Record<number, { readonly id: string; readonly message: string }> = {
  401: { id: 'unauthorized', message: 'Unable to authenticate you' },
  404: { id: 'not_found', message: 'The resource could not be found' },
  429: { id: 'too_many_requests', message: 'Too many requests' },
};

/** An error as the description has it. */
function refuse(reply: FastifyReply, status: number, message?: string): FastifyReply {
  const error = ERRORS[status] ?? { id: status === 422 ? 'unprocessable_entity' : 'server_error', message: 'Later' };
  return reply.code(status).send({ ...error, ...(message && { message }), request_id: '4d9d8375' });
}
