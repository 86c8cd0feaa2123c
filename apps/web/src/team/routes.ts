import type { Words } from '../routing/index.js';

/** Loaded with each page that shows where the team works. */
export const teamWords: Words = async (language) => import(`../words/team/${language}.po`);
