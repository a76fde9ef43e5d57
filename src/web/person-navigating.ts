import type { IncomingHttpHeaders } from 'node:http';

/** Names under which programs come, be it beside those of a browser. Cubot makes telephones. */
const PROGRAM = /(?<!cu)bot\b|crawl|spider|slurp|archiver|scanner|preview|compatible;/i;

/**
 * True for what a person's browser sends when an address is typed or followed; false for crawlers that say so, for
 * scripts, and for what a browser fetches before anybody wants it. A program that pretends passes.
 */
export function isPersonNavigating(headers: IncomingHttpHeaders): boolean {
  const agent = headers['user-agent'] ?? '';
  if (!/^(Mozilla|Opera)\//.test(agent) || PROGRAM.test(agent)) return false;
  if (/prefetch|prerender/i.test(`${headers['sec-purpose'] ?? ''} ${headers.purpose ?? ''}`)) return false;
  const mode = headers['sec-fetch-mode'];
  // Browsers say how they came only over TLS, and on this machine.
  return mode === undefined || (mode === 'navigate' && headers['sec-fetch-dest'] === 'document');
}
