import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { CommandFailed } from './run-program.ts';

/** Where DigitalOcean is asked, and with what right. */
export interface DigitalOceanAccess {
  readonly url: string;
  readonly token: string;
}

type Method = 'GET' | 'POST' | 'PUT';

const TIMEOUT_MS = 30_000;
const ATTEMPTS = 4;
/** What it is asked to wait at most, when too much was asked for. */
const LONGEST_WAIT_MS = 60_000;
const PER_PAGE = 100;

const pageLinks = z.object({
  links: z.object({ pages: z.object({ next: z.string().optional() }).optional() }).optional(),
});
const complaint = z.object({ message: z.string() });

/** DigitalOcean's API v2, as much of it as a watched droplet takes. Throws `CommandFailed` with its answer, never its token. */
export class DigitalOceanClient {
  readonly #access: DigitalOceanAccess;
  readonly #firstWaitMs: number;

  constructor(access: DigitalOceanAccess, firstWaitMs = 1_000) {
    this.#access = access;
    this.#firstWaitMs = firstWaitMs;
  }

  /** All pages of a list that the answer holds under `name`. */
  async list<T>(path: string, name: string, item: z.ZodType<T>): Promise<T[]> {
    const items: T[] = [];
    for (let page = 1; ; page += 1) {
      const answer = await this.#ask(
        'GET',
        `${path}${path.includes('?') ? '&' : '?'}page=${page}&per_page=${PER_PAGE}`,
      );
      // An empty list is left out of some answers.
      const lists = understand(z.record(z.string(), z.unknown()), answer, path);
      items.push(...understand(z.array(item).default([]), lists[name], path));
      if (understand(pageLinks, answer, path).links?.pages?.next === undefined) return items;
    }
  }

  async get<T>(path: string, shape: z.ZodType<T>): Promise<T> {
    return understand(shape, await this.#ask('GET', path), path);
  }

  async write<T>(method: 'POST' | 'PUT', path: string, body: object, shape: z.ZodType<T>): Promise<T> {
    return understand(shape, await this.#ask(method, path, body), path);
  }

  async #ask(method: Method, path: string, body?: object): Promise<unknown> {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.#send(method, path, body);
      if (answer.ok) return answer.json().catch(() => undefined);
      // A write that failed on their side may have been done: only what was refused is asked for again.
      const again = answer.status === 429 || (method === 'GET' && answer.status >= 500);
      if (!again || attempt === ATTEMPTS) throw new CommandFailed(await explain(method, path, answer));
      const asked = Number(answer.headers.get('retry-after') ?? Number.NaN) * 1_000;
      await pause(Math.min(LONGEST_WAIT_MS, Number.isFinite(asked) ? asked : this.#firstWaitMs * 2 ** attempt));
    }
  }

  async #send(method: Method, path: string, body?: object): Promise<Response> {
    const { url, token } = this.#access;
    try {
      return await fetch(new URL(path, url), {
        method,
        headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) }),
        // A token goes to nobody else.
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch (error) {
      const { cause, message } = error as Error;
      throw new CommandFailed(
        `DigitalOcean could not be asked (${method} ${path}): ${(cause as Error)?.message ?? message}`,
      );
    }
  }
}

async function explain(method: Method, path: string, answer: Response): Promise<string> {
  if (answer.status === 401)
    return 'DigitalOcean does not know the token DIGITALOCEAN_TOKEN of the secrets, or it has expired.';
  const told = complaint.safeParse(await answer.json().catch(() => null));
  const reason = told.success ? `: ${told.data.message}` : '';
  return `DigitalOcean answered ${answer.status} to ${method} ${path}${reason}`;
}

function understand<T>(shape: z.ZodType<T>, answer: unknown, path: string): T {
  const result = shape.safeParse(answer);
  if (result.success) return result.data;
  throw new CommandFailed(
    `DigitalOcean answered ${path} in a form that is not known here:\n${z.prettifyError(result.error)}`,
  );
}
