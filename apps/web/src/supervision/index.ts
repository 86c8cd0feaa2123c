export { SupervisionPart } from './supervision-part.js';
