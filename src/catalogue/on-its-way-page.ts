import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Barcode } from '../food/barcode.ts';
import { contextOf, sendPage } from '../web/send-page.ts';
import type { AskLater } from './live-catalogue.ts';
import { OnItsWayView } from './on-its-way-view.tsx';

/** In place of the page asked for: its product is not here yet. Programs read when to come back in the header. */
export function sendOnItsWay(request: FastifyRequest, reply: FastifyReply, code: Barcode, asked: AskLater) {
  reply.header('retry-after', String(asked.retryAfterS));
  return sendPage(reply, OnItsWayView({ context: contextOf(request, reply), code, asked }), 503);
}
