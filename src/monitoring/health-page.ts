import type { IncomingMessage } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { HealthWatch } from './health-watch.ts';

/** Says that the process is there and not stuck; asks nobody. */
export async function alive(_request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  return reply.header('cache-control', 'no-store').send({ status: 'alive' });
}

/** Says whether visitors can be served (200) or not (503), and to this machine why. */
export function readyPage({ health }: { readonly health: HealthWatch }) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { ready, checks: seen } = await health.current();
    const checks = seen.map((check) => ({ ...check, reason: check.reason.en }));
    if (!ready) request.log.warn({ checks }, 'not ready');
    const status = ready ? 'ready' : 'not ready';
    return reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(isOwnMachine(request.raw) ? { status, checks } : { status });
  };
}

const LOOPBACK = /^(?:::ffff:)?127\.|^::1$/;
/** What a proxy adds, and an outsider behind it cannot take away. */
const PROXY_HEADERS = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'];

/**
 * Whether somebody on this machine asks, directly: behind nginx everybody seems to come from here, but for the headers
 * that it adds.
 */
function isOwnMachine({ socket, headers }: IncomingMessage): boolean {
  return LOOPBACK.test(socket.remoteAddress ?? '') && PROXY_HEADERS.every((name) => headers[name] === undefined);
}
