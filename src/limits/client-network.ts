import { isIPv4, isIPv6 } from 'node:net';

/**
 * The network that stands for one visitor: an IPv4 address, or the 64 bits in front of an IPv6 address, since
 * a provider hands out at least that many to one household (RFC 6177). `unknown`: no address at all, as over
 * a Unix socket from a proxy that is not trusted; all of those are one network.
 */
export function networkOf(address: string | undefined): string {
  if (address === undefined) return 'unknown';
  if (isIPv4(address)) return address;
  if (!isIPv6(address)) return 'unknown';
  const groups = listGroups(address);
  return embeddedIPv4(groups) ?? `${groups.slice(0, 4).map(hexadecimal).join(':')}::/64`;
}

/** The eight groups of 16 bits that an address of any spelling stands for. */
function listGroups(address: string): number[] {
  const [withoutZone = ''] = address.split('%');
  const [front = '', back] = withoutZone.split('::');
  const before = readGroups(front);
  if (back === undefined) return before;
  const after = readGroups(back);
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}

function readGroups(text: string): number[] {
  if (text === '') return [];
  return text.split(':').flatMap((group) => {
    if (!group.includes('.')) return [Number.parseInt(group, 16)];
    const [a = 0, b = 0, c = 0, d = 0] = group.split('.').map(Number);
    return [a * 256 + b, c * 256 + d];
  });
}

/** How a socket that listens on both families shows an IPv4 visitor: ::ffff:192.0.2.1 (RFC 4291, 2.5.5.2). */
function embeddedIPv4(groups: readonly number[]): string | undefined {
  const [high = 0, low = 0] = groups.slice(6);
  if (groups.slice(0, 5).some((group) => group !== 0) || groups[5] !== 0xffff) return undefined;
  return [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.');
}

function hexadecimal(group: number): string {
  return group.toString(16);
}
