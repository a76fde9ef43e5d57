// `npm run dev`: the site and a double of Open Food Facts beside it, without a network. The program is built again and
// started again whenever a source file changes. Settings are those of `npm start`; the double takes faults on demand:
// see tools/fake-open-food-facts.ts. `npm run spotlight`: the same, and Spotlight shows what Sentry would be sent.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { FakeOpenFoodFacts } from '../test/support/fake-open-food-facts/fake-open-food-facts.ts';
import { startSpotlight } from './spotlight/start-spotlight.ts';

/** Editors write a file in several steps. */
const SETTLED_MS = 150;
/** Spotlight's own: where the SDKs of browsers and editors look for it. */
const SPOTLIGHT_PORT = '8969';

const fake = await FakeOpenFoodFacts.start({ port: Number(process.env.FAKE_OFF_PORT ?? 8090) });
console.log(`The double of Open Food Facts is ready: ${fake.url}`);
const spotlight = process.argv.includes('--spotlight')
  ? await startSpotlight(Number(process.env.SPOTLIGHT_PORT ?? SPOTLIGHT_PORT))
  : null;
if (spotlight) console.log(`Spotlight is ready: ${spotlight.url}`);
const environment = {
  ...process.env,
  OFF_URL: fake.url,
  OFF_FILES_URL: `${fake.url}/data`,
  ...(spotlight && { SENTRY_DSN: spotlight.dsn, SENTRY_TRACES_RATE: '1' }),
};

let site: ChildProcess | undefined;
let turn = Promise.resolve();
const restart = () => {
  turn = turn.then(startAnew);
};
let settled: NodeJS.Timeout | undefined;
const watcher = watch('src', { recursive: true }, () => {
  clearTimeout(settled);
  settled = setTimeout(restart, SETTLED_MS);
});
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
restart();

async function startAnew(): Promise<void> {
  await stopSite();
  const build = spawn(process.execPath, ['tools/build.js'], { stdio: 'inherit' });
  const [code] = await once(build, 'exit');
  // What does not build is told by the builder; the next change tries again.
  if (code === 0) site = spawn(process.execPath, ['dist/main.js', 'serve'], { env: environment, stdio: 'inherit' });
}

async function stopSite(): Promise<void> {
  if (!site || site.exitCode !== null || site.signalCode !== null) return;
  const ended = once(site, 'exit');
  site.kill('SIGTERM');
  await ended;
}

async function stop(): Promise<void> {
  watcher.close();
  clearTimeout(settled);
  await turn;
  await stopSite();
  await Promise.all([fake.stop(), spotlight?.stop()]);
}
