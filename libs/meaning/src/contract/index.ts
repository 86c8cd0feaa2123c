export { textEncoderContract } from './text-encoder.contract.js';
