import { randomBytes } from 'node:crypto';
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyCsrf from '@fastify/csrf-protection';
import fastifyFormbody from '@fastify/formbody';
import fastifyHelmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { findVisitor } from '../accounts/accounts.ts';
import type { Database } from '../database/database.ts';
import { RateLimits } from '../limits/rate-limits.ts';
import { lately } from '../monitoring/lately.ts';
import { Metrics } from '../monitoring/metrics.ts';
import { listenForMetrics, type MetricsAddress } from '../monitoring/metrics-listener.ts';
import { NOTHING_KNOWN, readStoredFigures } from '../monitoring/stored-figures-store.ts';
import { TrafficLedger } from '../monitoring/traffic-ledger.ts';
import { type FinishedRequest, logRequest, watchRequests, watchUnrouted } from '../monitoring/watch-requests.ts';
import { placeOf, type Witness, Witnesses } from '../monitoring/witness.ts';
import { requireCookieKey } from '../preferences/cookie-key-store.ts';
import { Submissions } from '../submissions/submissions.ts';
import { ASSET_FOLDER, ASSET_PREFIX } from '../web/assets.ts';
import { LANGUAGES } from '../web/language.ts';
import { asParameters, readField } from '../web/read-parameters.ts';
import '../web/trial.ts';
import { addRoutes } from './add-routes.ts';
import { type AssembledSite, assembleSite, type SiteSettings } from './assemble.ts';
import { drainOnClose } from './drain.ts';
import { addErrorPages, errorAnswer } from './error-pages.ts';
import { refuseMalformed } from './malformed-request.ts';
import { listRoutes } from './routes.ts';
import { HEADERS_WITHOUT_HOOKS, OTHER_HEADERS, securityHeaders } from './security-headers.ts';
import { trustedProxy } from './trusted-proxy.ts';

export interface ServerSettings extends SiteSettings {
  readonly log: FastifyBaseLogger;
  readonly release: string;
  /** Where Prometheus asks; `null`: nowhere. */
  readonly metrics: MetricsAddress | null;
  /** Who else keeps an eye on the site. */
  readonly witnesses: readonly Witness[];
  /** Whether the limits of the table of routes are counted. */
  readonly rateLimits: boolean;
  /** What time it is for limits and figures, in milliseconds since 1970. */
  readonly now: () => number;
  /** See `trustedProxy`. */
  readonly trustedProxies: readonly string[];
}

/** A form of this site fits in a few hundred bytes. */
const LARGEST_BODY = 16 * 1_024;

/** Of a request whose cookies nobody has read. */
const NOTHING_CHOSEN = { language: LANGUAGES[0], offeredLanguage: null };

/** Counting four million products takes about a second. */
const FIGURES_FRESH_MS = 60_000;

