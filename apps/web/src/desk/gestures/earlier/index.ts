export { earlierGestures } from './earlier-gestures.js';
