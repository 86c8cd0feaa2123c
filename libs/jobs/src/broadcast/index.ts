export { Broadcast } from './broadcast.js';
export { BroadcastModule } from './broadcast.module.js';
export { type InvalidationMessage, Invalidations } from './invalidations.js';
export { RedisBroadcast } from './redis-broadcast.js';
