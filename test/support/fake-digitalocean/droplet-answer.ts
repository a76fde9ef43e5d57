import type { Thing } from './fake-digitalocean.ts';

/** A droplet with every field that the description promises of one. */
export function dropletAnswer({ key, name, tags, size, region, image, vpc_uuid }: Thing, active: boolean): object {
  return {
    id: Number(key),
    name,
    memory: 4096,
    vcpus: 2,
    disk: 80,
    locked: !active,
    status: active ? 'active' : 'new',
    kernel: null,
    created_at: '2026-11-28T10:00:00Z',
    features: ['droplet_agent', 'ipv6'],
    backup_ids: [],
    next_backup_window: null,
    snapshot_ids: [67_512_819],
    image: { id: 6_918_990, name: '13 x64', slug: image, regions: [region], tags: [], type: 'snapshot', public: true },
    volume_ids: [],
    size: {
      slug: size,
      description: 'Basic',
      memory: 4096,
      vcpus: 2,
      disk: 80,
      transfer: 4,
      price_hourly: 0.03571,
      price_monthly: 24,
      regions: [region],
      available: true,
    },
    size_slug: size,
    networks: active ? networks() : { v4: [], v6: [] },
    region: { slug: region, name: 'Frankfurt 1', features: ['metadata'], available: true, sizes: [size] },
    tags,
    vpc_uuid: vpc_uuid ?? '760e09ef-dc84-11e8-981e-3cfdfeaae000',
  };
}

function networks(): object {
  return {
    v4: [
      { ip_address: '10.0.0.2', netmask: '255.255.0.0', gateway: '10.0.0.1', type: 'private' },
      { ip_address: '203.0.113.10', netmask: '255.255.255.0', gateway: '203.0.113.1', type: 'public' },
    ],
    v6: [{ ip_address: '2001:db8::10', netmask: 64, gateway: '2001:db8::1', type: 'public' }],
  };
}
