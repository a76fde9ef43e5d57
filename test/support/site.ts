import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../../src/database/database.ts';
import type { Carrier } from '../../src/mail/carrier.ts';
import { logTo } from '../../src/monitoring/log.ts';
import type { Witness } from '../../src/monitoring/witness.ts';
import { buildServer, type ServerSettings } from '../../src/site/server.ts';
import type { LiveSettings } from '../../src/sync/live-products.ts';
import { type DatabaseKind, openTestDatabase } from './databases.ts';
import { Mailbox } from './mailbox.ts';

/** The whole site on a database of its own, as visitors would meet it. */
export interface TestSite {
  readonly server: FastifyInstance;
  readonly database: Database;
  /** Address of the running site, on this machine only. */
  readonly url: string;
  /** With which another process opens its database. */
  readonly environment: Readonly<Record<string, string>>;
  /** Where its mails arrive. */
  readonly mailbox: Mailbox;
  stop(): Promise<void>;
}

export interface TestSiteOptions {
  readonly secure?: boolean;
  /** How Open Food Facts is asked; not at all, unless a test brings its double. */
  readonly live?: LiveSettings | null;
  /** Tests of other things ask far more often than people do. */
  readonly rateLimits?: boolean;
  readonly trial?: boolean;
  readonly trustedProxies?: readonly string[];
  readonly now?: () => number;
  readonly metrics?: ServerSettings['metrics'];
  readonly witnesses?: readonly Witness[];
  /** Where its log goes; nowhere, unless a test reads it. */
  readonly log?: { readonly write: (line: string) => void };
  /** What brings mails away in place of the mailbox. */
  readonly carrier?: Carrier;
  readonly mail?: ServerSettings['mail'];
}

const NOWHERE = { write: () => {} };

export async function startTestSite(
  kind: DatabaseKind,
  { carrier, ...options }: TestSiteOptions = {},
): Promise<TestSite> {
  const { database, environment, discard } = await openTestDatabase(kind, 'starter');
  const mailbox = new Mailbox();
  const server: FastifyInstance = await buildTestServer(database, {
    ...options,
    mail: { carrier: carrier ?? mailbox, siteUrl: () => siteUrl(server) },
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
  return {
    server,
    database,
    environment,
    url: siteUrl(server),
    mailbox,
    stop: async () => {
      await server.close();
      await discard();
    },
  };
}

function siteUrl(server: FastifyInstance): string {
  return `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
}

/** One process of the site; several may stand on one database. */
export function buildTestServer(
  database: Database,
  { log = NOWHERE, ...options }: TestSiteOptions = {},
): Promise<FastifyInstance> {
  return buildServer(database, {
    log: logTo(log, 'debug'),
    metrics: null,
    release: 'pur-beurre@essai',
    witnesses: [],
    secure: false,
    publisher: 'Éditrice d’essai',
    host: 'Hébergeur d’essai',
    contactEmail: 'contact@essai.example',
    live: null,
    rateLimits: false,
    now: Date.now,
    trustedProxies: [],
    // A test that changes the catalogue sees it change, however quickly it asks.
    staleMs: 0,
    dataFolder: tmpdir(),
    trial: false,
    mail: { carrier: new Mailbox(), siteUrl: () => 'http://127.0.0.1' },
    ...options,
  });
}
