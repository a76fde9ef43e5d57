import { CommandFailed, readProgram, runProgram } from './run-program.ts';
import type { Target } from './target.ts';

/** A server that has let us in. */
export interface ServerConnection {
  readonly target: Target;
  /** False where we come as root already. */
  readonly needsSudo: boolean;
}

/** Sees whether the server lets us in, and as whom. Throws `CommandFailed`. */
export async function connect(target: Target): Promise<ServerConnection> {
  const failure = `${target.ssh} does not let us in by SSH without a password.`;
  const user = await readProgram('ssh', [...sshArguments(target), target.ssh, 'id -u'], { failure });
  return { target, needsSudo: user.trim() !== '0' };
}

/** The same, for a server that `provision` has been on. */
export async function connectToProvisioned(target: Target): Promise<ServerConnection> {
  const connection = await connect(target);
  try {
    await readOnServer(connection, ['test', '-x', '/usr/local/sbin/pur-beurre-release']);
  } catch {
    throw new CommandFailed(
      `${target.ssh} is no server of Pur Beurre yet: run \`pur-beurre provision ${target.name}\`.`,
    );
  }
  return connection;
}

/** Options of ssh, for rsync and Ansible, too. */
export function sshArguments({ ssh_config: config, ssh_port: port }: Target): string[] {
  const always = ['-o', 'BatchMode=yes', '-o', 'ServerAliveInterval=15'];
  return [...(config ? ['-F', config] : []), ...(port === 22 ? [] : ['-p', String(port)]), ...always];
}

/** Runs a command as root on the server, on the operator's terminal. */
export function runOnServer(
  connection: ServerConnection,
  command: readonly string[],
  options: { readonly failure: string; readonly terminal?: boolean },
): Promise<void> {
  const terminal = options.terminal ? ['-t'] : [];
  return runProgram('ssh', [...terminal, ...remoteCommand(connection, command)], options);
}

/** Runs a command as root on the server and returns what it prints. */
export function readOnServer(connection: ServerConnection, command: readonly string[]): Promise<string> {
  const failure = `${command[0]} failed on ${connection.target.ssh}.`;
  return readProgram('ssh', remoteCommand(connection, command), { failure });
}

/** Arguments of ssh that run a command as root there. */
export function remoteCommand({ target, needsSudo }: ServerConnection, command: readonly string[]): string[] {
  const line = [...(needsSudo ? ['sudo', '-n'] : []), ...command].map(shellWord).join(' ');
  return [...sshArguments(target), target.ssh, line];
}

/** One word for a POSIX shell, whatever it holds. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
