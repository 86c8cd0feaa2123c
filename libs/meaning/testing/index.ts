export { EmbeddingsServer } from './embeddings-server.js';
export { SpecTextEncoder } from './spec-text-encoder.js';
export { WordsEncoder } from './words-encoder.js';
