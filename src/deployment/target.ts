import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import type { SentryAccess } from './announce-release.ts';
import type { DigitalOceanAccess } from './digitalocean-client.ts';
import { CommandFailed } from './run-program.ts';

/** What the program needs to know of a server; `deploy/targets/README.md` explains each line to the operator. */
const schema = z.strictObject({
  ssh: z.string().regex(/^\w[\w.@:-]*$/, 'user@address, or a host of your SSH configuration'),
  ssh_port: z.number().int().min(1).max(65_535).default(22),
  ssh_config: z.string().optional(),
  environment: z.enum(['staging', 'production']).default('production'),
  domain: z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'a domain name in small letters'),
  contact: z.email(),
  tls: z.enum(['letsencrypt', 'self-signed']).default('letsencrypt'),
  acme_server: z.url().optional(),
  acme_ca: z.string().optional(),
  time_zone: z.string().default('Europe/Paris'),
  web_instances: z.number().int().min(1).max(16).default(2),
  memory_mb: z.number().int().min(512).optional(),
  backup: z
    .strictObject({
      recipient: z.string().regex(/^age1[a-z0-9]{58}$/, 'the public key that age-keygen prints'),
      copy_to: z
        .string()
        .regex(/^\w[\w.@-]*:\/[\w./-]+$/, 'user@address:/folder')
        .optional(),
    })
    .optional(),
  monitoring: z
    .strictObject({
      to: z.email(),
      from: z.email(),
      smarthost: z.string().regex(/^[\w.-]+:\d+$/, 'server:port'),
      user: z.string().default(''),
      require_tls: z.boolean().default(true),
    })
    .optional(),
  digitalocean: z
    .strictObject({
      region: z.string().default('fra1'),
      size: z.string().default('s-2vcpu-4gb'),
      image: z.string().default('debian-13-x64'),
      /** Numbers or fingerprints, as DigitalOcean lists them. */
      ssh_keys: z.array(z.union([z.number().int(), z.string()])).min(1),
      mail: z.email().optional(),
    })
    .optional(),
  settings: z.record(z.string().regex(/^[A-Z][A-Z0-9_]*$/), z.union([z.string(), z.number()])).default({}),
});

export type Target = z.infer<typeof schema> & {
  readonly name: string;
  /** `NAME=value` lines, one each; empty when the operator has none. */
  readonly secrets: string;
  /** Where releases are announced, when the secrets say so; not for the server. */
  readonly sentry?: SentryAccess;
  /** With what right droplets are made, when the secrets say so; not for the server. */
  readonly digitalOceanAccess?: DigitalOceanAccess;
};

/** The folder with what is installed on servers, beside `src` and `dist`. */
export const DEPLOY_FOLDER = fileURLToPath(new URL('../../deploy', import.meta.url));

/**
 * Reads the description of a server: `production` is `deploy/targets/production.yml`, anything with a slash or `.yml`
 * a file. Its secrets lie beside it, in `production.secrets.env`. Throws `CommandFailed`.
 */
export function readTarget(nameOrPath: string): Target {
  const isPath = /[/\\]|\.yml$/.test(nameOrPath);
  const path = isPath ? resolve(nameOrPath) : join(DEPLOY_FOLDER, 'targets', `${nameOrPath}.yml`);
  if (!existsSync(path)) {
    throw new CommandFailed(`There is no ${path}. Copy deploy/targets/example.yml to it and fill it in.`);
  }
  const result = schema.safeParse(parseYaml(path));
  if (!result.success) {
    const mistakes = result.error.issues.map(
      ({ path: place, message }) => `  ${place.join('.') || 'file'}: ${message}`,
    );
    throw new CommandFailed(`${path} cannot be used:\n${mistakes.join('\n')}`);
  }
  const target = result.data;
  const sshConfig = target.ssh_config && resolve(dirname(path), target.ssh_config);
  return {
    ...target,
    ssh_config: sshConfig,
    name: nameOf(path),
    ...shareSecrets(readSecrets(path.replace(/\.yml$/, '.secrets.env'))),
  };
}

const FOR_OPERATOR = /^((?:SENTRY_(?:AUTH_TOKEN|ORG|PROJECT|URL))|(?:DIGITALOCEAN_(?:TOKEN|URL)))=(.*)\n?/gm;

/** What stays with the operator, and what goes to the server. */
function shareSecrets(text: string): Pick<Target, 'secrets' | 'sentry' | 'digitalOceanAccess'> {
  const {
    SENTRY_AUTH_TOKEN: token,
    SENTRY_ORG: organization,
    SENTRY_PROJECT: project,
    SENTRY_URL: url = 'https://sentry.io',
    DIGITALOCEAN_TOKEN: digitalOceanToken,
    DIGITALOCEAN_URL: digitalOceanUrl = 'https://api.digitalocean.com',
  } = Object.fromEntries([...text.matchAll(FOR_OPERATOR)].map(([, name, value = '']) => [name, value.trim()]));
  return {
    secrets: text.replace(FOR_OPERATOR, ''),
    ...(token && organization && project && { sentry: { token, organization, project, url } }),
    ...(digitalOceanToken && { digitalOceanAccess: { token: digitalOceanToken, url: digitalOceanUrl } }),
  };
}

function nameOf(path: string): string {
  return path.replace(/^.*[/\\]/, '').replace(/\.yml$/, '');
}

function parseYaml(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof YAMLParseError) throw new CommandFailed(`${path}: ${error.message}`);
    throw error;
  }
}

function readSecrets(path: string): string {
  if (!existsSync(path)) return '';
  const text = readFileSync(path, 'utf8');
  const wrong = text.split('\n').findIndex((line) => !/^\s*(#.*|[A-Z][A-Z0-9_]*=.*)?$/.test(line));
  // The line itself may be a secret: its number says enough.
  if (wrong >= 0) throw new CommandFailed(`${path}, line ${wrong + 1}: NAME=value is needed.`);
  return text;
}
