export {
  EncoderUnavailable,
  type MeaningVector,
  TextEncoder,
  type TextPart,
  type TextRole,
  vectorScale,
} from './text-encoder.js';
