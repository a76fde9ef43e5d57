import { spawn } from 'node:child_process';
import type { Targets } from './targets.ts';
import type { Visitor } from './visitor.ts';

export interface Attack {
  readonly origin: string;
  readonly visitor: Visitor;
  readonly targets: Targets;
  /** How long a tool may take at most. */
  readonly seconds: number;
  readonly folder: string;
}

export interface AttackReport {
  readonly tool: string;
  readonly findings: readonly string[];
  /** What was attacked, in words. */
  readonly asked: string;
  /** Whether the tool came to its end. */
  readonly ended: string;
}

/** Runs a program to its end or until the time is up; returns what it printed. Throws when it is not there. */
export async function runTool(
  program: string,
  args: readonly string[],
  seconds: number,
): Promise<{ printed: string; isCut: boolean }> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  let isCut = false;
  const end = setTimeout(() => {
    isCut = true;
    child.kill('SIGTERM');
  }, seconds * 1_000);
  await new Promise<void>((resolve, reject) => child.once('close', () => resolve()).once('error', reject));
  clearTimeout(end);
  return { printed, isCut };
}
