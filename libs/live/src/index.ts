export { LiveModule } from './live.module.js';
export { LiveLimits, LiveStreams, mountLive } from './streams/index.js';
