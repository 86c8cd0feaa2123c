export { hintedEvents, type Topic, topics } from './hints/index.js';
export { LiveModule } from './live.module.js';
export { LiveLimits, LiveStreams, mountLive } from './streams/index.js';
