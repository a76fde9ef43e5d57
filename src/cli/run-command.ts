import { Command } from 'commander';
import { UnusableSettings } from '../config.ts';
import { DatabaseUnavailable } from '../database/database.ts';
import { CommandFailed } from '../deployment/run-program.ts';
import { UnusableDump } from '../off/unusable-dump.ts';
import { addBackupCommands } from './backup.ts';
import { addCheckInCommand } from './check-in.ts';
import { addConfigCommand } from './config.ts';
import { addDeployCommand } from './deploy.ts';
import { addDropletCommand } from './droplet.ts';
import { addImportCommand } from './import.ts';
import { addImportStarterCommand } from './import-starter.ts';
import { addImportTaxonomiesCommand } from './import-taxonomies.ts';
import { addMailCommand } from './mail.ts';
import { addMigrateCommand } from './migrate.ts';
import { openSentryIfSet } from './open-sentry.ts';
import { addProvisionCommand } from './provision.ts';
import { addServeCommand } from './serve.ts';
import { addServerCommands } from './server-commands.ts';
import { addSyncCommand } from './sync.ts';
import { addUserCommand } from './user.ts';

/** Runs one command line; the process exits with 0 only when the command did its work. */
export async function runCommand(argv: readonly string[]): Promise<void> {
  const program = new Command('pur-beurre')
    .description('Find a healthier food of the same kind.')
    .enablePositionalOptions()
    .showHelpAfterError();
  const sentry = await openSentryIfSet();
  addServeCommand(program, sentry);
  addMigrateCommand(program);
  addImportCommand(program);
  addImportStarterCommand(program);
  addImportTaxonomiesCommand(program);
  addSyncCommand(program, sentry);
  addMailCommand(program);
  addUserCommand(program);
  addConfigCommand(program);
  addDropletCommand(program);
  addProvisionCommand(program);
  addDeployCommand(program);
  addServerCommands(program);
  addBackupCommands(program);
  addCheckInCommand(program, sentry);
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    process.exitCode = 1;
    // What the operator can mend is said in a sentence; anything else is a defect and shows its stack.
    const expected =
      error instanceof CommandFailed ||
      error instanceof DatabaseUnavailable ||
      error instanceof UnusableSettings ||
      error instanceof UnusableDump;
    console.error(expected ? error.message : error);
    // A setting to be mended is told to who sets it, and to nobody else.
    if (!(error instanceof UnusableSettings)) sentry?.commandFailed(error, argv[2] ?? '');
    await sentry?.close();
  }
}
