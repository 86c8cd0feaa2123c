export { ForCurator } from './for-curator/index.js';
export { useNow } from './now.js';
