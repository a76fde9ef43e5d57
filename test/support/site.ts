import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../../src/database/database.ts';
import { logTo } from '../../src/monitoring/log.ts';
import type { Witness } from '../../src/monitoring/witness.ts';
import { buildServer } from '../../src/site/server.ts';
import type { LiveSettings } from '../../src/sync/live-products.ts';
import { type DatabaseKind, openTestDatabase } from './databases.ts';

/** The whole site on a database of its own, as visitors would meet it. */
export interface TestSite {
  readonly server: FastifyInstance;
  readonly database: Database;
  /** Address of the running site, on this machine only. */
  readonly url: string;
  stop(): Promise<void>;
}

interface TestSiteOptions {
  readonly secure?: boolean;
  /** How Open Food Facts is asked; not at all, unless a test brings its double. */
  readonly live?: LiveSettings | null;
  /** Where its log goes; nowhere, unless a test reads it. */
  readonly metrics?: { readonly host: string; readonly port: number } | null;
  readonly witnesses?: readonly Witness[];
  readonly log?: { readonly write: (line: string) => void };
}

const NOWHERE = { write: () => {} };

export async function startTestSite(
  kind: DatabaseKind,
  { secure = false, live = null, log = NOWHERE, metrics = null, witnesses = [] }: TestSiteOptions = {},
): Promise<TestSite> {
  const { database, discard } = await openTestDatabase(kind, 'starter');
  const server = await buildServer(database, {
    metrics,
    witnesses,
    log: logTo(log, 'debug'),
    secure,
    publisher: 'Éditrice d’essai',
    host: 'Hébergeur d’essai',
    contactEmail: 'contact@essai.example',
    live,
    dataFolder: tmpdir(),
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
  const { port } = server.server.address() as AddressInfo;
  return {
    server,
    database,
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      await server.close();
      await discard();
    },
  };
}
