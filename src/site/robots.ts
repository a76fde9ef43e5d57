import type { FastifyReply, FastifyRequest } from 'fastify';
import { ACCOUNT, FAVOURITES, PREFERENCES, SIGN_IN, SIGN_OUT, SIGN_UP } from '../web/addresses.ts';

const ROBOTS = [
  'User-agent: *',
  ...[ACCOUNT, FAVOURITES, PREFERENCES, SIGN_IN, SIGN_UP, SIGN_OUT].map((path) => `Disallow: ${path}`),
  '',
].join('\n');

export async function robots(_request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  return reply.type('text/plain; charset=utf-8').header('cache-control', 'public, max-age=86400').send(ROBOTS);
}
