import type { Words } from '../routing/index.js';

/** Loaded with each page that shows what was done to something. */
export const historyWords: Words = async (language) => import(`../words/history/${language}.po`);
