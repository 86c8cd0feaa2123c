export type { Absence } from './absence-form.js';
export { AbsencePart } from './absence-part.js';
