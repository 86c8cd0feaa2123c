import { lazyPage, paths, type Route } from '../routing/index.js';

/** Pages of the accounts, for admins. */
export const peopleRoutes: readonly Route[] = [
  {
    path: paths.people,
    page: lazyPage(() => import('./people-page.js')),
    files: ['people/people-page.tsx'],
    access: 'signedIn',
  },
  {
    path: paths.person(':id'),
    page: lazyPage(() => import('./person-page.js')),
    files: ['people/person-page.tsx'],
    access: 'signedIn',
  },
];
