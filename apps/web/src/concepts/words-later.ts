import type { Words } from '../routing/index.js';

/** Words of the folded parts of a concept's page, fetched with the first part that is opened. */
export const wordsLater: Words = async (language) => import(`../words/concepts-later/${language}.po`);
