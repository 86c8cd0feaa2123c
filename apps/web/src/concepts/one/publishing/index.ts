export { Publishing } from './publishing.js';
