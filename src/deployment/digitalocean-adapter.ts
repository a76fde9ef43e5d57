import { loadPackage } from './digitalocean-package.ts';
import { CommandFailed } from './run-program.ts';

export interface Pace {
  readonly timeoutMs?: number;
  /** Before the first repetition, where DigitalOcean does not say how long; then longer and longer. */
  readonly firstWaitS?: number;
  readonly tell?: (line: string) => void;
}

type Adapter = typeof import('@microsoft/kiota-http-fetchlibrary').FetchRequestAdapter;

const RETRIES = 3;

/** How Kiota, on which DigitalOcean's client stands, is to ask. */
export async function adapterFor(
  authentication: ConstructorParameters<Adapter>[0],
  { timeoutMs = 30_000, firstWaitS = 3, tell }: Pace,
): Promise<InstanceType<Adapter>> {
  const { FetchRequestAdapter, HttpClient, RetryHandler, RetryHandlerOptions } = await loadPackage(
    '@microsoft/kiota-http-fetchlibrary',
  );
  const retry = new RetryHandlerOptions({
    maxRetries: RETRIES,
    delay: firstWaitS,
    shouldRetry: (_delay, _attempt, _url, request, { status }) => {
      // A write that failed on their side may have been done: only what was refused is asked for again.
      if (status !== 429 && request?.method !== 'GET') return false;
      tell?.(`DigitalOcean answered ${status}: it is asked again in a while.`);
      return true;
    },
  });
  // Of Kiota's handlers this one alone: that of redirections, above all, is left out.
  const http = new HttpClient(guardedFetch(timeoutMs), new RetryHandler(retry));
  return new FetchRequestAdapter(authentication, undefined, undefined, http);
}

/**
 * `fetch` within a time, and without following anybody to another address: the token goes to nobody else. The answer is
 * whole, and JSON where it is a failure. Throws `CommandFailed`.
 */
function guardedFetch(timeoutMs: number) {
  return async (url: string, { body, ...request }: RequestInit): Promise<Response> => {
    try {
      const answer = await fetch(url, {
        ...request,
        ...(body && { body: withEachFieldOnce(body as ArrayBuffer) }),
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      });
      const text = await answer.text();
      const { status } = answer;
      // A proxy that fails in HTML would hide from the client that it failed.
      return new Response(status < 400 ? text || null : jsonOf(text), { status, headers: headersOf(answer) });
    } catch (error) {
      const { cause, message } = error as Error;
      throw new CommandFailed(
        `DigitalOcean could not be asked (${request.method} ${url}): ${(cause as Error)?.message ?? message}`,
      );
    }
  };
}

/** The client writes a new droplet twice over, once for each form of that request: the same names, the same values. */
function withEachFieldOnce(body: ArrayBuffer): string {
  return JSON.stringify(JSON.parse(new TextDecoder().decode(body)));
}

function jsonOf(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return '{}';
  }
}

/** Those that the client reads. */
function headersOf({ status, headers }: Response): Headers {
  const kept = new Headers();
  const type = status < 400 ? headers.get('content-type') : 'application/json';
  const wait = headers.get('retry-after');
  if (type !== null) kept.set('content-type', type);
  if (wait !== null) kept.set('retry-after', wait);
  return kept;
}
