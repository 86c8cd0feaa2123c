export { type CorrectedStep, RemarkList, remarksOn } from './remarks/index.js';
