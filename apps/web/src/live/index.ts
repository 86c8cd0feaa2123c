export { followLive, type Hint, type News } from './follow-live.js';
export { useLive } from './use-live.js';
