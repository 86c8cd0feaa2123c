export { RemarkList } from './remark-list.js';
export { type CorrectedStep, remarksOn } from './remarks-on.js';
