import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { HEALTH, READINESS } from '../web/addresses.ts';
import './happening.ts';

/** A request that is over. */
export interface FinishedRequest {
  /** The number that its log lines, its error page and Sentry bear. */
  readonly number: string;
  readonly method: string;
  /** The pattern of the address, never the address itself; "none" where no page answers. */
  readonly route: string;
  /** 499: the client went away before the answer was out. */
  readonly status: number;
  readonly seconds: number;
}

const GONE_AWAY = 499;
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Tells of every request once, when it is over. */
export function watchRequests(
  server: FastifyInstance,
  tell: (finished: FinishedRequest, request: FastifyRequest) => void,
): void {
  server.decorateRequest('happenings', null);
  const ended = new WeakSet<FastifyRequest>();
  const end = (request: FastifyRequest, reply: FastifyReply, status: number) => {
    if (ended.has(request)) return;
    ended.add(request);
    tell(describe(request, reply, status), request);
  };
  server.addHook('onRequest', async (request, reply) => {
    reply.raw.once('close', () => end(request, reply, reply.raw.writableFinished ? reply.statusCode : GONE_AWAY));
  });
  server.addHook('onResponse', async (request, reply) => end(request, reply, reply.statusCode));
}

/** The same for a request that fails before any hook sees it. */
export function watchUnrouted(
  request: FastifyRequest,
  reply: FastifyReply,
  tell: (finished: FinishedRequest, request: FastifyRequest) => void,
): void {
  reply.raw.once('finish', () => tell(describe(request, reply, reply.statusCode), request));
}

function describe(request: FastifyRequest, reply: FastifyReply, status: number): FinishedRequest {
  return {
    number: request.id,
    method: METHODS.has(request.method) ? request.method : 'other',
    route: request.routeOptions.url ?? 'none',
    status,
    seconds: reply.elapsedTime / 1_000,
  };
}

/** One line a request; what programs ask every few seconds is said only when it goes wrong, or on demand. */
export function logRequest(finished: FinishedRequest, request: FastifyRequest): void {
  const { method, route, status, seconds } = finished;
  const level = status < 400 && (route === HEALTH || route === READINESS) ? 'debug' : 'info';
  request.log[level]({ method, route, status, ms: Math.round(seconds * 10_000) / 10 }, 'request');
}
