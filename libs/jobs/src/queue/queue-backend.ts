import { sessionUrlOf, type Settings } from '@passerelle/config';
import type { BackendFactory, IQueueBackend } from 'bullmq';
import { PostgresBackend } from './postgres-backend.js';
import { RedisBackend } from './redis-backend.js';

/** Where BullMQ keeps the queue. */
export interface QueueBackend {
  /** Makes the backend of one queue or worker of BullMQ. */
  readonly create: BackendFactory<IQueueBackend, object>;
  /** Connects, if that can be done now; otherwise it goes on trying. @throws why it cannot. */
  open(): Promise<void>;
  /** @throws if it does not answer, or would accept no job. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The only place that looks at which backend the settings name.
 * @param installation whose queue it is, among all that may share a server
 * @param warn called for each failure, again and again while it lasts
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

/** Makes or updates what the queue needs before it is used; safe to run at any time, by several processes at once. */
export async function prepareJobQueue(
  settings: Partial<Pick<Settings, 'databaseUrl' | 'databaseDirectUrl' | 'redisUrl'>>,
): Promise<void> {
  if (settings.redisUrl === undefined) await PostgresBackend.migrate(sessionUrlOf(settings));
}
