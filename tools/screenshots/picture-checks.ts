import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Browser } from 'playwright-core';
import { abridge } from './terminal-text.ts';
import { keepTextPicture } from './text-picture.ts';

/** Of the lines of `.ci/run`, those that take no server and no browser. */
const CHECKS = ['npm run lint', 'npm test -- --project unit'];

/** What CI shows of its run: the same commands, run here. */
export async function pictureChecks(browser: Browser, path: string): Promise<void> {
  const printed: string[] = [];
  for (const command of CHECKS) printed.push(`$ ${command}`, abridge(await runShell(command), 8, 18), '');
  await keepTextPicture(browser, 'CI: the checks of a commit', printed.join('\n').trimEnd(), path);
}

async function runShell(command: string): Promise<string> {
  const child = spawn(`${command} 2>&1`, { shell: true, stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  let printed = '';
  for await (const chunk of child.stdout) printed += chunk;
  const [code] = await closed;
  if (code !== 0) throw new Error(`${command} ended with ${code}:\n${printed}`);
  // Where it stands on this machine is nobody's affair.
  return printed.replaceAll(process.cwd(), '');
}
