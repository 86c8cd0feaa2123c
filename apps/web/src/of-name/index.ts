export { OfName, useOfName } from './use-of-name.js';
