import { Module } from '@nestjs/common';
import { Settings } from '@passerelle/config';
import { Database, installationName } from '@passerelle/database';
import { Listener } from '../request-reply/listener.js';
import { RequestReplyModule } from '../request-reply/request-reply.module.js';
import { broadcastOf } from './broadcast-of.js';
import { Broadcast } from './broadcast.js';
import { Invalidations } from './invalidations.js';

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
