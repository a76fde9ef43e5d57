import type { FastifyReply, FastifyRequest } from 'fastify';
import { asParameters, readField } from '../web/read-parameters.ts';
import { TooManyRequests } from '../web/too-many-requests.ts';
import { networkOf } from './client-network.ts';
import type { Limit } from './limit.ts';
import type { RateLimits } from './rate-limits.ts';
import '../web/look-ups.ts';
import '../web/signed-in.ts';

export interface LimitedRoute {
  readonly limits?: readonly Limit[];
  readonly lookUps?: Limit;
}

export type Answer = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | undefined>;

/**
 * The same answer for whoever keeps within the limits of the route; for others it throws `TooManyRequests`.
 * What one limit refuses is not counted by those after it.
 */
export function limited(counts: RateLimits, { limits = [], lookUps }: LimitedRoute, answer: Answer): Answer {
  return async (request, reply) => {
    if (lookUps) request.countLookUp = () => counts.take(lookUps, networkOf(request.ip));
    for (const limit of limits) {
      const whom = whomToCount(limit, request);
      const waitMs = whom === undefined ? 0 : await counts.take(limit, whom);
      if (waitMs > 0) throw new TooManyRequests(waitMs);
    }
    return answer(request, reply);
  };
}

function whomToCount({ by }: Limit, request: FastifyRequest): string | undefined {
  switch (by) {
    case 'network':
      return networkOf(request.ip);
    case 'account':
      return request.account === null ? undefined : String(request.account.id);
    case 'email':
      return typedEmail(request);
    case 'email-here': {
      const email = typedEmail(request);
      return email && `${networkOf(request.ip)} ${email}`;
    }
  }
}

/** As accounts compare them: however the letters are written. */
function typedEmail(request: FastifyRequest): string | undefined {
  return readField(asParameters(request.body).email).toLowerCase() || undefined;
}
