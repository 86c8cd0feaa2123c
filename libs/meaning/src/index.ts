export { MeaningModule } from './meaning.module.js';
export {
  EncoderUnavailable,
  type MeaningVector,
  TextEncoder,
  type TextPart,
  type TextRole,
  vectorScale,
} from './text-encoder.js';
