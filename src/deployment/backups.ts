import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CommandFailed, runProgram } from './run-program.ts';
import { remoteCommand, runOnServer, type ServerConnection, shellWord, sshArguments } from './server-connection.ts';

/** `week`: all of the database. `night`: what cannot be imported again. */
export type BackupKind = 'week' | 'night';

const SERVER_FOLDER = '/var/backups/pur-beurre/';

/** Makes a backup on the server now, as cron does. */
export function makeBackup(connection: ServerConnection, kind: BackupKind): Promise<void> {
  return runOnServer(connection, ['pur-beurre-backup', kind], {
    failure: 'There is no new backup; the reason stands above.',
  });
}

/** Copies all backups of the server to a folder here; what is there already stays as it is. */
export function fetchBackups({ target, needsSudo }: ServerConnection, folder: string): Promise<void> {
  const rsync = [
    '--recursive',
    '--times',
    '--ignore-existing',
    '--include=*.dump.age',
    '--exclude=*',
    ...(needsSudo ? ['--rsync-path=sudo -n rsync'] : []),
    `--rsh=ssh ${sshArguments(target).map(shellWord).join(' ')}`,
  ];
  return runProgram('rsync', [...rsync, `${target.ssh}:${SERVER_FOLDER}`, `${folder}/`], {
    failure: `The backups of ${target.ssh} could not be fetched.`,
  });
}

/** The newest backup of each kind in a folder, the one of everything first: the order in which they are put back. */
export function newestBackups(folder: string): { kind: BackupKind; path: string }[] {
  const names = readdirSync(folder).sort();
  return (['week', 'night'] as const).flatMap((kind) => {
    const name = names.findLast((each) => new RegExp(`^${kind}-\\d{8}T\\d{6}Z\\.dump\\.age$`).test(each));
    return name === undefined ? [] : [{ kind, path: join(folder, name) }];
  });
}

interface Restoration {
  readonly folder: string;
  /** File of the operator's key. */
  readonly identity: string;
  readonly tell: (line: string) => void;
}

/** Puts the newest backups of a folder back on a server. They are decrypted here: the key stays here. Throws `CommandFailed`. */
export async function restoreBackups(
  connection: ServerConnection,
  { folder, identity, tell }: Restoration,
): Promise<void> {
  const backups = newestBackups(folder);
  if (backups.length === 0) throw new CommandFailed(`There is no backup in ${folder}.`);
  for (const { kind, path } of backups) {
    tell(`step restore ${kind} (${basename(path)})`);
    const decrypt = ['age', '--decrypt', '--identity', identity, path].map(shellWord).join(' ');
    const send = ['ssh', ...remoteCommand(connection, ['pur-beurre-backup', `restore-${kind}`])]
      .map(shellWord)
      .join(' ');
    // A key that does not fit must not look like an empty backup.
    await runProgram('bash', ['-c', `set -o pipefail; ${decrypt} | ${send}`], {
      failure: `${basename(path)} was not put back; the reason stands above.`,
    });
  }
}
