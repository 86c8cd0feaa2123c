import { Logger } from '@nestjs/common';
import type { Settings } from '@passerelle/config';
import type { Database } from '@passerelle/database';
import { ThrottledWarnings } from '../queue/throttled-warnings.js';
import type { Listener } from '../request-reply/listener.js';
import { Broadcast } from './broadcast.js';
import { PostgresBroadcast } from './postgres-broadcast.js';
import { RedisBroadcast } from './redis-broadcast.js';

/**
 * Makes the broadcast that the settings name. No other code reads these settings.
 * @param installation whose processes listen; several installations may share a Redis
 */
export function broadcastOf(
  { redisUrl, redisPrefix }: Settings,
  installation: string,
  database: Database,
  listener: Listener,
): Broadcast {
  if (redisUrl === undefined) return new PostgresBroadcast(database, listener);
  const warnings = new ThrottledWarnings(new Logger(Broadcast.name));
  return new RedisBroadcast(redisUrl, `${redisPrefix}:${installation}`, (message) => warnings.warn(message));
}
