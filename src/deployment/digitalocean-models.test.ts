import { describe, expect, it } from 'vitest';
import { readDescription } from '../../test/support/fake-digitalocean/described-routes.ts';
import { loadModels } from './digitalocean-models.ts';
import { loadPackage } from './digitalocean-package.ts';

interface Schema {
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}

const { schemas } = readDescription().components as { schemas: Record<string, Schema> };
const dots = await loadPackage('@digitalocean/dots');

/** The names of the fields on the wire. */
function fieldsOf(model: string): string[] {
  return Object.keys((dots[`deserializeInto${model}`] as (model: object) => object)({}));
}

/** DigitalOcean makes its client of the whole description, of which the tests have an excerpt. */
describe('the excerpt of the OpenAPI description', () => {
  it.each([
    ['droplet_single_create', 'Droplet_single_create'],
    ['alert_policy_request', 'Alert_policy_request'],
    ['check_updatable', 'Check_updatable'],
    ['alert_updatable', 'Alert_updatable'],
    ['notification', 'Notification'],
    ['notification', 'Alerts'],
    ['error', 'ErrorEscaped'],
  ])('has the fields and enums of %s that the official client %s has', (schema, model) => {
    const properties = schemas[schema]?.properties ?? {};
    expect(Object.keys(properties).sort()).toEqual(fieldsOf(model).sort());
    for (const [field, described] of Object.entries(properties)) {
      const values = described.enum ?? described.items?.enum;
      const known = Object.values((dots[`${model}_${field}Object`] ?? {}) as Record<string, string>);
      const ours = known.filter((value) => !value.includes('/') || value.startsWith('v1/insights/droplet/'));
      expect([...(values ?? [])].sort(), field).toEqual(ours.sort());
    }
  });
});

describe('what the client is given', () => {
  it('keeps every word, also those that the client has never heard of', async () => {
    const modelOf = await loadModels();
    const wanted = {
      name: 'a',
      ssh_keys: [1, '3b:16'],
      user_data: '#cloud-config\né',
      tags: [],
      image: 7,
      of_tomorrow: { a_b: 0.5 },
    };
    expect(modelOf('Droplet_single_create', wanted)).toMatchObject({
      userData: '#cloud-config\né',
      sshKeys: [1, '3b:16'],
    });
  });

  it.each([
    ['Check_updatable', { type: 'gopher' }, 'type: "gopher"'],
    ['Check_updatable', { regions: ['eu_west', 'mars'] }, 'regions: ["eu_west","mars"]'],
    ['Alert_policy_request', { value: '90' }, 'value: "90"'],
  ] as const)('is refused rather than changed: %s %j', async (model, wanted, told) => {
    const modelOf = await loadModels();
    expect(() => modelOf(model, wanted)).toThrow(`DigitalOcean's client cannot send ${told}`);
  });
});
