import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { openEmbeddedDatabase } from '../../src/database/embedded-database.ts';
import { openServerDatabase } from '../../src/database/server-database.ts';
import { createDatabase } from './postgres.ts';

/** Every query is tested on both: what PGlite accepts, PostgreSQL must, and the other way round. */
export const DATABASE_KINDS = ['embedded', 'server'] as const;
export type DatabaseKind = (typeof DATABASE_KINDS)[number];

/** A database of one test file's own. */
export interface TestDatabase {
  readonly database: Database;
  /** What `DATABASE_URL` or `DATA_DIR` must say for another process to open it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Closes the database and removes it. */
  discard(): Promise<void>;
}

/** `empty`: not even tables; `starter`: migrated, with the starter catalogue. */
export function openTestDatabase(kind: DatabaseKind, content: 'empty' | 'starter'): Promise<TestDatabase> {
  return kind === 'embedded' ? openEmbedded(content) : openServer(content);
}

async function openEmbedded(content: 'empty' | 'starter'): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'pur-beurre-test-'));
  if (content === 'starter') cpSync(inject('starterFolder'), folder, { recursive: true });
  const database = await openEmbeddedDatabase(folder);
  return {
    database,
    environment: { DATA_DIR: folder },
    discard: async () => {
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function openServer(content: 'empty' | 'starter'): Promise<TestDatabase> {
  const template = content === 'starter' ? inject('starterTemplate') : undefined;
  const { url, drop } = await createDatabase(inject('postgresUrl'), template);
  const database = await openServerDatabase(url, { poolSize: 4 });
  return {
    database,
    environment: { DATABASE_URL: url },
    discard: async () => {
      await database.close();
      await drop();
    },
  };
}
