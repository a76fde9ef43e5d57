import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Notice, PageContext } from './page-context.ts';
import './signed-in.ts';

interface ContextOptions {
  readonly searchWords?: string;
  readonly notice?: Notice | null;
  /** True for a page that holds a form even for visitors who are not signed in. */
  readonly hasForm?: boolean;
}

/** What the page knows of its visitor. A proof for forms is made only where a form can be. */
export function contextOf(request: FastifyRequest, reply: FastifyReply, options: ContextOptions = {}): PageContext {
  const { account } = request;
  return {
    visitor: account && { email: account.email, displayName: account.displayName },
    searchWords: options.searchWords ?? '',
    path: request.url,
    csrfToken: account !== null || options.hasForm ? reply.generateCsrf() : null,
    notice: options.notice ?? null,
  };
}

/** Sends a whole page. What only its visitor may see is kept by nobody. */
export async function sendPage(reply: FastifyReply, page: JSX.Element, status = 200): Promise<FastifyReply> {
  const html = await page;
  const personal = reply.request.account !== null || reply.getHeader('set-cookie') !== undefined;
  return reply
    .code(status)
    .header('cache-control', personal ? 'no-store' : 'private, no-cache')
    .type('text/html; charset=utf-8')
    .send(html);
}
