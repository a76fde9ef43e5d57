import { spawn } from 'node:child_process';

/** What the operator can mend, in a sentence; nothing else is shown of it. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
}

interface RunOptions {
  readonly cwd?: string;
  /** What went wrong, when it did. */
  readonly failure: string;
}

/** Runs a program on the operator's terminal, to its end. Throws `CommandFailed` unless it ends with 0. */
export async function runProgram(program: string, args: readonly string[], options: RunOptions): Promise<void> {
  await start(program, args, options, 'inherit');
}

/** The same without showing what it prints on its output: that is returned. */
export function readProgram(program: string, args: readonly string[], options: RunOptions): Promise<string> {
  return start(program, args, options, 'pipe');
}

function start(
  program: string,
  args: readonly string[],
  { cwd, failure }: RunOptions,
  output: 'inherit' | 'pipe',
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: ['inherit', output, 'inherit'] });
    let printed = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
    child.on('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ENOENT' ? new CommandFailed(`${program} is not installed on this machine.`) : error),
    );
    child.on('close', (code) => {
      if (code === 0) resolve(printed);
      else reject(new CommandFailed(failure));
    });
  });
}
