import { decidingWords } from '../deciding/routes.js';
import { historyWords } from '../history/routes.js';
import { lazyPage, paths, type Route, type Words } from '../routing/index.js';
import { teamWords } from '../team/routes.js';

const words: Words = async (language) => import(`../words/people/${language}.po`);

/** Pages of the accounts, for admins. */
export const peopleRoutes: readonly Route[] = [
  {
    path: paths.people,
    page: lazyPage(() => import('./people-page.js'), words, teamWords, decidingWords),
    files: ['people/people-page.tsx', 'words/people', 'words/team', 'words/deciding'],
    access: 'signedIn',
  },
  {
    path: paths.person(':id'),
    page: lazyPage(() => import('./person-page.js'), words, teamWords, historyWords, decidingWords),
    files: ['people/person-page.tsx', 'words/people', 'words/team', 'words/history', 'words/deciding'],
    access: 'signedIn',
  },
];
