import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { findFreePorts } from '../support/free-ports.ts';
import { waitUntil } from '../support/wait-until.ts';

const FIRST_FETCH_MS = 180_000;
const folder = mkdtempSync(join(tmpdir(), 'pur-beurre-spotlight-'));
let printed = '';
let stop: () => Promise<void>;
let ports: readonly number[];

/** `npm run spotlight`, as it stands in package.json. */
beforeAll(async () => {
  ports = await findFreePorts(3);
  const [port, spotlight, off] = ports.map(String);
  const environment = { DATA_DIR: folder, PORT: port, SPOTLIGHT_PORT: spotlight, FAKE_OFF_PORT: off };
  const child = spawn('npm', ['run', 'spotlight'], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Npm starts others: a signal reaches all, as Ctrl-C does.
    detached: true,
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  const ended = once(child, 'close');
  stop = async () => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGINT');
    await ended;
  };
  await waitUntil(async () => /Pur Beurre is ready/.test(printed), FIRST_FETCH_MS).catch(() => {
    throw new Error(`The site did not start:\n${printed}`);
  });
}, FIRST_FETCH_MS + 20_000);
afterAll(async () => {
  await stop?.();
  rmSync(folder, { recursive: true, force: true });
});

it('starts the site and Spotlight, whose page shows the requests of the site and asks no other machine', async () => {
  const [port, spotlight] = ports;
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const asked = new Set<string>();
    page.on('response', (answer) => asked.add(new URL(answer.url()).hostname));
    await page.goto(`http://127.0.0.1:${spotlight}/telemetry/traces`);
    expect((await fetch(`http://127.0.0.1:${port}/recherche?q=nutella`)).status).toBe(200);
    await page.getByText('GET /recherche').first().waitFor();
    expect([...asked].filter((host) => !['127.0.0.1', 'localhost', ''].includes(host))).toEqual([]);
  } finally {
    await browser.close();
  }
});

it('listens on this machine alone', async () => {
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4');
  for (const { address } of others) {
    await expect(fetch(`http://${address}:${ports[1]}/health`)).rejects.toThrow();
  }
  expect((await fetch(`http://127.0.0.1:${ports[1]}/health`)).status).toBe(200);
});
