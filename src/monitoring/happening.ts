import type { FastifyRequest } from 'fastify';

/** What is worth knowing of a request beyond its address and status, or of work that no request waits for. */
export type Happening =
  /** A search for words; `found` is how many products it shows. */
  | { readonly kind: 'search'; readonly words: string; readonly found: number }
  | { readonly kind: 'swaps-proposed'; readonly swaps: number }
  | { readonly kind: 'swap-saved' }
  /** Open Food Facts does not have it either. */
  | { readonly kind: 'unknown-product'; readonly code: string }
  | { readonly kind: 'off-asked'; readonly request: 'product' | 'search'; readonly outcome: string };

declare module 'fastify' {
  interface FastifyRequest {
    /** What happened on the way to the answer; `null`: nothing yet. */
    happenings: Happening[] | null;
  }
}

export function note(request: FastifyRequest, happening: Happening): void {
  request.happenings ??= [];
  request.happenings.push(happening);
}
