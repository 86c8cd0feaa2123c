export { needsSearchRoute } from './route.js';
