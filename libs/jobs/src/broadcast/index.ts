export { Broadcast } from './broadcast.js';
export { BroadcastModule } from './broadcast.module.js';
export { type Hint, type HintMessage, Hints } from './hints.js';
export { RedisBroadcast } from './redis-broadcast.js';
