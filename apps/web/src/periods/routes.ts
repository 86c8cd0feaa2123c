import type { Words } from '../routing/index.js';

/** Words of this folder, loaded with each page that names periods. */
export const periodsWords: Words = async (language) => import(`../words/periods/${language}.po`);
