import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { DEPLOY_FOLDER, type Target } from './target.ts';

const fields = z.record(z.string(), z.unknown());
const described = z.looseObject({ description: z.string() });
const named = z.looseObject({ name: z.string() });

const schema = z.strictObject({
  droplet: named,
  alert_policies: z.array(described),
  uptime_check: named,
  uptime_alerts: z.array(named),
});

/** What DigitalOcean is to have, in the words of its API; a droplet's number is known only once it is there. */
export interface DropletPlan {
  readonly droplet: z.infer<typeof named>;
  readonly policies: (dropletId: string) => readonly z.infer<typeof described>[];
  readonly check: z.infer<typeof named>;
  readonly checkAlerts: readonly z.infer<typeof named>[];
}

/** `deploy/digitalocean/` with the names of the target in it. */
export function readDropletPlan({ domain, contact, digitalocean }: DigitalOceanTarget): DropletPlan {
  const read = (file: string) => readFileSync(join(DEPLOY_FOLDER, 'digitalocean', file), 'utf8');
  const plan = schema.parse(withDomain(parse(read('droplet.yml')), domain));
  const { region, size, image, ssh_keys, mail } = digitalocean;
  const notified = { email: [mail ?? contact], slack: [] };
  return {
    droplet: { ...plan.droplet, region, size, image, ssh_keys, user_data: read('cloud-init.yml') },
    policies: (dropletId) =>
      plan.alert_policies.map((policy) => ({
        ...policy,
        entities: [dropletId],
        tags: [],
        alerts: notified,
        enabled: true,
      })),
    check: plan.uptime_check,
    checkAlerts: plan.uptime_alerts.map((alert) => ({ ...alert, notifications: notified })),
  };
}

export type DigitalOceanTarget = Pick<Target, 'domain' | 'contact'> & {
  readonly digitalocean: NonNullable<Target['digitalocean']>;
};

/** The same record, DOMAIN in its texts replaced. */
function withDomain(value: unknown, domain: string): unknown {
  if (typeof value === 'string') return value.replaceAll('DOMAIN', domain);
  if (Array.isArray(value)) return value.map((each) => withDomain(each, domain));
  const record = fields.safeParse(value);
  if (!record.success) return value;
  return Object.fromEntries(Object.entries(record.data).map(([name, each]) => [name, withDomain(each, domain)]));
}
