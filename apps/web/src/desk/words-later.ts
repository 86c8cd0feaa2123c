import type { Words } from '../routing/index.js';

/** Words of the parts of the desk that are fetched on demand. */
export const wordsLater: Words = async (language) => import(`../words/desk-later/${language}.po`);
