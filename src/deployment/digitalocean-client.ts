import { adapterFor, type Pace } from './digitalocean-adapter.ts';
import { ask, fieldOf } from './digitalocean-answers.ts';
import { loadModels } from './digitalocean-models.ts';
import { loadPackage } from './digitalocean-package.ts';
import { type Kind, OpenShelf, Shelf } from './digitalocean-shelf.ts';

/** Where DigitalOcean is asked, and with what right. */
export interface DigitalOceanAccess {
  readonly url: string;
  readonly token: string;
}

/** As much of DigitalOcean as a watched droplet takes. */
export interface DigitalOcean {
  readonly droplets: Shelf;
  /** One droplet, as the client names its fields. */
  readonly findDroplet: (id: string) => Promise<unknown>;
  readonly policies: OpenShelf;
  readonly checks: OpenShelf;
  readonly alertsOf: (checkId: string) => OpenShelf;
}

const DROPLETS: Kind = {
  path: '/v2/droplets',
  many: 'droplets',
  one: 'droplet',
  id: 'id',
  name: 'name',
  model: 'Droplet_single_create',
  leftOutWhenEmpty: false,
};
const POLICIES: Kind = {
  path: '/v2/monitoring/alerts',
  many: 'policies',
  one: 'policy',
  id: 'uuid',
  name: 'description',
  model: 'Alert_policy_request',
  leftOutWhenEmpty: true,
};
const CHECKS: Kind = {
  path: '/v2/uptime/checks',
  many: 'checks',
  one: 'check',
  id: 'id',
  name: 'name',
  model: 'Check_updatable',
  leftOutWhenEmpty: true,
};
const alertsOfCheck = (id: string): Kind => ({
  path: `${CHECKS.path}/${id}/alerts`,
  many: 'alerts',
  one: 'alert',
  id: 'id',
  name: 'name',
  model: 'Alert_updatable',
  leftOutWhenEmpty: true,
});

/** DigitalOcean through its own client, `@digitalocean/dots`. Throws `CommandFailed`, never with the token. */
export async function connectDigitalOcean({ url, token }: DigitalOceanAccess, pace: Pace = {}): Promise<DigitalOcean> {
  const dots = await loadPackage('@digitalocean/dots');
  const modelOf = await loadModels();
  const adapter = await adapterFor(new dots.DigitalOceanApiKeyAuthenticationProvider(token), pace);
  adapter.baseUrl = url.replace(/\/+$/, '');
  const { droplets, monitoring, uptime } = dots.createDigitalOceanClient(adapter).v2;
  const policyOf = (uuid: string) => monitoring.alerts.byAlert_uuid(uuid);
  const checkOf = (id: string) => uptime.checks.byCheck_id(id);
  return {
    droplets: new Shelf(DROPLETS, modelOf, droplets),
    findDroplet: async (id) => {
      const answer = await ask(`GET ${DROPLETS.path}/${id}`, () => droplets.byDroplet_id(Number(id)).get());
      return fieldOf(answer, DROPLETS.one);
    },
    policies: new OpenShelf(POLICIES, modelOf, monitoring.alerts, policyOf),
    checks: new OpenShelf(CHECKS, modelOf, uptime.checks, checkOf),
    alertsOf: (checkId) => {
      const { alerts } = checkOf(checkId);
      return new OpenShelf(alertsOfCheck(checkId), modelOf, alerts, (id) => alerts.byAlert_id(id));
    },
  };
}
