import type { Words } from '../routing/index.js';

/** Words of this folder, loaded with each page that links to the team's pages. */
export const teamWords: Words = async (language) => import(`../words/team/${language}.po`);
