import type { AddressInfo } from 'node:net';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { readDescribedRoutes } from './described-routes.ts';

type Thing = Record<string, unknown> & { readonly key: string };

/** DigitalOcean's API as `pur-beurre droplet` meets it: refuses what its OpenAPI description does not allow. */
export class FakeDigitalOcean {
  static readonly TOKEN = 'dop_v1_0123456789abcdef';
  /** Every write, in order: `POST /v2/droplets`. */
  readonly writes: { readonly what: string; readonly body: Record<string, unknown> }[] = [];
  /** Answers that come before the real one. */
  readonly faults: { readonly status: number; readonly headers?: Record<string, string> }[] = [];
  pageSize = 20;
  readonly #server: FastifyInstance;
  readonly #things = new Map<string, Thing[]>();
  /** How often a droplet is asked for before it has started. */
  #starting = 2;
  #made = 0;

  private constructor() {
    this.#server = fastify({
      ajv: { customOptions: { removeAdditional: false, coerceTypes: false, useDefaults: false } },
    });
    this.#server.addHook('onRequest', async (request, reply) => {
      if (request.headers.authorization !== `Bearer ${FakeDigitalOcean.TOKEN}`) {
        return reply.code(401).send({ id: 'unauthorized', message: 'Unable to authenticate you' });
      }
      const fault = this.faults.shift();
      if (fault)
        return reply
          .code(fault.status)
          .headers(fault.headers ?? {})
          .send({ id: 'fault', message: 'Later' });
    });
    this.#server.setErrorHandler((error: Error, _request, reply) =>
      reply.code(422).send({ id: 'unprocessable_entity', message: error.message }),
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
      return { droplet: this.#droplet(this.#find('/v2/droplets', params.id)) };
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

  #write({ method, url, body, params }: FastifyRequest, route: string): [number, object] {
    const fields = body as Record<string, unknown>;
    this.writes.push({ what: `${method} ${url}`, body: fields });
    const key = Object.values(params as Record<string, string>).at(-1);
    const thing =
      method === 'PUT'
        ? Object.assign(this.#find(url.replace(/\/[^/]+$/, ''), key ?? ''), fields)
        : this.#make(url, fields);
    if (route.startsWith('/v2/droplets')) return [202, { droplet: this.#droplet(thing), links: {} }];
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
    if (!thing) throw new Error(`There is no ${path}/${key}`);
    return thing;
  }

  #list(request: FastifyRequest, name: string): object {
    const { searchParams, pathname } = new URL(request.url, 'http://x');
    const wanted = searchParams.get('name');
    const all = (this.#things.get(pathname) ?? []).filter((thing) => wanted === null || thing.name === wanted);
    const page = Number(searchParams.get('page') ?? 1);
    const here = all.slice((page - 1) * this.pageSize, page * this.pageSize);
    const more = all.length > page * this.pageSize;
    return {
      [name]: here.map((thing) =>
        name === 'droplets' ? this.#droplet(thing) : { ...thing, [name === 'policies' ? 'uuid' : 'id']: thing.key },
      ),
      links: more ? { pages: { next: `${this.url}${pathname}?page=${page + 1}` } } : {},
      meta: { total: all.length },
    };
  }

  #droplet({ key, name, tags }: Thing): object {
    const active = this.#starting <= 0;
    return {
      id: Number(key),
      name,
      tags,
      status: active ? 'active' : 'new',
      networks: {
        v4: active
          ? [
              { ip_address: '10.0.0.2', type: 'private' },
              { ip_address: '203.0.113.10', type: 'public' },
            ]
          : [],
        v6: active ? [{ ip_address: '2001:db8::10', type: 'public' }] : [],
      },
    };
  }
}
