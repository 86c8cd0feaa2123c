export { SpecTextEncoder } from './spec-text-encoder.js';
