import type { Words } from '../routing/index.js';

/** Loaded with each page that shows the part. */
export const absenceWords: Words = async (language) => import(`../words/absence/${language}.po`);
