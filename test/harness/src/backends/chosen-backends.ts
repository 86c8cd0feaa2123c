import { newId } from '@passerelle/database';
import { Redis } from 'ioredis';

declare global {
  /** Which set of backends this project of the test run uses; set in jest.config.mjs. */
  // oxlint-disable-next-line no-var -- how a property of globalThis is declared
  var backends: 'embedded' | 'scaled out';
}

/** The product's alternatives to PostgreSQL, as variables of its environment. */
export interface Backends {
  env: { REDIS_URL?: string; REDIS_PREFIX?: string; MEILI_URL?: string; MEILI_KEY?: string };
  /** Deletes the data that the tests stored there. */
  drop: () => Promise<void>;
}

/**
 * The backends of this run, with a separate place in each. PostgreSQL replaces the backends that the run does not
 * have.
 */
export function chosenBackends(): Backends {
  if (globalThis.backends === 'embedded') return { env: {}, drop: async () => undefined };
  const { TEST_REDIS_URL: redisUrl, TEST_MEILI_URL, TEST_MEILI_KEY } = process.env;
  const prefix = `test-${newId()}`;
  return {
    env: {
      // The database's name is part of the names of its indexes.
      ...(TEST_MEILI_URL !== undefined && { MEILI_URL: TEST_MEILI_URL, MEILI_KEY: TEST_MEILI_KEY }),
      ...(redisUrl !== undefined && { REDIS_URL: redisUrl, REDIS_PREFIX: prefix }),
    },
    drop: async () => {
      if (redisUrl !== undefined) await dropKeys(redisUrl, prefix);
    },
  };
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
