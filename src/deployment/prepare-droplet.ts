import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { understand } from './digitalocean-answers.ts';
import type { DigitalOcean } from './digitalocean-client.ts';
import type { OpenShelf } from './digitalocean-shelf.ts';
import type { DropletPlan } from './droplet-plan.ts';
import { CommandFailed } from './run-program.ts';

interface Preparation {
  readonly ocean: DigitalOcean;
  readonly plan: DropletPlan;
  /** Only says what it would do: nothing is written. */
  readonly dryRun: boolean;
  readonly tell: (line: string) => void;
  readonly pollMs?: number;
}

const addresses = z.array(z.object({ ipAddress: z.string(), type: z.string() })).default([]);
const droplet = z.object({
  name: z.string(),
  status: z.string(),
  networks: z.object({ v4: addresses, v6: addresses }),
});

type Droplet = z.infer<typeof droplet> & { readonly id: string };

const STARTS_WITHIN = 100;
/** Stands for the number of what a dry run does not make. */
const TO_COME = 'NEW';

/**
 * Makes the droplet and what watches it, and brings what is there already up to date; a second run changes nothing. A
 * droplet that exists is left as it is. Returns its addresses, `null` in a dry run without one. Throws `CommandFailed`.
 */
export async function prepareDroplet(preparation: Preparation): Promise<readonly string[] | null> {
  const { ocean, plan } = preparation;
  const server = await bringDroplet(preparation);
  const policies = plan.policies(server?.id ?? TO_COME).map((fields) => ({ name: fields.description, fields }));
  await bring(preparation, 'Alert policy', ocean.policies, policies);
  const check = { name: plan.check.name, fields: plan.check };
  const [checkId = TO_COME] = await bring(preparation, 'Uptime check', ocean.checks, [check]);
  const alerts = plan.checkAlerts.map((fields) => ({ name: fields.name, fields }));
  await bring(preparation, 'Uptime alert', checkId === TO_COME ? null : ocean.alertsOf(checkId), alerts);
  return (
    server &&
    [...server.networks.v4, ...server.networks.v6].flatMap((net) => (net.type === 'public' ? net.ipAddress : []))
  );
}

async function bringDroplet(preparation: Preparation): Promise<Droplet | null> {
  const { ocean, plan, dryRun, tell } = preparation;
  const { name } = plan.droplet;
  const known = (await ocean.droplets.list({ name })).find((each) => each.name === name);
  if (known) {
    const there = understand(droplet, known.fields, `GET /v2/droplets?name=${name}`);
    tell(`Droplet ${name}: is there, ${there.status}`);
    return { ...there, id: known.id };
  }
  tell(`Droplet ${name}: ${dryRun ? 'would be made' : 'is made'}`);
  if (dryRun) {
    tell(indent(plan.droplet));
    return null;
  }
  return waitUntilActive(preparation, await ocean.droplets.make(plan.droplet));
}

async function waitUntilActive({ ocean, tell, pollMs = 3_000 }: Preparation, id: string): Promise<Droplet> {
  for (let asked = 0; asked < STARTS_WITHIN; asked += 1) {
    const server = understand(droplet, await ocean.findDroplet(id), `GET /v2/droplets/${id}`);
    if (server.status === 'active' && server.networks.v4.some(({ type }) => type === 'public')) {
      tell(`Droplet ${server.name}: active`);
      return { ...server, id };
    }
    await pause(pollMs);
  }
  throw new CommandFailed(`Droplet ${id} has not started. Look at it in DigitalOcean's console, then run this again.`);
}

interface Wanted {
  readonly name: string;
  readonly fields: object;
}

/**
 * Makes what is missing on the shelf, changes what differs; without a shelf, which a dry run does not make, all of it is
 * missing. Returns their ids.
 */
async function bring(
  { dryRun, tell }: Preparation,
  what: string,
  shelf: OpenShelf | null,
  all: readonly Wanted[],
): Promise<string[]> {
  const there = (await shelf?.list()) ?? [];
  const ids: string[] = [];
  for (const { name, fields } of all) {
    const known = there.find((each) => each.name === name);
    if (known && shelf?.holds(known, fields)) {
      tell(`${what} ${name}: is as it should be`);
    } else {
      tell(`${what} ${name}: ${dryRun ? 'would be' : 'is'} ${known ? 'changed' : 'made'}`);
      if (dryRun) tell(indent(fields));
      else if (known) await shelf?.change(known, fields);
    }
    const made = known || dryRun ? undefined : await shelf?.make(fields);
    ids.push(known?.id ?? made ?? TO_COME);
  }
  return ids;
}

function indent(value: object): string {
  return JSON.stringify(value, null, 2).replace(/^/gm, '    ');
}
