import { BlockList, isIPv6 } from 'node:net';

type TrustsPeer = (address: string | undefined) => boolean;

/**
 * Whose word is taken for where a visitor comes from (X-Forwarded-For, -Host, -Proto). `proxies`: addresses,
 * ranges such as 10.0.0.0/8, and `unix` for whoever connects to a Unix socket, which has no address.
 * `false`: nobody's.
 */
export function trustedProxy(proxies: readonly string[]): TrustsPeer | false {
  if (proxies.length === 0) return false;
  const ranges = new BlockList();
  for (const proxy of proxies.filter((name) => name !== 'unix')) {
    const [address = '', bits] = proxy.split('/');
    const family = familyOf(address);
    ranges.addSubnet(address, bits === undefined ? (family === 'ipv6' ? 128 : 32) : Number(bits), family);
  }
  const trustsUnix = proxies.includes('unix');
  // `BlockList` takes ::ffff:192.0.2.1 for 192.0.2.1, as a socket for both families shows it.
  return (address) => (address === undefined ? trustsUnix : ranges.check(address, familyOf(address)));
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIPv6(address) ? 'ipv6' : 'ipv4';
}
