import type { Words } from '../routing/index.js';

/** The words of the search, and of what it shows of profiles and of reasons. */
export const words: readonly Words[] = [
  async (language) => import(`../words/search/${language}.po`),
  async (language) => import(`../words/solver/${language}.po`),
  async (language) => import(`../words/why/${language}.po`),
];

export const wordFiles = ['words/search', 'words/solver', 'words/why'];
