import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface RunningSite {
  readonly origin: string;
  /** Where it writes; empty for what writes nowhere. */
  readonly folder: string;
  stop(): Promise<void>;
}

/** The program as `npm start` runs it, on a new embedded database or on the server of DATABASE_URL. */
export async function startSite(settings: Readonly<Record<string, string>> = {}): Promise<RunningSite> {
  const folder = mkdtempSync(join(tmpdir(), 'pur-beurre-bench-'));
  const environment = { DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'silent', OFF_LIVE: 'off', ...settings };
  const child = spawn(process.execPath, ['dist/main.js', 'serve'], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const origin = await readOrigin(child);
  return {
    origin,
    folder,
    stop: async () => {
      await end(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Fastify alone, sending one string: what the framework can do at most. */
export async function startReadyString(page: string): Promise<RunningSite> {
  const child = spawn(process.execPath, ['bench/ready-string.js'], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin?.end(page);
  const origin = await readOrigin(child);
  return { origin, folder: '', stop: () => end(child) };
}

/** Both programs print one line that ends in their address. */
async function readOrigin(child: ChildProcess): Promise<string> {
  let printed = '';
  for await (const chunk of child.stdout ?? []) {
    printed += chunk;
    const match = /ready: (http:\S+)/.exec(printed);
    if (match?.[1]) return match[1];
  }
  throw new Error(`The server did not start:\n${printed}`);
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
