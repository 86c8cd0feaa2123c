import type { Words } from '../routing/index.js';

export type { Absence } from './absence-form.js';
export { AbsencePart } from './absence-part.js';
export const absenceWords: Words = async (language) => import(`../words/absence/${language}.po`);
