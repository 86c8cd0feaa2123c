export { GestureList, gestures } from './gesture-list.js';
