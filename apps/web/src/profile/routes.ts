import { absenceWords } from '../absence/routes.js';
import { periodsWords } from '../periods/routes.js';
import { lazyPage, paths, type Route, type Words } from '../routing/index.js';

const words: Words = async (language) => import(`../words/profile/${language}.po`);

export const profileRoutes: readonly Route[] = [
  {
    path: paths.profile,
    page: lazyPage(() => import('./profile-page.js'), words, absenceWords, periodsWords),
    files: ['profile/profile-page.tsx', 'words/profile', 'words/absence', 'words/periods'],
    access: 'signedIn',
  },
];
