import { Module } from '@nestjs/common';
import { Settings } from '@passerelle/config';
import { ModelFileEncoder } from './model-file/model-file-encoder.js';
import { bundledModel } from './model-file/model-file.js';
import { NoEncoder } from './no-encoder.js';
import { ServerEncoder } from './server-encoder.js';
import { TextEncoder } from './text-encoder.js';

/** Provides `TextEncoder` by the settings. Nothing is loaded or requested before the first text. */
@Module({
  providers: [{ provide: TextEncoder, useFactory: encoderOf, inject: [Settings] }],
  exports: [TextEncoder],
})
export class MeaningModule {}

export function encoderOf({ embeddings }: Pick<Settings, 'embeddings'>): TextEncoder {
  if (embeddings === 'off') return new NoEncoder();
  return embeddings === 'bundled' ? new ModelFileEncoder(bundledModel) : new ServerEncoder(embeddings);
}
