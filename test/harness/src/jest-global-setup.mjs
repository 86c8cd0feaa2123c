import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** One PostgreSQL for the whole run, in memory where there is a memory disk; every spec gets a clone of one prepared database. */
export default async function startTestPostgres() {
  const child = fork(fileURLToPath(new URL('test-postgres.mjs', import.meta.url)), {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const ended = once(child, 'exit').then(() => [
    { problem: 'The test PostgreSQL ended before it was ready.' },
  ]);
  const [{ url, problem }] = await Promise.race([once(child, 'message'), ended]);
  if (problem !== undefined) throw new Error(problem);
  process.env.TEST_POSTGRES_URL = url;
  globalThis.stopTestPostgres = async () => {
    child.disconnect();
    await ended;
  };
}
