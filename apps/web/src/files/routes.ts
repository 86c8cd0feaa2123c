import type { Words } from '../routing/index.js';

/** Words of this folder, loaded with each page that shows files. */
export const fileWords: Words = async (language) => import(`../words/files/${language}.po`);
