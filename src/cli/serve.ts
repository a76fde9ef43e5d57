import type { Command } from 'commander';
import type { FastifyInstance } from 'fastify';
import { type Config, readConfig } from '../config.ts';
import type { Database } from '../database/database.ts';
import { migrate, requireCurrentSchema } from '../database/migrate.ts';
import { openDatabase } from '../database/open-database.ts';
import { userAgent } from '../off/user-agent.ts';
import { buildServer } from '../site/server.ts';
import type { LiveSettings } from '../sync/live-products.ts';
import { importStarterCatalogue } from '../sync/starter-catalogue.ts';
import { describeImport } from './import-starter.ts';
import { databaseSettings } from './with-database.ts';

export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .description('start the site')
    .action(() => serve(readConfig()));
}

async function serve(config: Config): Promise<void> {
  const database = await openDatabase(databaseSettings(config));
  try {
    if (config.DATABASE_URL === undefined) await prepareEmbedded(database);
    await requireCurrentSchema(database);
    const server = await buildServer(database, {
      logger: config.LOG_LEVEL === 'silent' ? false : { level: config.LOG_LEVEL },
      secure: config.PUBLIC_URL?.startsWith('https:') ?? false,
      publisher: config.PUBLISHER,
      host: config.HOSTING,
      contactEmail: config.CONTACT_EMAIL,
      live: config.OFF_LIVE === 'on' ? liveSettings(config) : null,
    });
    stopOnSignal(server, database);
    const address = await server.listen({ port: config.PORT, host: config.HOST });
    console.log(`Pur Beurre is ready: ${config.PUBLIC_URL ?? address}`);
  } catch (error) {
    await database.close();
    throw error;
  }
}

function liveSettings(config: Config): LiveSettings {
  return {
    url: config.OFF_URL,
    userAgent: userAgent(config.CONTACT_EMAIL),
    timeoutMs: config.OFF_TIMEOUT_MS,
    waitMs: config.OFF_WAIT_MS,
    rememberMs: config.OFF_REMEMBER_HOURS * 3_600_000,
    perMinute: { product: config.OFF_PRODUCTS_PER_MINUTE, search: config.OFF_SEARCHES_PER_MINUTE },
    failuresToOpen: 3,
    backOff: { firstMs: 10_000, longestMs: 600_000 },
  };
}

/** The embedded database has no operator: it is brought up to date and filled at each start. */
async function prepareEmbedded(database: Database): Promise<void> {
  await migrate(database);
  await requireCurrentSchema(database);
  const result = await importStarterCatalogue(database);
  if (result.kind === 'imported') console.log(describeImport(result));
}

/** Requests under way are answered, then the database is closed; a second signal does not wait. */
function stopOnSignal(server: FastifyInstance, database: Database): void {
  let stopping = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1);
    stopping = true;
    server.log.info({ signal }, 'stopping');
    await server.close();
    await database.close();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));
}
