import type { Words } from '../routing/index.js';

export const words: Words = async (language) => import(`../words/needs/${language}.po`);

/** Words of the parts that explain matches. */
export const wordsOfWhy: Words = async (language) => import(`../words/why/${language}.po`);

/** Words of the forms that are fetched on demand. */
export const wordsLater: Words = async (language) => import(`../words/needs-later/${language}.po`);
