import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, startPostgres } from '../../test/support/postgres.ts';
import { signUpOver, type Visitor } from './visitor.ts';

export const TARGET_KINDS = ['embedded', 'server'] as const;

export interface Target {
  readonly origin: string;
  /** Somebody who has an account and has kept things, and somebody who has not. */
  listVisitors(): Promise<Visitor[]>;
  /** Lines of the log that tell of a failure of ours. */
  listFailures(): string[];
  isWell(): Promise<boolean>;
  stop(): Promise<void>;
}

/** The built site with its starter catalogue, without limits, which would stop the attack before it starts. */
export async function startTarget(kind: (typeof TARGET_KINDS)[number]): Promise<Target> {
  const folder = mkdtempSync(join(tmpdir(), 'pur-beurre-attack-'));
  const database = kind === 'server' ? await prepareServer() : undefined;
  const environment = {
    DATA_DIR: folder,
    PORT: '0',
    LOG_LEVEL: 'error',
    OFF_LIVE: 'off',
    RATE_LIMITS: 'off',
    ...(database && { DATABASE_URL: database.url }),
  };
  if (database) for (const command of ['migrate', 'import-starter']) runProgram(command, environment);
  const site = spawn(process.execPath, ['dist/main.js', 'serve'], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = listen(site);
  const origin = await readOrigin(site, printed);
  return {
    origin,
    listVisitors: async () => [{ name: 'stranger', cookies: '' }, await signUpOver(origin)],
    listFailures: () => printed.text.split('\n').filter((line) => /"level":("error"|50|60)|"fatal"|Error:/.test(line)),
    isWell: async () => (await fetch(origin)).status === 200,
    stop: async () => {
      const ended = once(site, 'exit');
      site.kill('SIGTERM');
      await ended;
      await database?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function prepareServer() {
  const server = await startPostgres();
  const { url, drop } = await createDatabase(server.url);
  return {
    url,
    stop: async () => {
      await drop();
      await server.stop();
    },
  };
}

function runProgram(command: string, environment: Readonly<Record<string, string>>): void {
  const { status, stderr } = spawnSync(process.execPath, ['dist/main.js', command], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${command} failed: ${stderr}`);
}

function listen(site: ChildProcess): { text: string } {
  const printed = { text: '' };
  for (const stream of [site.stdout, site.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      printed.text += text;
    });
  }
  return printed;
}

async function readOrigin(site: ChildProcess, printed: { readonly text: string }): Promise<string> {
  for (;;) {
    const origin = /ready: (http:\S+)/.exec(printed.text)?.[1];
    if (origin) return origin;
    if (site.exitCode !== null) throw new Error(`The site did not start:\n${printed.text}`);
    await new Promise((wait) => setTimeout(wait, 50));
  }
}
