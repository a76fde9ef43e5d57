import type { Command } from 'commander';
import type { FastifyInstance } from 'fastify';
import { type Config, readConfig, UnusableSettings } from '../config.ts';
import type { Database } from '../database/database.ts';
import { migrate, requireCurrentSchema } from '../database/migrate.ts';
import { openDatabase } from '../database/open-database.ts';
import { openLog } from '../monitoring/log.ts';
import type { SentryWitness } from '../monitoring/sentry.ts';
import { buildServer } from '../site/server.ts';
import { prepareShelves } from '../sync/shelf-store.ts';
import { importStarterCatalogue } from '../sync/starter-catalogue.ts';
import { describeImport } from './import-starter.ts';
import { liveSettings } from './live-settings.ts';
import { logSettings } from './log-settings.ts';
import { mailServer, openCarrier, publicUrl } from './mail-settings.ts';
import { openReplica } from './open-replica.ts';
import { releaseName } from './release-name.ts';
import { databaseSettings } from './with-database.ts';

const CATALOGUE_STALE_MS = 1_000;

export function addServeCommand(program: Command, sentry: SentryWitness | null): void {
  program
    .command('serve')
    .description('start the site')
    .action(() => serve(readConfig(), sentry));
}

async function serve(config: Config, sentry: SentryWitness | null): Promise<void> {
  const opened = await openDatabase(databaseSettings(config));
  const database = sentry?.traceDatabase(opened) ?? opened;
  const log = await openLog(logSettings(config));
  const replica = openReplica(config, database, log);
  try {
    if (config.DATABASE_URL === undefined) await prepareEmbedded(database);
    await requireCurrentSchema(database);
    await prepareShelves(database);
    await replica?.start();
    let address: string | undefined;
    const carrier = openCarrier(config);
    const server = await buildServer(database, {
      metrics: config.METRICS_PORT === undefined ? null : { host: config.METRICS_HOST, port: config.METRICS_PORT },
      witnesses: sentry === null ? [] : [sentry],
      release: releaseName(config),
      log,
      ...(replica === null ? {} : { reads: replica }),
      secure: config.PUBLIC_URL?.startsWith('https:') ?? false,
      publisher: config.PUBLISHER,
      host: config.HOSTING,
      contactEmail: config.CONTACT_EMAIL,
      live: liveSettings(config),
      mail: { carrier, siteUrl: () => (config.PUBLIC_URL ? publicUrl(config) : (address ?? publicUrl(config))) },
      now: Date.now,
      rateLimits: config.RATE_LIMITS === 'on',
      trustedProxies: config.TRUSTED_PROXY ?? [],
      staleMs: CATALOGUE_STALE_MS,
      dataFolder: config.DATA_DIR,
      trial: config.APP_ENV === 'staging',
    });
    stopOnSignal(server, async () => {
      await replica?.stop();
      await database.close();
      await sentry?.close();
    });
    server.log.info({ mail: { destination: carrier.destination } }, MAIL_GOES[mailServer(config) ? 'away' : 'nowhere']);
    address = await listen(server, config);
    console.log(`Pur Beurre is ready: ${config.PUBLIC_URL ?? address}`);
  } catch (error) {
    await replica?.stop();
    await database.close();
    throw error;
  }
}

const MAIL_GOES = {
  away: 'mails are handed to this server',
  nowhere: 'no mail server is set (SMTP_URL), or this is staging: mails are kept in this folder',
} as const;

/** What keeps a server from listening is a setting that does not fit this machine. */
async function listen(server: FastifyInstance, config: Config): Promise<string> {
  const { PORT: port, HOST: host, SOCKET_PATH: path } = config;
  try {
    return await server.listen(path === undefined ? { port, host } : { path });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const cause = LISTEN_MISTAKES[code ?? ''];
    if (cause === undefined) throw error;
    await server.close();
    const [place, settings] = path === undefined ? [`Port ${port} of ${host}`, 'PORT or HOST'] : [path, 'SOCKET_PATH'];
    throw new UnusableSettings(`${place} ${cause} (${code}). Choose another with ${settings}.`);
  }
}

const LISTEN_MISTAKES: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is in use by another program',
  EACCES: 'may not be used by this user',
  ENOENT: 'lies in no folder of this machine',
  EADDRNOTAVAIL: 'is not an address of this machine',
  ENOTFOUND: 'is not an address of this machine',
};

/** The embedded database has no operator: it is brought up to date and filled at each start. */
async function prepareEmbedded(database: Database): Promise<void> {
  await migrate(database);
  await requireCurrentSchema(database);
  const result = await importStarterCatalogue(database);
  if (result.kind === 'imported') console.log(describeImport(result));
}

/** Requests under way are answered, then the databases are closed; a second signal does not wait. */
function stopOnSignal(server: FastifyInstance, letGo: () => Promise<void>): void {
  let stopping = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1);
    stopping = true;
    server.log.info({ signal }, 'stopping');
    await server.close();
    await letGo();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));
}
