import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** True when the page says what holds for a moment only: it is not kept for the next visitor. */
    passing: boolean;
  }
}

export function markPassing(request: FastifyRequest): void {
  request.passing = true;
}
