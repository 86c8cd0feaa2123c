import { lazyPage, paths, type Route, type Words } from '../routing/index.js';
import { teamWords } from '../team/routes.js';

const words: Words = async (language) => import(`../words/administration/${language}.po`);

/** How the product fares, for admins. */
export const administrationRoutes: readonly Route[] = [
  {
    path: paths.administration,
    page: lazyPage(() => import('./administration-page.js'), words, teamWords),
    files: ['administration/administration-page.tsx', 'words/administration', 'words/team'],
    access: 'signedIn',
  },
];
