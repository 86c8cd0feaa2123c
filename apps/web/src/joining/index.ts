export { NearForDesk } from './near-for-desk.js';
export { stageWords } from './words.js';
