export { aPlace } from './a-place.js';
