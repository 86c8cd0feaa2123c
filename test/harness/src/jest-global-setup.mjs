import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/**
 * One PostgreSQL for the whole run, in memory where there is a memory disk; every spec gets a clone of one prepared
 * database. One Redis and one Meilisearch beside it, if there is one to start and none is named; every spec has a place of
 * its own in each.
 */
export default async function startTestServers() {
  const child = fork(fileURLToPath(new URL('test-servers.mjs', import.meta.url)), {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const ended = once(child, 'exit').then(() => [
    { problem: 'The servers of the specs ended before they were ready.' },
  ]);
  const [{ postgresUrl, redisUrl, meiliUrl, meiliKey, problem }] = await Promise.race([
    once(child, 'message'),
    ended,
  ]);
  if (problem !== undefined) throw new Error(problem);
  process.env.TEST_POSTGRES_URL = postgresUrl;
  if (redisUrl) process.env.TEST_REDIS_URL = redisUrl;
  if (meiliUrl) process.env.TEST_MEILI_URL = meiliUrl;
  if (meiliKey) process.env.TEST_MEILI_KEY = meiliKey;
  // A spec that starts the product says itself what that product is to use.
  delete process.env.REDIS_URL;
  delete process.env.MEILI_URL;
  delete process.env.MEILI_KEY;
  globalThis.stopTestServers = async () => {
    child.disconnect();
    await ended;
  };
}
