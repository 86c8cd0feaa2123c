import type { Words } from '../routing/index.js';

/** Words of this folder, loaded with each page that sends files. */
export const sendingWords: Words = async (language) => import(`../words/sending/${language}.po`);
