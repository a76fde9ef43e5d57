import type { OffReply, TryLater, Unusable } from './off-answer.ts';
import { parseRetryAfter } from './retry-after.ts';

export interface BoundedFetch {
  readonly userAgent: string;
  /** For the whole answer, redirects and body included. */
  readonly timeoutMs: number;
  readonly now: () => number;
  /** Ends what is under way when the program stops. */
  readonly stopped?: AbortSignal;
}

/** 24 products with all their fields come in 200 KB. */
const MOST_BYTES = 2 * 1_024 * 1_024;
const MOST_REDIRECTS = 3;

const OWN_HOST = /(^|\.)openfoodfacts\.org$/;
const SISTER_HOST = /(^|\.)open(beauty|petfood|products)facts\.org$/;

/**
 * Asks Open Food Facts one question within bounds of time, size and place, and never throws, whatever the server
 * or the network do.
 */
export async function fetchBounded(url: string, bounds: BoundedFetch): Promise<OffReply | TryLater | Unusable> {
  const timeout = AbortSignal.timeout(bounds.timeoutMs);
  try {
    const signal = bounds.stopped ? AbortSignal.any([timeout, bounds.stopped]) : timeout;
    return await follow(new URL(url), bounds, signal);
  } catch {
    if (bounds.stopped?.aborted) return { kind: 'try-later', reason: 'stopped' };
    return { kind: 'try-later', reason: timeout.aborted ? 'timeout' : 'unreachable' };
  }
}

async function follow(start: URL, bounds: BoundedFetch, signal: AbortSignal): Promise<OffReply | TryLater | Unusable> {
  let url = start;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const response = await fetch(url, {
      headers: { 'user-agent': bounds.userAgent, accept: 'application/json' },
      redirect: 'manual',
      signal,
    });
    const location = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
    if (location === null) return readReply(response, bounds);
    await response.body?.cancel();
    const next = URL.canParse(location, url.href) ? new URL(location, url) : undefined;
    if (next && SISTER_HOST.test(next.hostname)) return { kind: 'unusable', reason: 'other-product-type' };
    if (!next || !mayFollow(next, start)) return { kind: 'unusable', reason: 'other-site' };
    url = next;
  }
  return { kind: 'unusable', reason: 'other-site' };
}

/** Only to Open Food Facts itself or to the host of the settings, and never from TLS to none. */
function mayFollow(next: URL, start: URL): boolean {
  if (next.protocol !== 'https:' && next.protocol !== start.protocol) return false;
  return next.host === start.host || (OWN_HOST.test(next.hostname) && next.port === '');
}

async function readReply(response: Response, { now }: BoundedFetch): Promise<OffReply | TryLater | Unusable> {
  const { status } = response;
  // "Not found" of the API is JSON and comes with 404; of the others only the status tells.
  if (status === 200 || status === 404) {
    const text = await readText(response);
    return text === undefined ? { kind: 'unusable', reason: 'too-large' } : { status, text };
  }
  await response.body?.cancel();
  const retryAfterMs = parseRetryAfter(response.headers.get('retry-after'), now());
  const pause = retryAfterMs === undefined ? {} : { retryAfterMs };
  if (status === 429) return { kind: 'try-later', reason: 'too-many-requests', ...pause };
  if (status === 503) return { kind: 'try-later', reason: 'unavailable', ...pause };
  if (status >= 500) return { kind: 'try-later', reason: 'server-error', ...pause };
  return { kind: 'unusable', reason: 'refused' };
}

/** The body as text; `undefined` as soon as it is too large, without reading on. */
async function readText(response: Response): Promise<string | undefined> {
  if (response.body === null) return '';
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body as ReadableStream<Uint8Array>) {
    bytes += chunk.byteLength;
    // Leaving the loop cancels the rest.
    if (bytes > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
