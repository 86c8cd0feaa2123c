import type { Words } from '../routing/index.js';

/** What is said where files are sent. */
export const sendingWords: Words = async (language) => import(`../words/sending/${language}.po`);
