import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Listener } from './listener.js';
import { SweepAbandonedRequests } from './sweep-abandoned-requests.js';
import { WorkerReplies } from './worker-replies.js';
import { WorkerRequests } from './worker-requests.js';

/** For libs that send requests to workers, and for libs that reply to them. */
@Module({
  imports: [DiscoveryModule],
  providers: [Listener, WorkerRequests, WorkerReplies, SweepAbandonedRequests],
  exports: [Listener, WorkerRequests, WorkerReplies],
})
export class RequestReplyModule {}
