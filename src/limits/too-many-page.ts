import type { FastifyReply, FastifyRequest } from 'fastify';
import { asParameters, readField } from '../web/read-parameters.ts';
import { contextOf, sendPage } from '../web/send-page.ts';
import type { TooManyRequests } from '../web/too-many-requests.ts';
import { TooManyView } from './too-many-view.tsx';
import { readTypedFields } from './typed-fields.ts';

/** Says when to come back, and keeps what was typed until then. */
export function sendTooMany(request: FastifyRequest, reply: FastifyReply, { waitMs }: TooManyRequests) {
  const waitS = Math.ceil(waitMs / 1_000);
  reply.header('retry-after', String(waitS));
  const isForm = request.method === 'POST';
  const context = contextOf(request, reply, {
    searchWords: readField(asParameters(request.query).q),
    hasForm: isForm,
  });
  const typed = isForm ? readTypedFields(request.body) : null;
  return sendPage(reply, TooManyView({ context, waitS, typed }), 429);
}
