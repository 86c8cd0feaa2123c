export { LiveModule } from './live.module.js';
export { LiveLimits } from './streams/live-limits.js';
export { LiveStreams } from './streams/live-streams.js';
export { mountLive } from './streams/serve-live.js';
