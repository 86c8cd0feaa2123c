import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/**
 * One PostgreSQL for the whole run, in memory where there is a memory disk; every spec gets a clone of one prepared
 * database. One Redis beside it, if there is one to start and none is named; every spec has a prefix of its own.
 */
export default async function startTestServers() {
  const child = fork(fileURLToPath(new URL('test-servers.mjs', import.meta.url)), {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const ended = once(child, 'exit').then(() => [
    { problem: 'The servers of the specs ended before they were ready.' },
  ]);
  const [{ postgresUrl, redisUrl, problem }] = await Promise.race([once(child, 'message'), ended]);
  if (problem !== undefined) throw new Error(problem);
  process.env.TEST_POSTGRES_URL = postgresUrl;
  if (redisUrl) process.env.TEST_REDIS_URL = redisUrl;
  // A spec that starts the product says itself what that product is to use.
  delete process.env.REDIS_URL;
  globalThis.stopTestServers = async () => {
    child.disconnect();
    await ended;
  };
}
