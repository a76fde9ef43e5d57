import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Notice, PageContext } from './page-context.ts';
import './signed-in.ts';
import './trial.ts';
import './visitor-language.ts';

interface ContextOptions {
  readonly searchWords?: string;
  readonly notice?: Notice | null;
  /** True for a page that holds a form even for visitors who are not signed in. */
  readonly hasForm?: boolean;
}

/** What the page knows of its visitor. A proof for forms is made only where a form can be. */
export function contextOf(request: FastifyRequest, reply: FastifyReply, options: ContextOptions = {}): PageContext {
  const { account, language, offeredLanguage } = request;
  const csrfToken = account !== null || options.hasForm ? reply.generateCsrf() : null;
  // A proof is for one visitor, even where the cookie that it goes with was given before.
  if (csrfToken !== null) reply.header('cache-control', 'no-store');
  return {
    language,
    offeredLanguage,
    isTrial: request.server.isTrial,
    visitor: account && {
      email: account.email,
      displayName: account.displayName,
      emailConfirmed: account.emailConfirmed,
    },
    searchWords: options.searchWords ?? '',
    path: request.url,
    canBeAskedAgain: request.method === 'GET',
    csrfToken,
    notice: options.notice ?? null,
  };
}

/** Sends a whole page. What only its visitor may see is kept by nobody. */
export async function sendPage(reply: FastifyReply, page: JSX.Element, status = 200): Promise<FastifyReply> {
  const html = await page;
  const personal = reply.request.account !== null || reply.hasHeader('set-cookie');
  if (personal) reply.header('cache-control', 'no-store');
  else if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'private, no-cache');
  return reply
    .code(status)
    .header('content-language', reply.request.language)
    .type('text/html; charset=utf-8')
    .send(html);
}
