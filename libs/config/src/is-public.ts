import { BlockList, isIP } from 'node:net';

const ofNobodyElse = new BlockList();
for (const [network, length] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
] as const)
  ofNobodyElse.addSubnet(network, length, 'ipv4');
ofNobodyElse.addAddress('::1', 'ipv6');
ofNobodyElse.addSubnet('fc00::', 7, 'ipv6');
ofNobodyElse.addSubnet('fe80::', 10, 'ipv6');

/**
 * Whether an address is open to strangers. It leads neither to this machine, nor into a private network, nor to a
 * reserved name.
 */
export function isPublic(url: string): boolean {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const version = isIP(host);
  if (version !== 0) return !ofNobodyElse.check(host, version === 4 ? 'ipv4' : 'ipv6');
  // RFC 6761 and RFC 6762. A name without a dot belongs to a local network.
  return host.includes('.') && !/\.(localhost|local|test|example|invalid|internal)$/.test(host);
}
