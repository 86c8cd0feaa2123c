import type { Words } from '../routing/index.js';

/** Loaded with each page on which somebody seeks, decides, and gives a reason. */
export const decidingWords: Words = async (language) => import(`../words/deciding/${language}.po`);
