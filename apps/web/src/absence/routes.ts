import type { Words } from '../routing/index.js';

/** Words of this folder, loaded with each page that shows the absence part. */
export const absenceWords: Words = async (language) => import(`../words/absence/${language}.po`);
