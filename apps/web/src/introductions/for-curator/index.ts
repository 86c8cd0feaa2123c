export { ForCurator, useStateForCurator } from './for-curator.js';
export { isPast, replyOf } from './replies.js';
