import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { DigitalOceanClient } from './digitalocean-client.ts';
import type { DropletPlan } from './droplet-plan.ts';
import { CommandFailed } from './run-program.ts';

interface Preparation {
  readonly client: DigitalOceanClient;
  readonly plan: DropletPlan;
  /** Only says what it would do: nothing is written. */
  readonly dryRun: boolean;
  readonly tell: (line: string) => void;
  readonly pollMs?: number;
}

const id = z.union([z.string(), z.number()]).transform(String);
const droplet = z.object({
  id,
  name: z.string(),
  status: z.string(),
  networks: z.object({
    v4: z.array(z.object({ ip_address: z.string(), type: z.string() })).default([]),
    v6: z.array(z.object({ ip_address: z.string(), type: z.string() })).default([]),
  }),
});
const policy = z.looseObject({ uuid: z.string(), description: z.string() });
const named = z.looseObject({ id: z.string(), name: z.string() });

type Droplet = z.infer<typeof droplet>;

const POLICIES = '/v2/monitoring/alerts';
const CHECKS = '/v2/uptime/checks';
const STARTS_WITHIN = 100;
/** Stands for the number of what a dry run does not make. */
const TO_COME = 'NEW';

/**
 * Makes the droplet and what watches it, and brings what is there already up to date; a second run changes nothing. A
 * droplet that exists is left as it is. Returns its addresses, `null` in a dry run without one. Throws `CommandFailed`.
 */
export async function prepareDroplet(preparation: Preparation): Promise<readonly string[] | null> {
  const { plan } = preparation;
  const server = await bringDroplet(preparation);
  await bringPolicies(preparation, plan.policies(server?.id ?? TO_COME));
  const checkId = await bringNamed(preparation, { path: CHECKS, list: 'checks', one: 'check', wanted: plan.check });
  for (const wanted of plan.checkAlerts) {
    await bringNamed(preparation, { path: `${CHECKS}/${checkId}/alerts`, list: 'alerts', one: 'alert', wanted });
  }
  return (
    server &&
    [...server.networks.v4, ...server.networks.v6].flatMap((net) => (net.type === 'public' ? net.ip_address : []))
  );
}

async function bringDroplet(preparation: Preparation): Promise<Droplet | null> {
  const { client, plan, dryRun, tell } = preparation;
  const { name } = plan.droplet;
  const there = await client.list(`/v2/droplets?name=${encodeURIComponent(name)}`, 'droplets', droplet);
  const known = there.find((each) => each.name === name);
  if (known) {
    tell(`Droplet ${name}: is there, ${known.status}`);
    return known;
  }
  tell(`Droplet ${name}: ${dryRun ? 'would be made' : 'is made'}`);
  if (dryRun) {
    tell(indent(plan.droplet));
    return null;
  }
  const made = await client.write('POST', '/v2/droplets', plan.droplet, z.object({ droplet: z.object({ id }) }));
  return waitUntilActive(preparation, made.droplet.id);
}

async function waitUntilActive({ client, tell, pollMs = 3_000 }: Preparation, dropletId: string): Promise<Droplet> {
  for (let asked = 0; asked < STARTS_WITHIN; asked += 1) {
    const { droplet: server } = await client.get(`/v2/droplets/${dropletId}`, z.object({ droplet }));
    if (server.status === 'active' && server.networks.v4.some(({ type }) => type === 'public')) {
      tell(`Droplet ${server.name}: active`);
      return server;
    }
    await pause(pollMs);
  }
  throw new CommandFailed(
    `Droplet ${dropletId} has not started. Look at it in DigitalOcean's console, then run this again.`,
  );
}

async function bringPolicies(preparation: Preparation, wanted: ReturnType<DropletPlan['policies']>): Promise<void> {
  const there = await preparation.client.list(POLICIES, 'policies', policy);
  for (const each of wanted) {
    const known = there.find(({ description }) => description === each.description);
    await bring(preparation, {
      what: `Alert policy ${each.description}`,
      path: POLICIES,
      known: known && { path: `${POLICIES}/${known.uuid}`, fields: known },
      wanted: each,
      answer: z.unknown(),
    });
  }
}

interface NamedThing {
  readonly path: string;
  /** Under which an answer holds all of them, and one. */
  readonly list: string;
  readonly one: string;
  readonly wanted: DropletPlan['check'];
}

async function bringNamed(preparation: Preparation, { path, list, one, wanted }: NamedThing): Promise<string> {
  const there = path.includes(TO_COME) ? [] : await preparation.client.list(path, list, named);
  const known = there.find(({ name }) => name === wanted.name);
  const answer = await bring(preparation, {
    what: `Uptime ${one} ${wanted.name}`,
    path,
    known: known && { path: `${path}/${known.id}`, fields: known },
    wanted,
    answer: z.record(z.string(), named),
  });
  return known?.id ?? answer?.[one]?.id ?? TO_COME;
}

interface Wanted<T> {
  readonly what: string;
  readonly path: string;
  readonly known: { readonly path: string; readonly fields: object } | undefined;
  readonly wanted: object;
  readonly answer: z.ZodType<T>;
}

/** Makes what is missing, changes what differs; returns the answer to the one or the other. */
async function bring<T>(
  { client, dryRun, tell }: Preparation,
  { what, path, known, wanted, answer }: Wanted<T>,
): Promise<T | undefined> {
  if (known && holds(known.fields, wanted)) {
    tell(`${what}: is as it should be`);
    return undefined;
  }
  const verb = known ? 'changed' : 'made';
  tell(`${what}: ${dryRun ? `would be ${verb}` : `is ${verb}`}`);
  if (dryRun) {
    tell(indent(wanted));
    return undefined;
  }
  return client.write(known ? 'PUT' : 'POST', known?.path ?? path, wanted, answer);
}

/** Whether all that is wanted is there already; what else DigitalOcean adds is its own affair. */
function holds(there: object, wanted: object): boolean {
  return Object.entries(wanted).every(([name, value]) => {
    const has = (there as Record<string, unknown>)[name];
    if (Array.isArray(value) && value.length === 0)
      return has === undefined || has === null || isDeepStrictEqual(has, value);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return holds((has ?? {}) as object, value);
    return isDeepStrictEqual(has, value);
  });
}

function indent(value: object): string {
  return JSON.stringify(value, null, 2).replace(/^/gm, '    ');
}
