import type { FastifyRequest } from 'fastify';
import { markPassing } from '../web/passing-page.ts';
import { isPersonNavigating } from '../web/person-navigating.ts';
import { TooManyRequests } from '../web/too-many-requests.ts';
import '../web/look-ups.ts';
import type { ProductSource } from './find-product.ts';

/**
 * The same source for a person, who is counted; for a crawler, one that asks nobody: Open Food Facts lets us ask a
 * few times a minute, and people need those. What a crawler is told is not kept for them.
 */
export function askForPeople<Source extends ProductSource>(source: Source, request: FastifyRequest): Source {
  return isPersonNavigating(request.headers) ? askCounted(source, request) : askNobody(source, request);
}

/** Whoever has asked too often is told so; where the page has something else to say, it says it and asks later. */
function askCounted<Source extends ProductSource>(source: Source, request: FastifyRequest): Source {
  const { live } = source;
  return {
    ...source,
    live: {
      askForProduct: async (code) => {
        const waitMs = await request.countLookUp();
        if (waitMs > 0) throw new TooManyRequests(waitMs);
        return live.askForProduct(code);
      },
      askForWords: async (words) => {
        const waitMs = await request.countLookUp();
        if (waitMs > 0) return { kind: 'later', underWay: false, retryAfterS: Math.ceil(waitMs / 1_000) };
        return live.askForWords(words);
      },
    },
  };
}

function askNobody<Source extends ProductSource>(source: Source, request: FastifyRequest): Source {
  return {
    ...source,
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
