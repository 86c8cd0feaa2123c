import type { Words } from '../routing/index.js';

/** Loaded with each page that shows what there is to do. */
export const actionWords: Words = async (language) => import(`../words/actions/${language}.po`);
