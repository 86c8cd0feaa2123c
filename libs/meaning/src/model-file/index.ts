export {
  bundledModel,
  type ModelFile,
  type ModelHeader,
  readModelFile,
  writeModelFile,
} from './model-file.js';
export { type ExpectedModel, ModelFileEncoder } from './model-file-encoder.js';
export { type Token, UnigramTokenizer, type Vocabulary } from './tokenizer.js';
