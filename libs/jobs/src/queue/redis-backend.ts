import { setTimeout as delay } from 'node:timers/promises';
import { type BackendFactory, createRedisBackend, type IQueueBackend } from 'bullmq';
import { Redis } from 'ioredis';
import type { QueueBackend } from './queue-backend.js';
import { COMMAND_TIMEOUT, CONNECT_TIMEOUT, redisClient } from './redis-client.js';

/** How long Redis stores the key that a ping writes, in milliseconds. */
const PING_VALID = 60_000;
/** After Redis has refused a worker its next job, the worker retries after this long, in milliseconds. */
const REST_AFTER_REFUSAL = 1_000;
/** A worker that ends waits this long for its connection to close, in milliseconds. */
const DISCONNECT_TIMEOUT = 1_000;

/** The queue in Redis, under its own prefix. */
export class RedisBackend implements QueueBackend {
  /** Adds jobs. While Redis is unavailable it fails at once, so that no change waits for Redis. */
  private readonly adding: Redis;
  /** Runs jobs. Created by the first worker. While Redis is unavailable it waits. */
  private working: Redis | undefined;

  constructor(
    private readonly url: string,
    private readonly prefix: string,
    private readonly warn: (message: string) => void,
  ) {
    this.adding = redisClient(url, warn, {
      lazyConnect: true,
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      commandTimeout: COMMAND_TIMEOUT,
    });
  }

  readonly create: BackendFactory<IQueueBackend, object> = (name, options, kind) => {
    if (kind?.withBlockingConnection) {
      // BullMQ requires this of a blocking connection.
      this.working ??= redisClient(this.url, this.warn, { maxRetriesPerRequest: null });
      return endingInTime(
        patient(createRedisBackend(name, { ...options, ...this.asBullMQ(this.working) }, kind)),
      );
    }
    // BullMQ would wait for the connection once, and fail for good if it broke at that moment.
    const atOnce = { skipWaitingForReady: true, skipVersionCheck: true };
    return createRedisBackend(name, { ...options, ...this.asBullMQ(this.adding), ...atOnce }, kind);
  };

  async open(): Promise<void> {
    await this.adding.connect();
  }

  /**
   * Writes a key, since a Redis that is full, cannot save, or has become a replica still answers, but accepts no
   * jobs.
   */
  async ping(): Promise<void> {
    await this.adding.set(`${this.prefix}:ping`, '', 'PX', PING_VALID);
  }

  async close(): Promise<void> {
    this.adding.disconnect();
    this.working?.disconnect();
  }

  private asBullMQ(connection: Redis) {
    return { connection, prefix: this.prefix };
  }
}

/**
 * When a Redis refuses the next job (because it is full, for example), BullMQ retries at once, thousands of times a
 * second. This backend pauses first.
 */
function patient(backend: IQueueBackend): IQueueBackend {
  const moveToActive = backend.moveToActive.bind(backend);
  backend.moveToActive = async (...wanted) => {
    try {
      return await moveToActive(...wanted);
    } catch (error) {
      await delay(REST_AFTER_REFUSAL, undefined, { ref: false });
      throw error;
    }
  };
  return backend;
}

/**
 * A BullMQ worker that ends disconnects, and waits until three things have happened: ioredis reports the end, the
 * command that waits for a job ends, and a last command to quit is sent. If the connection was lost and ioredis is
 * about to open it again, none of these happens. The worker would never end.
 */
function endingInTime(backend: IQueueBackend): IQueueBackend {
  const disconnectBlocking = backend.disconnectBlocking.bind(backend);
  const reconnectBlocking = backend.reconnectBlocking.bind(backend);
  const waitForJob = backend.waitForJob.bind(backend);
  const close = backend.close.bind(backend);
  let end = (): void => undefined;
  const ended = new Promise<never>((_, reject) => {
    // BullMQ knows this message and does not report the error.
    end = () => reject(new Error('Connection is closed.'));
  });
  ended.catch(() => undefined);
  backend.waitForJob = (timeout) => Promise.race([waitForJob(timeout), ended]);
  backend.reconnectBlocking = () => Promise.race([reconnectBlocking(), ended]);
  backend.disconnectBlocking = async (wait) => {
    await Promise.race([disconnectBlocking(wait), delay(DISCONNECT_TIMEOUT)]);
    end();
  };
  // By force, without the last command.
  backend.close = () => close(true);
  return backend;
}

/**
 * Facts that a Redis reports: its version, and its policy when it is full.
 * @throws why it does not answer
 */
export async function redisFacts(url: string): Promise<{ version: string; evictionPolicy: string }> {
  const client = new Redis(url, {
    lazyConnect: true,
    connectTimeout: CONNECT_TIMEOUT,
    commandTimeout: COMMAND_TIMEOUT,
    retryStrategy: () => null,
  });
  // The error of a failed connection attempt is less precise than this one.
  let reason: Error | undefined;
  client.on('error', (error) => (reason ??= error));
  try {
    await client.connect().catch((error: unknown) => {
      throw reason ?? error;
    });
    const info = await client.info();
    const factOf = (name: string): string => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1] ?? '';
    return { version: factOf('redis_version'), evictionPolicy: factOf('maxmemory_policy') };
  } finally {
    client.disconnect();
  }
}