/** Builds the server around a database that is open and current; the caller lets it listen and closes it. */
export async function buildServer(database: Database, settings: ServerSettings): Promise<FastifyInstance> {
  const metrics = new Metrics(settings.release);
  const onError = (error: unknown) => {
    server.log.error({ err: error }, 'work in the background failed');
    witnesses.failed(error, null);
  };
  const traffic = new TrafficLedger({ database, now: settings.now, onError });
  const witnesses = new Witnesses([metrics, traffic, ...settings.witnesses]);
  const answerError = errorAnswer(witnesses);
  const tellEnd = (finished: FinishedRequest, request: FastifyRequest) => {
    logRequest(finished, request);
    witnesses.finished(finished, request.happenings ?? []);
  };
  const server: FastifyInstance = fastify({
    loggerInstance: settings.log,
    // One line a request, of our own.
    logController: new LogController({ requestIdLogLabel: 'request', disableRequestLogging: true }),
    trustProxy: trustedProxy(settings.trustedProxies),
    genReqId: () => randomBytes(6).toString('hex'),
    bodyLimit: LARGEST_BODY,
    // Whoever sends a byte now and then, to keep connections for themselves, is cut off all the same.
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 2_000 },
    requestTimeout: 20_000,
    connectionTimeout: 30_000,
    keepAliveTimeout: 65_000,
    routerOptions: { maxParamLength: 200 },
    // What fails before a route is found meets none of the hooks that add headers.
    frameworkErrors: (error, request, reply) => {
      watchUnrouted(request, reply, tellEnd);
      return answerError(error, Object.assign(request, NOTHING_CHOSEN), reply.headers(HEADERS_WITHOUT_HOOKS));
    },
    clientErrorHandler: refuseMalformed,
  });
  drainOnClose(server);
  watchRequests(server, tellEnd);
  // Again after the body has come, since its reading belongs to nobody.
  const around = (request: FastifyRequest, _reply: FastifyReply, done: () => void) =>
    witnesses.around(placeOf(request), done);
  server.addHook('onRequest', around);
  server.addHook('preValidation', around);
  const site = assembleSite(database, settings, {
    onError,
    tell: (happening) => witnesses.happened(happening, null),
    onMail: (mail) => server.log[mail.outcome === 'failed' ? 'error' : 'info']({ mail }, 'mail'),
  });
  server.addHook('onClose', async () => {
    await Promise.all([site.stop(), traffic.stop()]);
  });
  const routes = listRoutes({ ...site, traffic, now: settings.now });

  server.decorate('isTrial', settings.trial);
  if (settings.trial) server.addHook('onRequest', keepEnginesOut);
  server.decorateRequest('account', null);
  server.decorateRequest('passing', false);
  server.decorateRequest('countLookUp', async () => 0);
  for (const [name, value] of Object.entries(NOTHING_CHOSEN)) server.decorateRequest(name, value);
  await server.register(fastifyHelmet, securityHeaders(settings));
  server.addHook('onRequest', async (_request, reply) => void reply.headers(OTHER_HEADERS));
  await server.register(fastifyCompress, { encodings: ['br', 'gzip'] });
  const cookieKey = await requireCookieKey(database);
  await server.register(fastifyCookie, { secret: cookieKey });
  await server.register(fastifyFormbody, { bodyLimit: LARGEST_BODY });
  await server.register(fastifyCsrf, csrfOptions(settings));
  await server.register(fastifyStatic, {
    root: ASSET_FOLDER,
    prefix: ASSET_PREFIX,
    maxAge: '365d',
    immutable: true,
    index: false,
  });
  server.get('/favicon.ico', (_request, reply) => reply.sendFile('favicon.ico', { maxAge: '1d', immutable: false }));

  const readVisitor = async (request: FastifyRequest) => {
    request.account = await findVisitor(site.accounts, request);
  };
  addErrorPages(server, routes, { readVisitor, answerError });
  const counts = settings.rateLimits
    ? new RateLimits({ database, key: `${cookieKey} rate limits`, now: settings.now })
    : null;
  const submissions = new Submissions({
    database,
    key: `${cookieKey} submissions`,
    browserOf: (request) => request.cookies[csrfCookie(settings)] ?? '',
  });
  addRoutes(server, site, routes, readVisitor, { counts, submissions });
  if (settings.metrics) await serveMetrics(server, metrics, settings.metrics, site);
  return server;
}

async function serveMetrics(
  server: FastifyInstance,
  metrics: Metrics,
  address: MetricsAddress,
  { database, isOffPaused }: AssembledSite,
): Promise<void> {
  const readFigures = lately(() => readStoredFigures(database), FIGURES_FRESH_MS, NOTHING_KNOWN);
  metrics.measure({ databaseUse: () => database.use(), readFigures, isOffPaused });
  const listener = await listenForMetrics(metrics, address);
  server.log.info({ address: listener.url }, 'metrics');
  server.addHook('onClose', () => listener.close());
}

/** Also from what is no page: `robots.txt` alone would leave addresses in the results that others link to. */
async function keepEnginesOut(_request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.header('x-robots-tag', 'noindex, nofollow');
}

function csrfCookie({ secure }: ServerSettings): string {
  return secure ? '__Host-csrf' : 'csrf';
}

function csrfOptions(settings: ServerSettings) {
  const { secure } = settings;
  return {
    cookieKey: csrfCookie(settings),
    cookieOpts: { path: '/', httpOnly: true, sameSite: 'lax', secure },
    getToken: (request: FastifyRequest) => readField(asParameters(request.body)._csrf),
  } as const;
}
