import { newId } from '@passerelle/database';
import { Redis } from 'ioredis';

declare global {
  /** Which set of backends this project of the test run uses; set in jest.config.mjs. */
  // oxlint-disable-next-line no-var -- how a property of globalThis is declared
  var backends: 'embedded' | 'scaled out';
}

/** What the product uses instead of PostgreSQL, as variables of its environment. */
export interface Backends {
  env: { REDIS_URL?: string; REDIS_PREFIX?: string };
  /** Takes away what was kept there. */
  drop: () => Promise<void>;
}

/** The backends of this run, with a place of their own in each; those that the run does not have stay PostgreSQL. */
export function chosenBackends(): Backends {
  const url = process.env.TEST_REDIS_URL;
  if (globalThis.backends === 'embedded' || url === undefined)
    return { env: {}, drop: async () => undefined };
  const prefix = `test-${newId()}`;
  return { env: { REDIS_URL: url, REDIS_PREFIX: prefix }, drop: () => dropKeys(url, prefix) };
}

async function dropKeys(url: string, prefix: string): Promise<void> {
  const redis = new Redis(url);
  for await (const keys of redis.scanStream({ match: `${prefix}:*`, count: 1_000 }) as AsyncIterable<
    string[]
  >) {
    if (keys.length > 0) await redis.unlink(...keys);
  }
  await redis.quit();
}
