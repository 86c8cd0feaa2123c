import { actionWords } from '../actions/routes.js';
import { lazyPage, paths, type Route, type Words } from '../routing/index.js';
import { teamWords } from '../team/routes.js';

const words: Words = async (language) => import(`../words/groups/${language}.po`);

/** Working groups, and their meetings. */
export const groupRoutes: readonly Route[] = [
  {
    path: paths.groups,
    page: lazyPage(() => import('./groups-page.js'), words, teamWords),
    files: ['groups/groups-page.tsx', 'words/groups', 'words/team'],
    access: 'signedIn',
  },
  {
    path: paths.group(':id'),
    page: lazyPage(() => import('./group-page.js'), words, actionWords, teamWords),
    files: ['groups/group-page.tsx', 'words/groups', 'words/actions', 'words/team'],
    access: 'signedIn',
  },
];
