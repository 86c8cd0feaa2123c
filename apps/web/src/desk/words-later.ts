import type { Words } from '../routing/index.js';

/** Of the rooms that are fetched once somebody needs them. */
export const wordsLater: Words = async (language) => import(`../words/desk-later/${language}.po`);
