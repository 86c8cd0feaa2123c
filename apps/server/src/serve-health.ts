import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { INestApplicationContext } from '@nestjs/common';
import type { Settings } from '@passerelle/config';
import { HealthChecks } from './health-checks.js';
import { limitConnections } from './http/limit-connections.js';
import { cannotListen, type Closers } from './processes/closers.js';

/** Connections at once, in all and of one address, and how long a client may be silent, in milliseconds. */
const limits = { connections: 200, perAddress: 20, silence: 2_000, checks: 500 };

/**
 * Serves the health checks on a separate port. A worker serves nothing else. Those of an API are answered even when
 * clients hold every connection of the other port.
 * @returns a function to stop it, and its port; undefined without HEALTH_PORT
 */
export async function serveHealth(
  app: INestApplicationContext,
  { healthPort, host }: Settings,
): Promise<{ port: number; close: () => Promise<void> } | undefined> {
  if (healthPort === undefined) return undefined;
  const checks = app.get(HealthChecks);
  const options = {
    requireHostHeader: false,
    headersTimeout: limits.silence,
    requestTimeout: limits.silence,
    keepAliveTimeout: limits.silence,
    connectionsCheckingInterval: limits.checks,
  };
  const server = http.createServer(options, (request, response) => {
    void answer(checks, request, response);
  });
  server.maxConnections = limits.connections;
  // Nobody but the supervisor should reach this port, so no address is exempt.
  limitConnections(server, { perAddress: limits.perAddress, trustedProxies: [] });
  server.listen(healthPort, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw cannotListen('HEALTH_PORT', healthPort, host, error);
  }
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/**
 * Serves the health checks until everything opened later is closed, so that a draining process still reports its
 * state.
 * @returns a function that starts to serve them
 */
export function healthUntilClosed(
  closers: Closers,
): (app: INestApplicationContext, settings: Settings) => Promise<void> {
  let health: Awaited<ReturnType<typeof serveHealth>>;
  closers.add('Le port de HEALTH_PORT', async () => health?.close());
  return async (app, settings) => {
    health = await serveHealth(app, settings);
  };
}

async function answer(
  checks: HealthChecks,
  { url = '' }: http.IncomingMessage,
  response: http.ServerResponse,
): Promise<void> {
  const { code, status } = (await checks.at(url.split('?')[0] ?? '')) ?? { code: 404, status: 'not found' };
  response.writeHead(code, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify({ status }));
}
