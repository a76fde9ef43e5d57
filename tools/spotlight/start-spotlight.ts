import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';

const FOLDER = import.meta.dirname;

export interface Spotlight {
  /** Where its page is. */
  readonly url: string;
  /** For SENTRY_DSN: whatever is sent there is shown. */
  readonly dsn: string;
  stop(): Promise<void>;
}

/** Sentry's Spotlight on this machine, fetched from npm the first time. Port 0: one that is free. */
export async function startSpotlight(port: number): Promise<Spotlight> {
  if (!existsSync(`${FOLDER}/node_modules/@spotlightjs`)) fetchPackages();
  // What it says of each event goes to standard error: nothing that a page would not show better.
  const child = spawn(process.execPath, [`${FOLDER}/serve.js`, String(port)], { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = once(child, 'exit');
  let printed = '';
  for await (const chunk of child.stdout) {
    printed += chunk;
    if (printed.includes('\n')) break;
  }
  const url = /ready: (http:\S+)/.exec(printed)?.[1];
  if (url === undefined) throw new Error(`Spotlight did not start on port ${port}. ${printed}`.trim());
  return {
    url,
    dsn: dsnOf(url),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Sentry's form of an address. Spotlight asks neither for a key nor for a project, the SDK wants both. */
export function dsnOf(url: string): string {
  return url.replace('://', '://spotlight@').replace(/\/?$/, '/0');
}

function fetchPackages(): void {
  console.log('Fetching Spotlight from npm (once, 115 MB)');
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: FOLDER, stdio: 'inherit' });
}
