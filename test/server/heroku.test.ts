import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../support/wait-until.ts';
import { startTlsPostgres, type TlsPostgres } from './tls-postgres.ts';

const CHECKOUT = join(import.meta.dirname, '../..');

/** As Heroku's buildpack for Node.js builds and runs it: https://devcenter.heroku.com/articles/nodejs-support. */
describe('the site on Heroku', () => {
  let slug: string;
  let database: TlsPostgres;
  let port: number;

  beforeAll(async () => {
    database = await startTlsPostgres();
    port = await findPort();
    slug = mkdtempSync(join(tmpdir(), 'pur-beurre-slug-'));
    const files = execFileSync('git', ['ls-files', '-z'], { cwd: CHECKOUT, encoding: 'utf8' })
      .split('\0')
      .filter(Boolean);
    for (const file of files) cpSync(join(CHECKOUT, file), join(slug, file), { recursive: true });
    // NODE_ENV is production all the way; the buildpack asks for development packages all the same.
    const env = { ...process.env, NODE_ENV: 'production', NODE_HOME: dirname(dirname(process.execPath)), CI: 'true' };
    const npm = (...args: string[]) => execFileSync('npm', args, { cwd: slug, env, stdio: 'pipe' });
    npm('ci', '--include=dev');
    npm('run', 'build', '--if-present');
    npm('prune', '--omit=dev');
  });
  afterAll(async () => {
    rmSync(slug, { recursive: true, force: true });
    await database?.stop();
  });

  /** What Heroku sets, what `app.json` sets, what its form asks for, and nothing else. */
  const environment = (): Record<string, string> => {
    const { env } = JSON.parse(readFileSync(join(slug, 'app.json'), 'utf8')) as {
      env: Record<string, { value?: string }>;
    };
    const preset = Object.entries(env).flatMap(([name, { value }]) =>
      value === undefined ? [] : [[name, value] as const],
    );
    return {
      PATH: process.env.PATH ?? '',
      HOME: slug,
      NODE_ENV: 'production',
      DYNO: 'web.1',
      PORT: String(port),
      DATABASE_URL: database.url,
      ...Object.fromEntries(preset),
      PUBLIC_URL: 'https://pur-beurre-staging.herokuapp.com',
      CONTACT_EMAIL: 'essai@purbeurre.fr',
      SMTP_URL: 'smtps://somebody:secret@mail.invalid:465',
      OFF_LIVE: 'off',
    };
  };
  const line = (name: string) => {
    const [, command] = new RegExp(`^${name}: (.+)$`, 'm').exec(readFileSync(join(slug, 'Procfile'), 'utf8')) ?? [];
    if (command === undefined) throw new Error(`The Procfile has no line ${name}.`);
    return command;
  };
  const run = (command: string) => spawn('bash', ['-c', `exec ${command}`], { cwd: slug, env: environment() });

  it('is small enough for a slug', () => {
    const kilobytes = Number(/^\d+/.exec(execFileSync('du', ['-sk', slug], { encoding: 'utf8' }))?.[0]);
    console.log(`    slug, before it is packed: ${Math.round(kilobytes / 1_024)} MB`);
    expect(kilobytes).toBeLessThan(500 * 1_024);
  });

  it('migrates and fills its database before a release goes live', async () => {
    // The database's front runs in this process: it must not be kept waiting.
    const release = ['-c', line('release')];
    const { stdout } = await promisify(execFile)('bash', release, { cwd: slug, env: environment() });
    expect(stdout).toMatch(/Applied 0001-.*Imported the starter catalogue: \d+ products/s);
  });

  it('serves on $PORT, says that it is staging, and ends when Heroku says so', async () => {
    const web = run(line('web'));
    let printed = '';
    for (const stream of [web.stdout, web.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed += text;
      });
    }
    try {
      // Heroku gives a web process 60 seconds to listen.
      await waitUntil(async () => printed.includes('is ready') || web.exitCode !== null, 60_000);
      expect(web.exitCode, printed).toBeNull();
      const page = await fetch(`http://127.0.0.1:${port}/`);
      expect([page.status, page.headers.get('x-robots-tag')]).toEqual([200, 'noindex, nofollow']);
      expect(await page.text()).toContain('Site d’essai');
      expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
      expect(printed).toContain('mails are kept in this folder');
      expect(database.tlsConnections()).toBeGreaterThan(0);
    } finally {
      const ended = once(web, 'exit');
      web.kill('SIGTERM');
      expect((await ended)[0], printed).toBe(0);
    }
  });

  it('has a job for its scheduler that runs with the same settings', async () => {
    const job = run('node dist/main.js sync --status');
    const [code] = await once(job, 'exit');
    expect(code).toBe(0);
  });
});

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
