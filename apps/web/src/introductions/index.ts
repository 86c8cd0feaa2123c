export { ForCurator } from './for-curator/index.js';
