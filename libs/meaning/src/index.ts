export { encodeEach } from './encode-each.js';
export { encoderOf, MeaningModule } from './meaning.module.js';
export { bundledModel } from './model-file/model-file.js';
export { ModelFileEncoder } from './model-file/model-file-encoder.js';
export { NoEncoder } from './no-encoder.js';
export {
  EncoderUnavailable,
  type MeaningVector,
  TextEncoder,
  type TextPart,
  type TextRole,
  vectorScale,
} from './text-encoder.js';
export { ServerEncoder } from './server-encoder.js';
