export { SentPage as default } from './sent/index.js';
