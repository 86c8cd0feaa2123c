export { needRoute } from './route.js';
