export { Audience } from './audience.js';
export { LiveLimits } from './live-limits.js';
export { LiveStreams } from './live-streams.js';
export { mountLive } from './serve-live.js';
