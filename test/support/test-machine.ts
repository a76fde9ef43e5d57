import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { Database } from '../../src/database/database.ts';
import { openEmbeddedDatabase } from '../../src/database/embedded-database.ts';
import { migrate } from '../../src/database/migrate.ts';
import { openServerDatabase } from '../../src/database/server-database.ts';
import { prepareShelves } from '../../src/sync/shelf-store.ts';
import { importStarterCatalogue } from '../../src/sync/starter-catalogue.ts';
import { createDatabase, type PostgresServer, startPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL server of this test run. */
    postgresUrl: string;
    /** Name of a database on it that holds the starter catalogue, to be copied. */
    starterTemplate: string;
    /** Folder of an embedded database that holds the starter catalogue, to be copied. */
    starterFolder: string;
  }
}

/** What the tests of this run share: the built program, a PostgreSQL server, a filled database of each kind. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  execFileSync(process.execPath, ['tools/build.js'], { stdio: 'inherit' });
  const folder = mkdtempSync(join(tmpdir(), 'pur-beurre-test-'));
  const [server] = await Promise.all([startFilledServer(project), fillEmbedded(project, folder)]);
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function startFilledServer(project: TestProject): Promise<PostgresServer> {
  const server = await startPostgres();
  const { url } = await createDatabase(server.url);
  await fill(await openServerDatabase(url, { poolSize: 1 }));
  project.provide('postgresUrl', server.url);
  project.provide('starterTemplate', new URL(url).pathname.slice(1));
  return server;
}

async function fillEmbedded(project: TestProject, folder: string): Promise<void> {
  await fill(await openEmbeddedDatabase(folder));
  project.provide('starterFolder', folder);
}

async function fill(database: Database): Promise<void> {
  await migrate(database);
  await prepareShelves(database);
  await importStarterCatalogue(database);
  await database.close();
}
