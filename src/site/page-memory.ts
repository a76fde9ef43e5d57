import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { CatalogueVersion } from '../catalogue/catalogue-version.ts';
import { type Happening, note } from '../monitoring/happening.ts';
import '../web/passing-page.ts';
import '../web/visitor-language.ts';

interface PageMemoryOptions {
  readonly version: CatalogueVersion;
  /** Bytes of HTML kept at most; the pages asked for longest ago go first. */
  readonly mostBytes: number;
}

interface RememberedPage {
  readonly html: string;
  /** What happened when it was made: it happens again to whoever is given it. */
  readonly happenings: readonly Happening[];
}

/**
 * Pages that are the same for every visitor who is not signed in and reads the same language, kept until the catalogue changes:
 * most visitors ask for the same few foods, and sending a page that is ready costs nearly nothing.
 */
export class PageMemory {
  readonly #version: CatalogueVersion;
  readonly #pages: LRUCache<string, RememberedPage>;
  /** Under which name each page that is being made will be kept: a change on the way must not rename it. */
  readonly #names = new WeakMap<FastifyRequest, string>();

  constructor(options: PageMemoryOptions) {
    this.#version = options.version;
    this.#pages = new LRUCache({ maxSize: options.mostBytes, sizeCalculation: ({ html }) => 2 * html.length });
  }

  /** The page that this request asks for, when it was made from the catalogue of now. */
  async find(request: FastifyRequest): Promise<string | undefined> {
    if (request.account !== null) return undefined;
    const { language, offeredLanguage, url } = request;
    const name = `${await this.#version.current()} ${language} ${offeredLanguage ?? ''} ${url}`;
    this.#names.set(request, name);
    const page = this.#pages.get(name);
    for (const happening of page?.happenings ?? []) note(request, happening);
    return page?.html;
  }

  /** Keeps what is being sent, unless it is no plain page or is meant for one visitor alone. */
  keep(request: FastifyRequest, reply: FastifyReply, payload: unknown): void {
    const name = this.#names.get(request);
    if (name === undefined || request.passing || typeof payload !== 'string') return;
    if (reply.statusCode === 200 && reply.getHeader('set-cookie') === undefined) {
      this.#pages.set(name, { html: payload, happenings: request.happenings ?? [] });
    }
  }
}
