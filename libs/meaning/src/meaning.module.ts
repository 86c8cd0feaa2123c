import { Module } from '@nestjs/common';
import { NoTextEncoder } from './no-text-encoder.js';
import { TextEncoder } from './text-encoder.js';

@Module({
  providers: [{ provide: TextEncoder, useClass: NoTextEncoder }],
  exports: [TextEncoder],
})
export class MeaningModule {}
