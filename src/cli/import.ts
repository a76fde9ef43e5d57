import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { readConfig } from '../config.ts';
import type { Database } from '../database/database.ts';
import { requireCurrentSchema } from '../database/migrate.ts';
import { userAgent } from '../off/user-agent.ts';
import type { ImportProgress } from '../sync/import-dump.ts';
import { importSource } from '../sync/import-source.ts';
import { closingReport, downloadLine, progressLine } from './import-words.ts';
import { ProgressLine } from './progress-line.ts';
import { withDatabase } from './with-database.ts';

const COUNTRIES = { fr: 'en:france', all: null } as const;

export function addImportCommand(program: Command): void {
  program
    .command('import')
    .description('bring a dump of Open Food Facts into the database, or resume where it was interrupted')
    .argument('<source>', 'JSONL dump, daily delta, CSV or Parquet export: a file (.gz or not) or an address')
    .addOption(
      new Option('--country <country>', 'only products sold there').choices(Object.keys(COUNTRIES)).default('fr'),
    )
    .action((source: string, { country }: { country: keyof typeof COUNTRIES }) =>
      withDatabase((database) => runImport(database, source, COUNTRIES[country])),
    );
}

async function runImport(database: Database, source: string, country: string | null): Promise<void> {
  await requireCurrentSchema(database);
  const config = readConfig();
  const line = new ProgressLine(process.stderr);
  const startedAt = performance.now();
  const result = await importSource(database, source, {
    country,
    download: {
      folder: join(config.DATA_DIR, 'downloads'),
      userAgent: userAgent(config.CONTACT_EMAIL),
      onProgress: ({ bytesRead, bytesTotal }) => line.show(() => downloadLine(bytesRead, bytesTotal)),
    },
    onProgress: showProgress(line),
  });
  line.clear();
  if (result.kind === 'busy') {
    console.error('Another import is under way on this database; wait for its end, then start again.');
    process.exitCode = 1;
    return;
  }
  console.log(closingReport(result, (performance.now() - startedAt) / 1_000));
  if (result.kind === 'complete') return;
  console.error(
    `${source} is cut or damaged: everything before that point is in, nothing of what follows. Fetch it again, then start again.`,
  );
  process.exitCode = 1;
}

/** Rates count from the first word of progress: what an interrupted run had done took no time now. */
function showProgress(line: ProgressLine): (progress: ImportProgress) => void {
  let first: { readonly at: number; readonly progress: ImportProgress } | undefined;
  return (progress) => {
    first ??= { at: performance.now(), progress };
    const { documentsRead, bytesRead } = first.progress;
    const seconds = (performance.now() - first.at) / 1_000;
    line.show(() =>
      progressLine(progress, {
        documents: seconds === 0 ? 0 : (progress.documentsRead - documentsRead) / seconds,
        bytes: seconds === 0 ? 0 : (progress.bytesRead - bytesRead) / seconds,
      }),
    );
  };
}
