import type { Words } from '../routing/index.js';

/** Loaded with each page that names periods. */
export const periodsWords: Words = async (language) => import(`../words/periods/${language}.po`);
