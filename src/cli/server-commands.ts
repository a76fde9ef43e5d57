import type { Command } from 'commander';
import { connectToProvisioned, runOnServer } from '../deployment/server-connection.ts';
import { readTarget } from '../deployment/target.ts';

const ENVIRONMENT = ['<environment>', 'name of a file in deploy/targets, or path of one'] as const;
const LIVE = '/srv/pur-beurre/live/release';

/** What an operator asks of a server that is there. */
export function addServerCommands(program: Command): void {
  program
    .command('rollback')
    .description('make the release live again that was live before')
    .argument(...ENVIRONMENT)
    .action((environment: string) => onServer(environment, ['pur-beurre-release', 'rollback']));
  program
    .command('status')
    .description('what runs on the server, and whether it is well')
    .argument(...ENVIRONMENT)
    .action((environment: string) => onServer(environment, ['pur-beurre-release', 'status']));
  program
    .command('logs')
    .description('what the site, its nightly work and its deployments have said')
    .argument(...ENVIRONMENT)
    .option('-n, --lines <lines>', 'how many lines', '200')
    .option('-f, --follow', 'go on with what comes')
    .option('--since <time>', 'such as yesterday, or "2026-11-27 03:00"')
    .action(logs);
  program
    .command('console')
    .description('SQL on the database of the site; or, with words, that command of the live release')
    .argument(...ENVIRONMENT)
    .argument('[command...]', 'such as: sync --status')
    .passThroughOptions()
    .action((environment: string, command: string[]) => {
      const sql = ['runuser', '-u', 'pur-beurre', '--', 'psql', 'pur_beurre'];
      return onServer(environment, command.length > 0 ? ['pur-beurre-run', LIVE, ...command] : sql);
    });
}

interface LogOptions {
  readonly lines: string;
  readonly follow?: true;
  readonly since?: string;
}

function logs(environment: string, { lines, follow, since }: LogOptions): Promise<void> {
  const speakers = ['pur-beurre', 'pur-beurre-release', 'pur-beurre-backup'].map((name) => `--identifier=${name}`);
  const more = [...(follow ? ['--follow'] : []), ...(since ? [`--since=${since}`] : [])];
  return onServer(environment, [
    'journalctl',
    '--no-pager',
    '--output=short-iso',
    `--lines=${lines}`,
    ...more,
    ...speakers,
  ]);
}

async function onServer(environment: string, command: readonly string[]): Promise<void> {
  const target = readTarget(environment);
  const connection = await connectToProvisioned(target);
  await runOnServer(connection, command, {
    failure: `${command[0]} failed on ${target.ssh}.`,
    terminal: process.stdin.isTTY && process.stdout.isTTY,
  });
}
