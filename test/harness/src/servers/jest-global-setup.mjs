import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/**
 * One PostgreSQL for the whole run, in memory where there is a memory disk; every spec gets a clone of one prepared
 * database. One Redis and one Meilisearch beside it, if there is one to start and none is named; every spec has a place of
 * its own in each. Nobody waits for them here: workers load the product meanwhile, and the runner hands them
 * `globalThis.testServers`, a promise of what specs find in their environment.
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
  // Told to whoever asks for them.
  globalThis.testServers.catch(() => undefined);
  // A spec that starts the product says itself what that product is to use.
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
