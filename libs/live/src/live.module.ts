import { Module } from '@nestjs/common';
import { BroadcastModule } from '@passerelle/jobs';
import { HintOnChange } from './hints/index.js';
import { Audience, LiveLimits, LiveStreams } from './streams/index.js';

/** Tells browsers at once when an object that they may read has changed. */
@Module({
  imports: [BroadcastModule],
  providers: [Audience, HintOnChange, LiveLimits, LiveStreams],
  exports: [LiveLimits, LiveStreams],
})
export class LiveModule {}
