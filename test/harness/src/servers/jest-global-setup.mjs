import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/**
 * One PostgreSQL for the whole run, in memory if there is a memory disk. Every spec gets a clone of one prepared
 * database. One Redis and one Meilisearch run beside it, if they can be started and none is named. Every spec has its
 * own place in each. Nothing waits for them here. Workers load the product meanwhile, and the runner gives them
 * `globalThis.testServers`, a promise of the environment of specs.
 */
export default function startTestServers() {
  const child = fork(fileURLToPath(new URL('test-servers.mjs', import.meta.url)), {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const ended = once(child, 'exit').then(() => [
    { problem: 'The servers of the specs ended before they were ready.' },
  ]);
  globalThis.testServers = Promise.race([once(child, 'message'), ended]).then(([servers]) => {
    if (servers.problem !== undefined) throw new Error(servers.problem);
    return environmentOf(servers);
  });
  // The error reaches each caller.
  globalThis.testServers.catch(() => undefined);
  // A spec that starts the product sets its environment itself.
  delete process.env.REDIS_URL;
  delete process.env.MEILI_URL;
  delete process.env.MEILI_KEY;
  globalThis.stopTestServers = async () => {
    child.disconnect();
    await ended;
  };
}

function environmentOf({ postgresUrl, redisUrl, meiliUrl, meiliKey }) {
  return {
    TEST_POSTGRES_URL: postgresUrl,
    ...(redisUrl && { TEST_REDIS_URL: redisUrl }),
    ...(meiliUrl && { TEST_MEILI_URL: meiliUrl }),
    ...(meiliKey && { TEST_MEILI_KEY: meiliKey }),
  };
}
