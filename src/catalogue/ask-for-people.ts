import type { FastifyRequest } from 'fastify';
import { markPassing } from '../web/passing-page.ts';
import { isPersonNavigating } from '../web/person-navigating.ts';
import type { ProductSource } from './find-product.ts';

/**
 * The same source for a person; for a crawler, one that asks nobody: Open Food Facts lets us ask a few times a
 * minute, and people need those. What a crawler is told is not kept for them.
 */
export function askForPeople(source: ProductSource, request: FastifyRequest): ProductSource {
  if (isPersonNavigating(request.headers)) return source;
  return {
    database: source.database,
    live: {
      askForProduct: async () => {
        markPassing(request);
        return { kind: 'unknown', why: 'not-asked' };
      },
      askForWords: async () => {
        markPassing(request);
        return { kind: 'not-asked' };
      },
    },
  };
}
