export { RemarksLater } from './remarks-later.js';
