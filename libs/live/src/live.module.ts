import { Module } from '@nestjs/common';
import { BroadcastModule } from '@passerelle/jobs';
import { InvalidateOnChange } from './invalidate-on-change.js';
import { Audience } from './streams/audience.js';
import { LiveLimits } from './streams/live-limits.js';
import { LiveStreams } from './streams/live-streams.js';

/** Notifies browsers at once when an object has changed that their readers may see. */
@Module({
  imports: [BroadcastModule],
  providers: [Audience, InvalidateOnChange, LiveLimits, LiveStreams],
  exports: [LiveLimits, LiveStreams],
})
export class LiveModule {}
