import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { INestApplicationContext } from '@nestjs/common';
import type { Settings } from '@passerelle/config';
import { cannotListen } from '../processes/index.js';
import { HealthChecks } from './health-checks.js';

/**
 * Serves the health checks of a process that serves nothing else.
 * @returns a function to stop it, and its port; undefined without HEALTH_PORT
 */
export async function serveWorkerHealth(
  app: INestApplicationContext,
  { healthPort, host }: Settings,
): Promise<{ port: number; close: () => Promise<void> } | undefined> {
  if (healthPort === undefined) return undefined;
  const checks = app.get(HealthChecks);
  const server = http.createServer({ requireHostHeader: false }, (request, response) => {
    void answer(checks, request, response);
  });
  server.maxConnections = 100;
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

async function answer(
  checks: HealthChecks,
  { url = '' }: http.IncomingMessage,
  response: http.ServerResponse,
): Promise<void> {
  const { code, status } = (await checks.at(url.split('?')[0] ?? '')) ?? { code: 404, status: 'not found' };
  response.writeHead(code, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify({ status }));
}
