import fastifyMultipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import { type Answer, limited } from '../limits/limited.ts';
import type { RateLimits } from '../limits/rate-limits.ts';
import type { Submissions } from '../submissions/submissions.ts';
import { LANGUAGES } from '../web/language.ts';
import { sendPage } from '../web/send-page.ts';
import { findOfferedLanguage } from '../web/visitor-language.ts';
import type { AssembledSite } from './assemble.ts';
import { guard, refuseOtherSites } from './guard.ts';
import { PageMemory } from './page-memory.ts';
import type { Route } from './route.ts';
import { refuseUnreadableUpload } from './unreadable-upload.ts';

/** Of the pages that are kept. */
const MEMORY_BYTES = 64 * 1_024 * 1_024;

/** Answers the routes of the site, each with what guards it: its visitor, its proof of origin, its limits, its memory. */
export function addRoutes(
  server: FastifyInstance,
  site: AssembledSite,
  routes: readonly Route[],
  readVisitor: (request: FastifyRequest) => Promise<void>,
  { counts, submissions }: { readonly counts: RateLimits | null; readonly submissions: Submissions },
): void {
  const memory = new PageMemory({ version: site.version, mostBytes: MEMORY_BYTES });
  server.addHook('onRequest', async (request) => {
    const chosen = site.languageCookie.read(request);
    request.language = chosen ?? LANGUAGES[0];
    if (chosen === undefined) request.offeredLanguage = findOfferedLanguage(request.headers['accept-language']);
  });
  server.addHook('onRequest', refuseOtherSites);
  for (const route of routes) {
    const needsProof = route.method === 'POST' && !route.writesNothing;
    const within = counts === null ? guard(route) : limited(counts, route, guard(route));
    const answer = needsProof ? submissions.once(within) : within;
    addRoute(server, route, {
      method: route.method,
      url: route.path,
      ...(route.largestBody && { bodyLimit: route.largestBody }),
      preHandler: [...(route.forPrograms ? [] : [readVisitor]), ...(needsProof ? [server.csrfProtection] : [])],
      handler: route.remembered ? remember(memory, answer, isPersonal(site, route)) : answer,
      // Before the page is compressed: see `@fastify/compress`, which appends its own hook.
      onSend: async (request, reply, payload) => {
        memory.keep(request, reply, payload);
        await submissions.keep(request, reply);
        return payload;
      },
    });
  }
}

/** Only where a file is expected is a form of several parts read at all. */
function addRoute(server: FastifyInstance, { takesFile, largestBody }: Route, options: RouteOptions): void {
  if (!takesFile) {
    server.route(options);
    return;
  }
  server.register(async (own) => {
    await own.register(fastifyMultipart, {
      attachFieldsToBody: 'keyValues',
      limits: { files: 1, fields: 5, fieldSize: 4_096, parts: 6, ...(largestBody && { fileSize: largestBody }) },
    });
    own.setErrorHandler(refuseUnreadableUpload);
    own.route(options);
  });
}

/** Whether somebody who is not signed in is given a page that is theirs alone. */
function isPersonal({ preferences }: AssembledSite, { byPreferences }: Route): (request: FastifyRequest) => boolean {
  return (request) => byPreferences === true && preferences.areInCookie(request);
}

function remember(memory: PageMemory, answer: Answer, isPersonal: (request: FastifyRequest) => boolean): Answer {
  return async (request, reply) => {
    if (isPersonal(request)) return answer(request, reply);
    const page = await memory.find(request);
    return page === undefined ? answer(request, reply) : sendPage(reply, page);
  };
}
