import type { Database } from './database.ts';
import { openEmbeddedDatabase } from './embedded-database.ts';
import { openServerDatabase } from './server-database.ts';

export interface DatabaseSettings {
  /** Address of a PostgreSQL server; `undefined`: the embedded database. */
  readonly databaseUrl: string | undefined;
  /** Folder of the embedded database. */
  readonly dataDir: string;
  readonly poolSize: number;
  /** Over TLS, whatever certificate the server has; else what its address says. */
  readonly unverifiedTls: boolean;
}

export function openDatabase({ databaseUrl, dataDir, ...options }: DatabaseSettings): Promise<Database> {
  return databaseUrl === undefined ? openEmbeddedDatabase(dataDir) : openServerDatabase(databaseUrl, options);
}
