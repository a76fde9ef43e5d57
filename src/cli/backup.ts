import { mkdirSync } from 'node:fs';
import type { Command } from 'commander';
import { fetchBackups, makeBackup, restoreBackups } from '../deployment/backups.ts';
import { connectToProvisioned, runOnServer } from '../deployment/server-connection.ts';
import { readTarget } from '../deployment/target.ts';

const ENVIRONMENT = ['<environment>', 'name of a file in deploy/targets, or path of one'] as const;

interface RestoreOptions {
  readonly from: string;
  readonly identity: string;
}

export function addBackupCommands(program: Command): void {
  program
    .command('backup')
    .description('make a backup on the server now, besides those of every night')
    .argument(...ENVIRONMENT)
    .option('--everything', 'the catalogue, too, not only what cannot be imported again')
    .option('--fetch <folder>', 'then copy all backups of the server to this folder here')
    .option('--list', 'only show what there is')
    .action(backup);
  program
    .command('restore')
    .description('put the newest backups of a folder here back on a server; what they hold replaces what is there')
    .argument(...ENVIRONMENT)
    .requiredOption('--from <folder>', 'where the backups lie')
    .requiredOption('--identity <file>', 'the key that opens them, as age-keygen made it')
    .action(async (environment: string, { from, identity }: RestoreOptions) => {
      const connection = await connectToProvisioned(readTarget(environment));
      await restoreBackups(connection, { folder: from, identity, tell: console.log });
      console.log(`${connection.target.ssh} has its data back.`);
    });
}

async function backup(environment: string, options: { everything?: true; fetch?: string; list?: true }): Promise<void> {
  const connection = await connectToProvisioned(readTarget(environment));
  if (!options.list) await makeBackup(connection, options.everything ? 'week' : 'night');
  if (options.fetch !== undefined) {
    mkdirSync(options.fetch, { recursive: true, mode: 0o700 });
    await fetchBackups(connection, options.fetch);
  }
  await runOnServer(connection, ['pur-beurre-backup', 'list'], { failure: 'The backups cannot be listed.' });
}
