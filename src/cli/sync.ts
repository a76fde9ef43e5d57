import { join } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Config, readConfig } from '../config.ts';
import type { Database } from '../database/database.ts';
import { requireCurrentSchema } from '../database/migrate.ts';
import type { Job, SentryWitness } from '../monitoring/sentry.ts';
import { syncEvent } from '../monitoring/sentry-events.ts';
import { userAgent } from '../off/user-agent.ts';
import { type NightlySync, type SyncSettings, syncNightly } from '../sync/nightly-sync.ts';
import { listSyncRuns } from '../sync/sync-run-store.ts';
import { runLine, runTable } from './sync-words.ts';
import { withDatabase } from './with-database.ts';

const COUNTRIES = { fr: 'en:france', all: null } as const;
const RUNS_SHOWN = 14;

interface SyncOptions {
  readonly status?: true;
  readonly minutes: number;
  readonly most: number;
  readonly country: keyof typeof COUNTRIES;
}

/** As the crontab has it: see docs/operations.md. */
export const EVERY_NIGHT: Job = { slug: 'sync', crontab: '5 3 * * *', lateAfterMinutes: 60, longestMinutes: 120 };

export function addSyncCommand(program: Command, sentry: SentryWitness | null): void {
  program
    .command('sync')
    .description('bring the products up to date with Open Food Facts; for every night')
    .option('--minutes <minutes>', 'end after so many minutes', parseCount, 60)
    .option('--most <products>', 'ask the API for so many products at most', parseCount, 20_000)
    .addOption(
      new Option('--country <country>', 'of the daily files, only products sold there')
        .choices(Object.keys(COUNTRIES))
        .default('fr'),
    )
    .option('--status', 'only show the last runs')
    .action((options: SyncOptions) =>
      withDatabase(async (database) => {
        await requireCurrentSchema(database);
        if (options.status) console.log(runTable(await listSyncRuns(database, RUNS_SHOWN)));
        else await sync(database, readConfig(), options, sentry);
      }),
    );
}

async function sync(
  database: Database,
  config: Config,
  options: SyncOptions,
  sentry: SentryWitness | null,
): Promise<void> {
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, onSignal);
  const run = () =>
    syncNightly({
      ...syncSettings(config, options),
      database,
      now: Date.now,
      random: Math.random,
      stopped: stop.signal,
      onEnd: (ended) => sentry?.tell(syncEvent(ended)),
    });
  const isDone = (ended: NightlySync) => ended.kind === 'ended' && ended.run.state === 'done';
  const result = await (sentry?.watchJob(EVERY_NIGHT, run, isDone) ?? run());
  if (result.kind === 'busy') {
    console.error('Another synchronisation is under way on this database.');
    process.exitCode = 1;
    return;
  }
  console.log(runLine(result.run));
  if (result.run.note) console.error(result.run.note);
  if (result.run.state !== 'done') process.exitCode = 1;
}

function syncSettings(config: Config, { minutes, most, country }: SyncOptions): SyncSettings {
  return {
    url: config.OFF_URL,
    filesUrl: config.OFF_FILES_URL,
    userAgent: userAgent(config.CONTACT_EMAIL),
    // Nobody waits at night: a batch of products may take longer than one.
    timeoutMs: 3 * config.OFF_TIMEOUT_MS,
    perMinute: { product: config.OFF_PRODUCTS_PER_MINUTE, search: config.OFF_SEARCHES_PER_MINUTE },
    failuresToOpen: 3,
    backOff: { firstMs: 10_000, longestMs: 600_000 },
    country: COUNTRIES[country],
    download: { folder: join(config.DATA_DIR, 'downloads') },
    minutes,
    most,
  };
}

function parseCount(text: string): number {
  if (!/^[1-9]\d{0,7}$/.test(text)) throw new InvalidArgumentError('A whole number from 1 is needed.');
  return Number(text);
}
