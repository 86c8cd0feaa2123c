export { anAction } from './an-action.js';
