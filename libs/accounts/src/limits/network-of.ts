import { isIPv6 } from 'node:net';

/**
 * 64 bits: the smallest network that a provider gives to a household or a server (RFC 6177). The customer chooses the
 * remaining bits freely.
 */
const GROUPS = 4;
const GROUPS_OF_SITE = 3;

/**
 * The key of a client's counters: its IPv4 address or, with IPv6, its network of 64 bits, in which it may have any
 * address. An IPv4 address within IPv6 counts as that IPv4 address.
 */
export function networkOf(address: string): string {
  const [plain = ''] = address.split('%');
  if (!isIPv6(plain) || plain === '::1') return plain;
  const groups = groupsOf(plain);
  if (groups.slice(0, 6).join(':') === '0:0:0:0:0:ffff')
    return groups
      .slice(6)
      .flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255])
      .join('.');
  return `${groups.slice(0, GROUPS).join(':')}::`;
}

/**
 * The network of 48 bits around an IPv6 address or network: the largest network that a provider gives to one customer
 * (RFC 6177), with 65 536 networks of 64 bits. undefined: an IPv4 address has none.
 */
export function siteOf(address: string): string | undefined {
  const network = networkOf(address);
  return isIPv6(network) && network !== '::1'
    ? `${groupsOf(network).slice(0, GROUPS_OF_SITE).join(':')}::/48`
    : undefined;
}

/** The eight groups of an IPv6 address, without leading zeros. */
function groupsOf(address: string): string[] {
  // In the form of URLs: in lower case, with an embedded IPv4 address in hexadecimal.
  const [before = '', after] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const [first, last] = [before, after ?? ''].map((part) => (part === '' ? [] : part.split(':')));
  return [
    ...(first ?? []),
    ...Array<string>(8 - (first?.length ?? 0) - (last?.length ?? 0)).fill('0'),
    ...(last ?? []),
  ];
}
