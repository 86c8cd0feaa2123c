import type { Words } from '../routing/index.js';

/** Words of the search, and of the parts of profiles and matches that it shows. */
export const words: readonly Words[] = [
  async (language) => import(`../words/search/${language}.po`),
  async (language) => import(`../words/solver/${language}.po`),
  async (language) => import(`../words/why/${language}.po`),
];

export const wordFiles = ['words/search', 'words/solver', 'words/why'];
