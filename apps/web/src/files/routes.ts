import type { Words } from '../routing/index.js';

/** What is said where files are shown. */
export const fileWords: Words = async (language) => import(`../words/files/${language}.po`);
