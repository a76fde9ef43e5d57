import { type Config, readConfig } from '../config.ts';
import type { Database } from '../database/database.ts';
import { type DatabaseSettings, openDatabase } from '../database/open-database.ts';

/** Opens the database of the settings for one piece of work, and closes it whatever happens. */
export async function withDatabase(work: (database: Database) => Promise<void>): Promise<void> {
  const database = await openDatabase(databaseSettings(readConfig()));
  try {
    await work(database);
  } finally {
    await database.close();
  }
}

export function databaseSettings(config: Config): DatabaseSettings {
  return {
    databaseUrl: config.DATABASE_URL,
    unverifiedTls: config.DATABASE_TLS === 'unverified',
    dataDir: config.DATA_DIR,
    poolSize: config.DATABASE_POOL_SIZE,
  };
}
