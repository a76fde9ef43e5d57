import { isIP } from 'node:net';
import { z } from 'zod';

/**
 * Every setting of the program, and the only reader of the environment.
 * `npx pur-beurre config` prints this list with the values in force.
 */
export interface Setting {
  readonly name: SettingName;
  readonly secret: boolean;
  readonly means: string;
}

const text = z.string().trim().min(1);
const port = z.coerce.number().int().min(0).max(65_535);

/** "unix", an address, or a range: "10.0.0.0/8". */
function isProxy(name: string): boolean {
  const [address = '', bits, ...rest] = name.split('/');
  if (name === 'unix') return true;
  const family = isIP(address);
  if (family === 0 || address.includes('%') || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 6 ? 128 : 32));
}

const proxies = z
  .string()
  .transform((list) => list.split(/[\s,]+/).filter(Boolean))
  .refine((list) => list.every(isProxy), 'Addresses, ranges such as 10.0.0.0/8, or unix, separated by commas')
  .optional();

const SETTINGS = {
  APP_ENV: {
    schema: z.enum(['development', 'test', 'staging', 'production']).default('development'),
    means: 'What this instance is for. Staging says so on every page; production refuses settings that are not safe.',
  },
  PORT: {
    schema: port.default(8080),
    means: 'Port on which the site listens.',
  },
  HOST: {
    schema: text.default('127.0.0.1'),
    means: 'Address on which the site listens; 0.0.0.0 for every network of the machine.',
  },
  SOCKET_PATH: {
    schema: text.optional(),
    means: 'Unix socket on which the site listens for a proxy on the same machine, in place of HOST and PORT.',
  },
  PUBLIC_URL: {
    schema: z.url({ protocol: /^https?$/ }).optional(),
    means: 'Address that visitors type, such as https://purbeurre.example. With https, cookies are sent over TLS only.',
  },
  TRUSTED_PROXY: {
    schema: proxies,
    means:
      'Who is believed about where visitors come from: addresses or ranges of the proxies in front of the site, by commas; unix for a proxy on a Unix socket.',
  },
  RATE_LIMITS: {
    schema: z.enum(['on', 'off']).default('on'),
    means: 'Whether sign-in, searches and forms are limited per network, account and address; off only to measure.',
  },
  DATA_DIR: {
    schema: text.default('.data'),
    means: 'Folder of the embedded database; made when missing.',
  },
  DATABASE_URL: {
    schema: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    secret: true,
    means: 'PostgreSQL server (15 or later). Not set: the embedded database in DATA_DIR.',
  },
  DATABASE_REPLICA_URL: {
    schema: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    secret: true,
    means: 'Streaming replica of this server, which answers searches and finds swaps while it follows. Not set: none.',
  },
  DATABASE_TLS: {
    schema: z.enum(['by-url', 'unverified']).default('by-url'),
    means:
      'Whether the connection is what sslmode in DATABASE_URL says, or over TLS to a server that has no known certificate, as at Heroku.',
  },
  DATABASE_POOL_SIZE: {
    schema: z.coerce.number().int().min(1).max(100).default(10),
    means: 'Connections that one process may open to the PostgreSQL server.',
  },
  LOG_LEVEL: {
    schema: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
    means: 'How much the program logs.',
  },
  LOG_FORMAT: {
    schema: z.enum(['auto', 'json', 'readable']).default('auto'),
    means: 'How it logs: one JSON object a line, or for people; auto: for people on a terminal, JSON elsewhere.',
  },
  METRICS_PORT: {
    schema: port.optional(),
    means: 'Port on which Prometheus may ask for metrics. Not set: nowhere.',
  },
  METRICS_HOST: {
    schema: text.default('127.0.0.1'),
    means: 'Address of this port; a private one, since whoever reaches it is told everything.',
  },
  SENTRY_DSN: {
    schema: z.url({ protocol: /^https?$/ }).optional(),
    secret: true,
    means: 'Where errors and events are sent to. Not set: nowhere.',
  },
  SENTRY_TRACES_RATE: {
    schema: z.coerce.number().min(0).max(1).default(0.05),
    means: 'Part of the requests whose steps are sent to Sentry, from 0 to 1.',
  },
  RELEASE: {
    schema: text.optional(),
    means:
      'Name of this release, by which errors are sorted; set by the deployment. Not set: the version of the program.',
  },
  PUBLISHER: {
    schema: text.default('L’équipe de Pur Beurre'),
    means: 'Who publishes the site, on the page of legal notices.',
  },
  HOSTING: {
    schema: text.default('Instance personnelle, hébergée par son éditeur'),
    means: 'Who hosts the site, on the page of legal notices.',
  },
  CONTACT_EMAIL: {
    schema: z.email().default('contact@purbeurre.example'),
    means: 'Where visitors write to.',
  },
  SMTP_URL: {
    schema: z.url({ protocol: /^smtps?$/ }).optional(),
    secret: true,
    means:
      'Mail server, such as smtps://user:password@mail.example:465. Not set: mails are kept as files in DATA_DIR/outbox.',
  },
  MAIL_FROM: {
    schema: z
      .string()
      .trim()
      .regex(/^(?:[^<>@\r\n]+<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, 'An address, or a name and <address>')
      .optional(),
    means: 'Who mails come from, such as Pur Beurre <bonjour@purbeurre.example>. Not set: CONTACT_EMAIL.',
  },
  OFF_LIVE: {
    schema: z.enum(['on', 'off']).default('on'),
    means: 'Whether a bar code or words that the catalogue does not have are asked of Open Food Facts.',
  },
  OFF_URL: {
    schema: z.url({ protocol: /^https?$/ }).default('https://world.openfoodfacts.org'),
    means: 'Where Open Food Facts answers.',
  },
  OFF_FILES_URL: {
    schema: z.url({ protocol: /^https?$/ }).default('https://static.openfoodfacts.org/data'),
    means: 'Where Open Food Facts keeps its daily files.',
  },
  OFF_WAIT_MS: {
    schema: z.coerce.number().int().min(100).max(10_000).default(2_000),
    means: 'How long a visitor waits for Open Food Facts at most; what comes later is stored all the same.',
  },
  OFF_TIMEOUT_MS: {
    schema: z.coerce.number().int().min(100).max(60_000).default(10_000),
    means: 'How long one answer of Open Food Facts may take at most.',
  },
  OFF_REMEMBER_HOURS: {
    schema: z.coerce.number().int().min(1).max(720).default(24),
    means: 'For how many hours what Open Food Facts does not have is not asked for again.',
  },
  OFF_PRODUCTS_PER_MINUTE: {
    schema: z.coerce.number().int().min(1).max(1_000).default(15),
    means: 'Products asked of Open Food Facts in any minute at most, by all processes of the site together.',
  },
  OFF_SEARCHES_PER_MINUTE: {
    schema: z.coerce.number().int().min(1).max(1_000).default(10),
    means: 'Searches asked of Open Food Facts in any minute at most; words that find nothing here take two.',
  },
} satisfies Record<string, { schema: z.ZodType; means: string; secret?: boolean }>;

type Settings = typeof SETTINGS;
type SettingName = keyof Settings;
export type Config = { readonly [Name in SettingName]: z.infer<Settings[Name]['schema']> };

/** A setting that cannot be used: a sentence for each, for the person who starts the program. */
export class UnusableSettings extends Error {
  override readonly name = 'UnusableSettings';
}

/** Reads the settings; a variable that is empty or blank counts as not set. Throws `UnusableSettings`. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const values: Record<string, unknown> = {};
  const mistakes: string[] = [];
  for (const [name, { schema, means }] of Object.entries(SETTINGS)) {
    const result = (schema as z.ZodType).safeParse(environment[name]?.trim() || undefined);
    if (result.success) values[name] = result.data;
    else mistakes.push(`${name}: ${result.error.issues[0]?.message}. ${means}`);
  }
  const config = values as unknown as Config;
  if (mistakes.length === 0) mistakes.push(...listContradictions(config), ...listUnsafe(config));
  if (mistakes.length > 0) throw new UnusableSettings(mistakes.join('\n'));
  return config;
}

function listContradictions({ DATABASE_URL: primary, DATABASE_REPLICA_URL: replica }: Config): string[] {
  return replica !== undefined && primary === undefined
    ? ['DATABASE_REPLICA_URL: a replica follows the server of DATABASE_URL, which is not set.']
    : [];
}

/** What this kind of instance must not start with. Nothing is asked of development and tests. */
function listUnsafe({ APP_ENV: kind, ...config }: Config): string[] {
  if (kind === 'development' || kind === 'test') return [];
  const unsafe: string[] = [];
  if (config.DATABASE_URL === undefined) {
    unsafe.push(`DATABASE_URL: needed in ${kind}: the embedded database is for one process, and backed up by nobody.`);
  }
  for (const name of ['DATABASE_URL', 'DATABASE_REPLICA_URL'] as const) {
    const url = config[name];
    if (url === undefined || !hasWeakPassword(url)) continue;
    unsafe.push(`${name}: its password is missing or easily guessed; ${SHORTEST_SECRET} random letters at least.`);
  }
  if (!config.PUBLIC_URL?.startsWith('https:')) {
    unsafe.push(`PUBLIC_URL: an https address is needed in ${kind}: cookies and passwords go over TLS only.`);
  }
  if (kind === 'production' && config.CONTACT_EMAIL.endsWith('.example')) {
    unsafe.push('CONTACT_EMAIL: an address where somebody reads is needed in production.');
  }
  return unsafe;
}

const SHORTEST_SECRET = 16;

/** A server on a socket of this machine knows us by our user; every other one by a password. */
function hasWeakPassword(url: string): boolean {
  const { password, searchParams } = new URL(url);
  if (searchParams.get('host')?.startsWith('/')) return false;
  const secret = decodeURIComponent(password);
  return secret.length < SHORTEST_SECRET || new Set(secret).size < SHORTEST_SECRET / 2;
}

export function listSettings(): Setting[] {
  return Object.entries(SETTINGS).map(([name, setting]) => ({
    name: name as SettingName,
    secret: 'secret' in setting,
    means: setting.means,
  }));
}
