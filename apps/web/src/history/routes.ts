import type { Words } from '../routing/index.js';

/** Words of this folder, loaded with each page that shows an audit log. */
export const historyWords: Words = async (language) => import(`../words/history/${language}.po`);
