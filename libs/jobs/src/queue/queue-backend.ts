import { sessionUrlOf, type Settings } from '@passerelle/config';
import type { BackendFactory, IQueueBackend } from 'bullmq';
import { PostgresBackend } from './postgres-backend.js';
import { RedisBackend } from './redis-backend.js';

/** Where BullMQ keeps the queue. */
export interface QueueBackend {
  /** Creates the backend of one queue or worker of BullMQ. */
  readonly create: BackendFactory<IQueueBackend, object>;
  /**
   * Connects now if possible, otherwise retries.
   * @throws why it cannot connect.
   */
  open(): Promise<void>;
  /** @throws if the queue does not answer, or would accept no job. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Creates the backend that the settings name. No other code reads these settings.
 * @param installation whose queue it is; several installations may share a server
 * @param warn called for each failure, repeatedly while it lasts
 */
export function queueBackendOf(
  settings: Settings,
  installation: string,
  warn: (message: string) => void,
): QueueBackend {
  return settings.redisUrl === undefined
    ? new PostgresBackend(settings, warn)
    : new RedisBackend(settings.redisUrl, `${settings.redisPrefix}:${installation}`, warn);
}

/**
 * Creates or updates the tables of the queue before it is used. Several processes may run it at any time and at once.
 */
export async function prepareJobQueue(
  settings: Partial<Pick<Settings, 'databaseUrl' | 'databaseDirectUrl' | 'redisUrl'>>,
): Promise<void> {
  if (settings.redisUrl === undefined) await PostgresBackend.migrate(sessionUrlOf(settings));
}
