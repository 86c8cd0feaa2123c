import type { Words } from '../routing/index.js';

export const words: Words = async (language) => import(`../words/needs/${language}.po`);

/** Of the blocks that say why a need fits. */
export const wordsOfWhy: Words = async (language) => import(`../words/why/${language}.po`);

/** Of the forms that are fetched once somebody asks for them. */
export const wordsLater: Words = async (language) => import(`../words/needs-later/${language}.po`);
