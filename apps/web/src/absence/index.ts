export { AbsencePart } from './absence-part.js';
