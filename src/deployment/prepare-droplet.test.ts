import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeDigitalOcean } from '../../test/support/fake-digitalocean/fake-digitalocean.ts';
import { connectDigitalOcean } from './digitalocean-client.ts';
import { readDropletPlan } from './droplet-plan.ts';
import { prepareDroplet } from './prepare-droplet.ts';

const TARGET = {
  domain: 'purbeurre.example',
  contact: 'contact@purbeurre.example',
  digitalocean: { region: 'fra1', size: 's-2vcpu-4gb', image: 'debian-13-x64', ssh_keys: [289_794] },
};

let ocean: FakeDigitalOcean;
let told: string[];
beforeEach(async () => {
  ocean = await FakeDigitalOcean.start();
  told = [];
});
afterEach(() => ocean.stop());

async function prepare({ dryRun = false, target = TARGET } = {}) {
  return prepareDroplet({
    ocean: await connectDigitalOcean({ url: ocean.url, token: FakeDigitalOcean.TOKEN }, { firstWaitS: 0 }),
    plan: readDropletPlan(target),
    dryRun,
    tell: (line) => told.push(line),
    pollMs: 1,
  });
}

describe('a server at DigitalOcean', () => {
  it('is made with its agent, alert policies and uptime check, as its OpenAPI description allows', async () => {
    expect(await prepare()).toEqual(['203.0.113.10', '2001:db8::10']);
    const [droplet, ...rest] = ocean.writes;
    expect(droplet).toMatchObject({
      what: 'POST /v2/droplets',
      body: { name: 'purbeurre.example', region: 'fra1', monitoring: true, ssh_keys: [289_794] },
    });
    expect(droplet?.body.user_data).toMatch(/^#cloud-config\n[\s\S]*do-agent/);
    const policies = rest.filter(({ what }) => what === 'POST /v2/monitoring/alerts').map(({ body }) => body);
    expect(policies.map(({ type }) => String(type).replace('v1/insights/droplet/', ''))).toEqual([
      'cpu',
      'memory_utilization_percent',
      'disk_utilization_percent',
      'public_outbound_bandwidth',
      'load_15',
    ]);
    for (const { entities, alerts } of policies) {
      expect({ entities, alerts }).toEqual({
        entities: ['3164401'],
        alerts: { email: ['contact@purbeurre.example'], slack: [] },
      });
    }
    const check = rest.find(({ what }) => what === 'POST /v2/uptime/checks');
    expect(check?.body).toMatchObject({ type: 'https', target: 'https://purbeurre.example/healthz' });
    expect(
      rest.filter(({ what }) => /uptime\/checks\/[\w-]+\/alerts$/.test(what)).map(({ body }) => body.type),
    ).toEqual(['down_global', 'latency', 'ssl_expiry']);
  });

  it('is left as it is by a second run, page by page of what is there; what differs is changed', async () => {
    await prepare();
    ocean.writes.length = 0;
    ocean.pageSize = 2;
    await prepare();
    expect(ocean.writes).toEqual([]);

    await prepare({ target: { ...TARGET, contact: 'other@purbeurre.example' } });
    expect(ocean.writes.map(({ what }) => what.replace(/[\da-f-]{36}/g, 'UUID'))).toEqual([
      ...Array.from({ length: 5 }, () => 'PUT /v2/monitoring/alerts/UUID'),
      ...Array.from({ length: 3 }, () => 'PUT /v2/uptime/checks/UUID/alerts/UUID'),
    ]);
  });

  it('is only talked about in a dry run', async () => {
    expect(await prepare({ dryRun: true })).toBeNull();
    expect(ocean.writes).toEqual([]);
    const text = told.join('\n');
    expect(text).toContain('Droplet purbeurre.example: would be made');
    expect(text).toContain('"type": "v1/insights/droplet/cpu"');
    expect(text).toContain('Uptime alert purbeurre.example is down: would be made');
    expect(text).not.toContain(FakeDigitalOcean.TOKEN);
  });

  it('is not made when it is refused, and the reason is told', async () => {
    const misnamed = prepare({ target: { ...TARGET, domain: 'pur_beurre.example' } });
    await expect(misnamed).rejects.toThrow(/^DigitalOcean answered 422 to POST \/v2\/droplets: body\/name must match/);
    const unsized = { ...TARGET, digitalocean: { ...TARGET.digitalocean, size: 4 as unknown as string } };
    await expect(prepare({ target: unsized })).rejects.toThrow("DigitalOcean's client cannot send size: 4");
    expect(ocean.writes).toEqual([]);
  });

  it('is not made twice when DigitalOcean failed while it was made; the next run goes on from there', async () => {
    ocean.faults.push({ method: 'POST', status: 503 });
    await expect(prepare()).rejects.toThrow('answered 503 to POST /v2/droplets');
    expect(ocean.asked.filter((what) => what === 'POST /v2/droplets')).toHaveLength(1);
    ocean.faults.push({ method: 'POST', status: 200, body: '{"droplet":{}}' });
    await expect(prepare()).rejects.toThrow('POST /v2/droplets in a form that is not known here');
    expect(await prepare()).not.toBeNull();
  });

  it.each([
    ['"later"', 'no object'],
    ['{"droplets":{}}', 'no list'],
    ['{"meta":{"total":3}}', 'no list of three'],
    ['{}', 'nothing'],
    ['{"droplets":[{"id":1}]}', 'nameless'],
    ['{"droplets":[', 'broken off'],
  ])('is not made on an answer that is not understood: %s', async (body) => {
    ocean.faults.push({ status: 200, headers: { 'content-type': 'application/json' }, body });
    await expect(prepare()).rejects.toThrow('DigitalOcean answered GET /v2/droplets in a form that is not known here');
    expect(ocean.writes).toEqual([]);
  });

  it('is not watched twice on an answer that is not understood', async () => {
    await prepare();
    ocean.writes.length = 0;
    const headers = { 'content-type': 'application/json' };
    ocean.faults.push(
      { path: '/v2/monitoring/alerts', status: 200, headers, body: '{"policies":{},"meta":{"total":5}}' },
      { path: '/v2/uptime/checks', status: 200, headers, body: '[]' },
    );
    const unknown = 'in a form that is not known here';
    await expect(prepare()).rejects.toThrow(`DigitalOcean answered GET /v2/monitoring/alerts ${unknown}`);
    await expect(prepare()).rejects.toThrow(`DigitalOcean answered GET /v2/uptime/checks ${unknown}`);
    expect(ocean.writes).toEqual([]);
  });
});
