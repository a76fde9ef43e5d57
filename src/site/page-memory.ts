import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import '../web/passing-page.ts';

interface PageMemoryOptions {
  /** A number that changes whenever the catalogue does. */
  readonly readVersion: () => Promise<number>;
  /** Bytes of HTML kept at most; the pages asked for longest ago go first. */
  readonly mostBytes: number;
  /** How long a change of the catalogue may stay unseen, in milliseconds. */
  readonly staleMs: number;
}

/**
 * Pages that are the same for every visitor who is not signed in, kept until the catalogue changes:
 * most visitors ask for the same few foods, and sending a page that is ready costs nearly nothing.
 */
export class PageMemory {
  readonly #options: PageMemoryOptions;
  readonly #pages: LRUCache<string, string>;
  /** Under which name each page that is being made will be kept: a change on the way must not rename it. */
  readonly #names = new WeakMap<FastifyRequest, string>();
  #version: Promise<number> = Promise.resolve(0);
  #readAt = Number.NEGATIVE_INFINITY;

  constructor(options: PageMemoryOptions) {
    this.#options = options;
    this.#pages = new LRUCache({ maxSize: options.mostBytes, sizeCalculation: (html) => 2 * html.length });
  }

  /** The page that this request asks for, when it was made from the catalogue of now. */
  async find(request: FastifyRequest): Promise<string | undefined> {
    if (request.account !== null) return undefined;
    const name = `${await this.#readVersion()} ${request.url}`;
    this.#names.set(request, name);
    return this.#pages.get(name);
  }

  /** Keeps what is being sent, unless it is no plain page or is meant for one visitor alone. */
  keep(request: FastifyRequest, reply: FastifyReply, payload: unknown): void {
    const name = this.#names.get(request);
    if (name === undefined || request.passing || typeof payload !== 'string') return;
    if (reply.statusCode === 200 && reply.getHeader('set-cookie') === undefined) this.#pages.set(name, payload);
  }

  #readVersion(): Promise<number> {
    const now = performance.now();
    if (now - this.#readAt > this.#options.staleMs) {
      this.#readAt = now;
      this.#version = this.#options.readVersion();
    }
    return this.#version;
  }
}
