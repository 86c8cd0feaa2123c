import { BlockList, isIPv6, type Server, type Socket } from 'node:net';
import { Logger } from '@nestjs/common';
import { networkOf } from '@passerelle/accounts';

const logger = new Logger('Connections');

/** Values of TRUST_PROXY in place of a network. */
const namedNetworks: Record<string, readonly string[]> = {
  loopback: ['127.0.0.1/8', '::1/128'],
  linklocal: ['169.254.0.0/16', 'fe80::/10'],
  uniquelocal: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
};

/** Interval between two lines of the log about refused connections, in milliseconds. */
const SILENCE_OF_LOG = 60_000;

/**
 * Closes connections of a client that has too many open already, so that one client cannot take the places of all
 * others. All clients behind a proxy connect from the address of the proxy, so the addresses of trusted proxies have
 * no limit.
 */
export function limitConnections(
  server: Server,
  { perAddress, trustedProxies }: { perAddress: number; trustedProxies: readonly string[] },
): void {
  const proxies = networksOf(trustedProxies);
  const open = new Map<string, number>();
  let loggedAt = -Infinity;
  server.on('connection', (socket: Socket) => {
    const { remoteAddress } = socket;
    // A client that has hung up already.
    if (remoteAddress === undefined) return;
    const client = networkOf(remoteAddress);
    if (proxies.check(client, isIPv6(client) ? 'ipv6' : 'ipv4')) return;
    const count = open.get(client) ?? 0;
    if (count >= perAddress) {
      socket.destroy();
      if (performance.now() - loggedAt < SILENCE_OF_LOG) return;
      loggedAt = performance.now();
      logger.warn(
        `A client with ${perAddress} open connections is refused more. If it is your proxy, name it by TRUST_PROXY.`,
      );
      return;
    }
    open.set(client, count + 1);
    socket.once('close', () => {
      const left = (open.get(client) ?? 1) - 1;
      if (left === 0) open.delete(client);
      else open.set(client, left);
    });
  });
}

function networksOf(entries: readonly string[]): BlockList {
  const networks = new BlockList();
  for (const network of entries.flatMap((entry) => namedNetworks[entry] ?? [entry])) {
    const [address = '', bits] = network.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    networks.addSubnet(address, bits === undefined ? (family === 'ipv6' ? 128 : 32) : Number(bits), family);
  }
  return networks;
}
