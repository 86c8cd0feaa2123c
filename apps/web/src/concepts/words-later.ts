import type { Words } from '../routing/index.js';

/** Fetched with what is opened on the page of a concept. */
export const wordsLater: Words = async (language) => import(`../words/concepts-later/${language}.po`);
