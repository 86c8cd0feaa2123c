import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase } from '@passerelle/harness';
import { freePorts, type Run, startEntry, until } from '@passerelle/harness/processes';

/*
 * Two APIs and a worker in their own processes, as on servers, since only a process can end by a signal. The spec
 * takes some ten seconds: four for the draining of the APIs, and most of the rest for their starts.
 */
const given = testDatabase();
const REQUESTS = 1_000;
/** How often the proxy checks which APIs are ready, in milliseconds: eight times while one drains. */
const LOOK = 250;
const runs: Run[] = [];

const start = async (entry: 'api' | 'worker', more: Record<string, string> = {}): Promise<Run> => {
  const running = startEntry(entry, {
    DATABASE_URL: given.url,
    SMTP_URL: 'smtp://127.0.0.1:1',
    SECRET: 'un secret pour les essais, assez long pour servir',
    DRAIN_SECONDS: '2',
    ...more,
  });
  runs.push(running);
  await running.says(entry === 'api' ? 'L’API écoute' : 'Le worker est en marche');
  return running;
};
const isReady = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );

/** A minimal proxy. It keeps connections open, sends to the ready APIs in turn, and retries nothing. */
async function startProxy(
  ports: number[],
): Promise<{ url: string; sendsTo: (port: number) => boolean; stop: () => void }> {
  const agent = new http.Agent({ keepAlive: true });
  let ready: number[] = [];
  let turn = 0;
  const look = async (): Promise<void> => {
    const found = await Promise.all(ports.map(isReady));
    ready = ports.filter((_, i) => found[i]);
  };
  const looking = setInterval(() => void look(), LOOK);
  const server = http.createServer((request, response) => {
    const port = ready[(turn += 1) % ready.length];
    const { method, url: path, headers } = request;
    const passed = http.request({ agent, port, host: '127.0.0.1', method, path, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, { 'content-type': answer.headers['content-type'] ?? '' });
      answer.pipe(response);
    });
    passed.on('error', (error) => response.writeHead(502).end(String(error)));
    request.pipe(passed);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  await until(async () => {
    await look();
    return ready.length === ports.length;
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sendsTo: (port) => ready.includes(port),
    stop: () => {
      clearInterval(looking);
      agent.destroy();
      server.close();
      server.closeAllConnections();
    },
  };
}

interface Api {
  port: number;
  run: Run;
}
let apis: Api[];
let proxy: Awaited<ReturnType<typeof startProxy>>;
const startApi = async (port: string): Promise<Api> => ({
  port: Number(port),
  run: await start('api', { PORT: port }),
});
beforeAll(async () => {
  const [one, two] = [await freePorts(), await freePorts()];
  apis = await Promise.all([startApi(one.PORT), startApi(two.PORT)]);
  proxy = await startProxy(apis.map(({ port }) => port));
});
afterAll(async () => {
  proxy?.stop();
  for (const { child, ended } of runs) {
    child.kill('SIGKILL');
    await ended;
  }
});

const answered: Record<string, number> = {};
async function ask(): Promise<void> {
  const response = await fetch(`${proxy.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ territories(first: 1) { nodes { code } } }' }),
  }).catch(String);
  const what = typeof response === 'string' ? response : `${response.status}`;
  answered[what] = (answered[what] ?? 0) + 1;
  if (typeof response !== 'string') await response.text();
}

/** Sends eight requests at a time during some work, and at least a third of all requests. */
async function whileAsking(work: () => Promise<void>): Promise<void> {
  const asked = { sent: 0, isOver: false };
  const asking = Array.from({ length: 8 }, async () => {
    while (!asked.isOver || asked.sent < REQUESTS / 3) {
      asked.sent += 1;
      await ask();
    }
  });
  // Every connection is in use.
  await until(() => asked.sent >= 50);
  await work();
  asked.isOver = true;
  await Promise.all(asking);
}

describe('two APIs that are restarted one after the other', () => {
  it('lose none of a thousand requests', async () => {
    const [first, second] = apis as [Api, Api];
    const stop = async ({ run: { child, ended } }: Api): Promise<void> => {
      child.kill('SIGTERM');
      expect(await ended).toBe(0);
    };
    await whileAsking(() => stop(first));
    const again = await startApi(String(first.port));
    await whileAsking(() => until(() => proxy.sendsTo(again.port)));
    // It need not return. The first API has shown a return already.
    await whileAsking(() => stop(second));
    expect(answered).toEqual({ 200: expect.any(Number) });
    expect(answered['200']).toBeGreaterThanOrEqual(REQUESTS);
    expect(runs.map(({ stderr }) => stderr).join('')).toBe('');
  });

  it.each(['worker', 'api'] as const)(
    'have one more %s beside them, which says on HEALTH_PORT that it is well until it must stop',
    async (entry) => {
      const { PORT: healthPort } = await freePorts();
      const { PORT } = await freePorts();
      const beside = await start(entry, { PORT, HEALTH_PORT: healthPort });
      // An API reads its search index after it has reported that it listens.
      await until(() => isReady(Number(healthPort)));
      beside.child.kill('SIGTERM');
      expect(await beside.ended).toBe(0);
      expect(await isReady(Number(healthPort))).toBe(false);
    },
  );
});
