export { followLive, type Hint, type News } from './follow-live.js';
