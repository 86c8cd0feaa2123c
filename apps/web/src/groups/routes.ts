import { actionWords } from '../actions/routes.js';
import { lazyPage, paths, type Route, type Words } from '../routing/index.js';
import { teamWords } from '../team/routes.js';

/** Words of this folder, loaded also by other pages that open the form of a meeting. */
export const groupWords: Words = async (language) => import(`../words/groups/${language}.po`);

/** Pages of working groups. */
export const groupRoutes: readonly Route[] = [
  {
    path: paths.groups,
    page: lazyPage(() => import('./groups-page.js'), groupWords, teamWords),
    files: ['groups/groups-page.tsx', 'words/groups', 'words/team'],
    access: 'signedIn',
  },
  {
    path: paths.group(':id'),
    page: lazyPage(() => import('./group-page.js'), groupWords, actionWords, teamWords),
    files: ['groups/group-page.tsx', 'words/groups', 'words/actions', 'words/team'],
    access: 'signedIn',
  },
];
