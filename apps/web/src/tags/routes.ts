import { historyWords } from '../history/routes.js';
import { type Language, lazyPage, paths, type Route } from '../routing/index.js';
import { teamWords } from '../team/routes.js';

const words = (language: Language) => import(`../words/tags/${language}.po`);

/** Page of the tags, for curators. */
export const tagRoutes: readonly Route[] = [
  {
    path: paths.tags,
    page: lazyPage(() => import('./tags-page.js'), words, historyWords, teamWords),
    files: ['tags/tags-page.tsx', 'words/tags', 'words/history', 'words/team'],
    access: 'signedIn',
  },
];
