import type { Words } from '../routing/index.js';

/** Words of this folder, loaded with each page that shows actions. */
export const actionWords: Words = async (language) => import(`../words/actions/${language}.po`);
