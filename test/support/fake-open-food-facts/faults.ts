import type { ServerResponse } from 'node:http';

/** What goes wrong with Open Food Facts, on demand. */
export type Fault =
  /** Answers rightly, but late. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** Takes the request and says nothing, ever. */
  | { readonly kind: 'silent' }
  | { readonly kind: 'too-many'; readonly retryAfter?: string }
  | { readonly kind: 'unavailable'; readonly retryAfter?: string }
  /** A page for people where JSON was asked. */
  | { readonly kind: 'html'; readonly status: number }
  /** The first half of the JSON, ended as if it were whole. */
  | { readonly kind: 'truncated' }
  /** JSON, but nothing in it is what it should be. */
  | { readonly kind: 'wrong-types' }
  /** The connection is cut before the answer, or in the midst of it. */
  | { readonly kind: 'dropped'; readonly when: 'before' | 'midway' }
  /** More bytes than any answer has. */
  | { readonly kind: 'huge'; readonly bytes: number }
  | { readonly kind: 'redirect'; readonly to: string };

export const ERROR_PAGE =
  '<!DOCTYPE html><html><head><title>Error</title></head><body><h1>Software error:</h1><pre>Not a reference</pre></body></html>';

/** Spoils an answer that was ready; `slow` and `silent` are the server's own to keep. */
export function spoil(fault: Fault, response: ServerResponse, whole: Buffer): void {
  switch (fault.kind) {
    case 'too-many':
    case 'unavailable':
      response.writeHead(fault.kind === 'too-many' ? 429 : 503, {
        'content-type': 'text/html; charset=utf-8',
        ...(fault.retryAfter !== undefined && { 'retry-after': fault.retryAfter }),
      });
      response.end(ERROR_PAGE);
      return;
    case 'html':
      response.writeHead(fault.status, { 'content-type': 'text/html; charset=utf-8' }).end(ERROR_PAGE);
      return;
    case 'truncated':
      writeJson(response).end(whole.subarray(0, Math.floor(whole.length / 2)));
      return;
    case 'wrong-types':
      writeJson(response).end(
        JSON.stringify({
          code: [],
          status: 'yes',
          product: 'none',
          products: { 0: null },
          count: {},
          page_count: null,
        }),
      );
      return;
    case 'dropped':
      if (fault.when === 'midway') {
        writeJson(response, { 'content-length': String(whole.byteLength) });
        response.write(whole.subarray(0, Math.floor(whole.length / 2)), () => response.destroy());
      } else response.destroy();
      return;
    case 'huge':
      writeJson(response).end(JSON.stringify({ code: '0', status: 1, product: { text: 'x'.repeat(fault.bytes) } }));
      return;
    case 'redirect':
      response.writeHead(302, { location: fault.to }).end();
      return;
  }
}

function writeJson(response: ServerResponse, headers: Record<string, string> = {}): ServerResponse {
  return response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', ...headers });
}
