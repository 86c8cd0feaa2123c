import { Redis, type RedisOptions } from 'ioredis';

/** Time limit of an attempt to connect, in milliseconds. */
export const CONNECT_TIMEOUT = 3_000;
/** A silent connection is probed after this long, in milliseconds. */
const KEEP_ALIVE = 10_000;
/** Time limit of a command that a caller waits for, in milliseconds. */
export const COMMAND_TIMEOUT = 5_000;

/**
 * A client of Redis that connects again by itself.
 * @param warn called for each failure, repeatedly while it lasts
 */
export function redisClient(url: string, warn: (message: string) => void, options: RedisOptions): Redis {
  const client = new Redis(url, { connectTimeout: CONNECT_TIMEOUT, keepAlive: KEEP_ALIVE, ...options });
  // Only the message is logged, since the error of a refused password contains the password.
  return client.on('error', (error) => warn(`Redis cannot be reached: ${error.message}`));
}
