import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networkOf } from './client-network.ts';

describe('networkOf', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::FFFF:c000:207', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::', '2001:db8:1:2::/64'],
    ['2001:db8::5:6', '2001:db8:0:0::/64'],
    ['64:ff9b::192.0.2.33', '64:ff9b:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::', '0:0:0:0::/64'],
  ])('takes %s for %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it.each([undefined, '', 'unknown', '192.0.2', '192.0.2.7:443', '[::1]', 'a.example', ':::'])(
    'knows no network of %j',
    (address) => {
      expect(networkOf(address)).toBe('unknown');
    },
  );

  it('is the same for all addresses of a network of 64 bits, and another for any other', () => {
    const group = fc.integer({ min: 0, max: 0xffff });
    // A first group of a network that holds no address of IPv4.
    const front = fc.tuple(fc.integer({ min: 0x2000, max: 0x3fff }), group, group, group);
    const spell = (groups: readonly number[]) => groups.map((value) => value.toString(16)).join(':');
    fc.assert(
      fc.property(front, front, fc.tuple(group, group, group, group), (one, other, host) => {
        const networks = [networkOf(spell([...one, ...host])), networkOf(spell([...one, 0, 0, 0, 1]))];
        expect(networks[1]).toBe(networks[0]);
        expect(networkOf(spell([...other, ...host])) === networks[0]).toBe(spell(one) === spell(other));
      }),
    );
  });

  it('knows a network of every address, however it is spelt', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV6(), fc.ipV4()), (address) => {
        expect(networkOf(address)).toMatch(/^([\da-f]{1,4}:){4}:\/64$|^\d+\.\d+\.\d+\.\d+$/);
      }),
    );
  });
});
