export { ownNeedsRoute } from './route.js';
