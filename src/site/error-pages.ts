import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendTooMany } from '../limits/too-many-page.ts';
import { placeOf, type Witnesses } from '../monitoring/witness.ts';
import { ErrorView } from '../web/error-view.tsx';
import type { InEachLanguage } from '../web/language.ts';
import type { PageContext } from '../web/page-context.ts';
import { sendPage } from '../web/send-page.ts';
import { TooManyRequests } from '../web/too-many-requests.ts';
import { VisitorMistake } from '../web/visitor-mistake.ts';
import type { Route } from './route.ts';

type AnswerError = (error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

interface ErrorPages {
  readonly readVisitor: (request: FastifyRequest) => Promise<void>;
  readonly answerError: AnswerError;
}

/** Answers everything that no page answers: with a page, never with details. */
export function addErrorPages(
  server: FastifyInstance,
  routes: readonly Route[],
  { readVisitor, answerError }: ErrorPages,
): void {
  server.setErrorHandler(answerError);
  server.setNotFoundHandler({ preHandler: readVisitor }, async (request, reply) => {
    const allowed = listAllowedMethods(request.url, routes);
    if (allowed.length === 0) return sendErrorPage(request, reply, 404);
    return sendErrorPage(request, reply.header('allow', allowed.join(', ')), 405);
  });
}

/** Also answers what fails before any route is found: a malformed address, a request cut off. */
export function errorAnswer(witness: Pick<Witnesses, 'failed'>): AnswerError {
  return async (error, request, reply) => {
    if (error instanceof VisitorMistake) return sendErrorPage(request, reply, error.status, error.explanation);
    if (error instanceof TooManyRequests) return sendTooMany(request, reply, error);
    const status = statusOf(error);
    if (status >= 500) {
      request.log.error({ err: error }, 'request failed');
      witness.failed(error, placeOf(request));
    }
    return sendErrorPage(request, reply, status);
  };
}

/** PostgreSQL's own words for "not now": connection lost, refused, too many, shutting down. */
const UNAVAILABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  '08000',
  '08003',
  '08006',
  '53300',
  '57P01',
  '57P02',
  '57P03',
]);

function statusOf(error: Error & { statusCode?: number; code?: string }): number {
  if (error.code !== undefined && UNAVAILABLE.has(error.code)) return 503;
  const status = error.statusCode ?? 500;
  return status >= 400 && status <= 599 ? status : 500;
}

/** The page must come out even when the session could not be read: it is made for nobody. */
function sendErrorPage(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  explanation?: InEachLanguage<string>,
): Promise<FastifyReply> {
  const context: PageContext = {
    language: request.language,
    offeredLanguage: request.offeredLanguage,
    isTrial: request.server.isTrial,
    visitor: request.account ?? null,
    searchWords: '',
    path: request.url,
    canBeAskedAgain: request.method === 'GET',
    csrfToken: null,
    notice: null,
  };
  const page = ErrorView({
    status,
    context,
    requestNumber: request.id,
    ...(explanation && { explanation: explanation[request.language] }),
  });
  return sendPage(reply, page, status);
}

function listAllowedMethods(url: string, routes: readonly Route[]): string[] {
  const [path = ''] = url.split('?');
  const methods = routes.filter((route) => toPattern(route.path).test(path)).map((route) => route.method);
  return [...new Set(methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])))];
}

function toPattern(path: string): RegExp {
  return new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`);
}
