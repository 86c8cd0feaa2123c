import { lazyPage, paths, type Route, type Words } from '../routing/index.js';
import { fileWords } from '../files/routes.js';
import { teamWords } from '../team/routes.js';

const words: Words = async (language) => import(`../words/concepts/${language}.po`);

const wordsOfNew: Words = async (language) => import(`../words/concepts-new/${language}.po`);

/** Pages of concepts: the list by stage, one concept, and the form of a new concept. */
export const conceptRoutes: readonly Route[] = [
  {
    path: paths.concepts,
    page: lazyPage(() => import('./list/index.js'), words, teamWords),
    files: ['concepts/list/index.ts', 'words/concepts', 'words/team'],
    access: 'signedIn',
  },
  {
    path: paths.newConcept,
    page: lazyPage(() => import('./new/index.js'), words, wordsOfNew),
    files: ['concepts/new/index.ts', 'words/concepts', 'words/concepts-new'],
    access: 'signedIn',
  },
  {
    path: paths.concept(':id'),
    page: lazyPage(() => import('./one/index.js'), words, fileWords),
    files: ['concepts/one/index.ts', 'words/concepts', 'words/files'],
    access: 'signedIn',
  },
];
