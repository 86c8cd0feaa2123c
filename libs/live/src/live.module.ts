import { Module } from '@nestjs/common';
import { BroadcastModule } from '@passerelle/jobs';
import { InvalidateOnChange } from './invalidate-on-change.js';
import { Audience } from './streams/audience.js';
import { LiveLimits } from './streams/live-limits.js';
import { LiveStreams } from './streams/live-streams.js';

/** Tells browsers at once when an object that they may read has changed. */
@Module({
  imports: [BroadcastModule],
  providers: [Audience, InvalidateOnChange, LiveLimits, LiveStreams],
  exports: [LiveLimits, LiveStreams],
})
export class LiveModule {}
