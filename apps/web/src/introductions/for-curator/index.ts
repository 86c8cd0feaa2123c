export { ForCurator } from './for-curator.js';
export { isPast, replyOf } from './replies.js';
