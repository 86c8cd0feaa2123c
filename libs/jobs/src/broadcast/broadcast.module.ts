import { Logger, Module } from '@nestjs/common';
import { Settings } from '@passerelle/config';
import { Database, installationName } from '@passerelle/database';
import { ThrottledWarnings } from '../queue/throttled-warnings.js';
import { Listener } from '../request-reply/listener.js';
import { RequestReplyModule } from '../request-reply/request-reply.module.js';
import { Broadcast } from './broadcast.js';
import { Invalidations } from './invalidations.js';
import { PostgresBroadcast } from './postgres-broadcast.js';
import { RedisBroadcast } from './redis-broadcast.js';

/**
 * Creates the broadcast that the settings name. No other code reads these settings.
 * @param installation whose processes listen; several installations may share a Redis
 */
function broadcastOf(
  { redisUrl, redisPrefix }: Settings,
  installation: string,
  database: Database,
  listener: Listener,
): Broadcast {
  if (redisUrl === undefined) return new PostgresBroadcast(database, listener);
  const warnings = new ThrottledWarnings(new Logger(Broadcast.name));
  return new RedisBroadcast(redisUrl, `${redisPrefix}:${installation}`, (message) => warnings.warn(message));
}

/** For libs that broadcast messages to other processes, and for libs that listen. */
@Module({
  imports: [RequestReplyModule],
  providers: [
    { provide: Broadcast, useFactory: broadcast, inject: [Settings, Database, Listener] },
    Invalidations,
  ],
  exports: [Broadcast, Invalidations],
})
export class BroadcastModule {}

async function broadcast(settings: Settings, database: Database, listener: Listener): Promise<Broadcast> {
  return broadcastOf(settings, await installationName(database), database, listener);
}
