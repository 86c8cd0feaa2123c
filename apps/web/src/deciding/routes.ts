import type { Words } from '../routing/index.js';

/** Words of this folder, loaded with each page where the team searches, decides and gives a reason. */
export const decidingWords: Words = async (language) => import(`../words/deciding/${language}.po`);
