export { ServerEncoder, type ServerEncoderSettings } from './server-encoder.js';
