import type { FastifyReply, FastifyRequest } from 'fastify';
import { contextOf, sendPage } from '../web/send-page.ts';
import { LegalView } from './legal-view.tsx';

interface LegalPageParts {
  readonly publisher: string;
  readonly host: string;
  readonly contactEmail: string;
}

export function legalPage(parts: LegalPageParts) {
  return async (request: FastifyRequest, reply: FastifyReply) =>
    sendPage(reply, LegalView({ context: contextOf(request, reply), ...parts }));
}
