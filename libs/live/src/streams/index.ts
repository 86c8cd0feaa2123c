export { Audience } from './audience.js';
export { LiveLimits } from './live-limits.js';
export { LiveStreams } from './live-streams.js';
export { livePath, mountLive } from './serve-live.js';
